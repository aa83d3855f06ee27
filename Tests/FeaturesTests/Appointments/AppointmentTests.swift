import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct AppointmentTests {
  static let booking = Input([
    "kind": ["assessment"], "person": ["person-fatuma"], "starts_at": ["2026-02-20 10:00"],
    "place": ["Office, room 3"], "with": ["staff-samira"],
  ])

  private func book(
    _ world: AssessmentWorld, _ input: Input = booking, as staff: ValleyStaff = .omar,
    on day: String = "2026-02-10"
  ) async throws -> String {
    let command = try BookAppointment(input, caseID: world.caseID)
    let done = try await perform(
      command, in: world.valley.database, world.valley.now(staff, on: day))
    return String(done.location.text.split(separator: "/").last ?? "")
  }

  private func page(
    _ world: AssessmentWorld, _ id: String, as staff: ValleyStaff = .omar,
    on day: String = "2026-02-10"
  ) async throws -> AppointmentPage {
    try await world.request(staff, on: day).reading(case: world.caseID) { reader, header, _ in
      try AppointmentPage.load(header, id: id, FormState(), reader)
    }
  }

  private func change(
    _ world: AssessmentWorld, _ name: String, _ id: String, _ input: Input, version: Int,
    as staff: ValleyStaff, on day: String = "2026-02-11"
  ) async throws {
    _ = try await world.send(
      name, as: staff, ["appointment": id], input, version: version, on: day)
  }

  @Test(arguments: Engines.available)
  func
    `S1.2 UT-INT-06 booking with a missing alien number succeeds, warns, moves the deadline and refuses the start`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine, isComplete: false)
    let id = try await book(world)
    let booked = try await page(world, id)
    #expect(booked.missing == ["Fatuma Abdi Warsame: Alien number"])
    #expect(booked.html(world.valley.chrome(.omar)).text.contains("The record is not complete"))
    let due = try await world.valley.database.read { reader in
      try reader.one(
        "SELECT due_on FROM clock WHERE case_id = $1 AND rule = 'record.complete'",
        [world.caseID]
      ) { $0.text(0) }
    }
    #expect(due == "2026-02-20")
    let code = await undone { try await world.start(on: "2026-02-20") }
    #expect(code == "assessment.record-incomplete")
    try golden(booked, "Appointments/AppointmentPage.incomplete", world.valley.chrome(.omar))
  }

  @Test(arguments: Engines.available)
  func `UT-INT-06 only a supervisor overrides, with a reason, and the assessment may then start`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine, isComplete: false)
    let id = try await book(world)
    let reason = Input(["reason": ["Papers are with the embassy"]])
    let refused = await undone {
      try await change(world, "appointment.override", id, reason, version: 1, as: .omar)
    }
    #expect(refused == "forbidden:assessment.override")
    await #expect(throws: Problem.self) {
      try await change(world, "appointment.override", id, Input(), version: 1, as: .helen)
    }
    try await change(world, "appointment.override", id, reason, version: 1, as: .helen)
    try await world.start(on: "2026-02-20")
    let overridden = try await page(world, id)
    #expect(overridden.overriddenBy == "Helen Marsh")
    #expect(overridden.overrideReason == "Papers are with the embassy")
  }

  @Test(arguments: Engines.available)
  func
    `UT-ASM-15 the case manager proposes, the therapist confirms, and each change keeps the former row`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    let id = try await book(world)
    let mine = await undone {
      try await change(world, "appointment.confirm", id, Input(), version: 1, as: .omar)
    }
    #expect(mine == "forbidden:appointment.confirm")
    try await change(world, "appointment.confirm", id, Input(), version: 1, as: .samira)
    #expect(try await page(world, id).line.isConfirmed)
    let move = Input(["starts_at": ["2026-02-24 09:00"], "reason": ["Interpreter is ill"]])
    try await change(world, "appointment.change", id, move, version: 2, as: .omar)
    let moved = try await page(world, id)
    #expect(!moved.line.isConfirmed)
    #expect(
      moved.history.map(\.startsAt)
        == ["2026-02-24 09:00", "2026-02-20 10:00", "2026-02-20 10:00"])
    #expect(moved.history.map(\.state) == ["Proposed", "Confirmed", "Proposed"])
    #expect(moved.history[0].reason == "Interpreter is ill")
    do {
      try await change(world, "appointment.change", id, move, version: 2, as: .omar)
      Issue.record("an old version was changed")
    } catch let problem as Problem { #expect(problem.status == 412) }
    await #expect(throws: Problem.self) {
      try await change(
        world, "appointment.change", id, Input(["act": ["cancel"]]), version: 3, as: .omar)
    }
    try await change(
      world, "appointment.change", id, Input(["act": ["cancel"], "reason": ["Moved away"]]),
      version: 3, as: .omar)
    let cancelled = try await page(world, id)
    #expect(cancelled.line.status == "cancelled")
    try golden(cancelled, "Appointments/AppointmentPage.cancelled", world.valley.chrome(.omar))
  }

  @Test(arguments: Engines.available)
  func
    `UT-ASM-15 a time too close to another meeting of the therapist is shown as a conflict, without whose it is`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    _ = try await book(world)
    var other = Self.booking
    other.set("person", "person-nam")
    other.set("starts_at", "2026-02-20 11:00")
    let command = try BookAppointment(other, caseID: Valley.nguyen)
    _ = try await perform(command, in: world.valley.database, world.valley.now(.rachel))
    let list = try await world.request(.samira).reading(case: world.caseID) {
      reader, header, scope in
      try AppointmentsPage.load(header, Scope(scope.actor, on: Day("2026-02-10")!), reader)
    }
    #expect(list.coming.map(\.conflicts) == [["11:00"]])
    #expect(!list.html(world.valley.chrome(.samira)).text.contains("Nam"))
    try golden(list, "Appointments/AppointmentsPage.conflict", world.valley.chrome(.samira))
  }

  @Test(arguments: Engines.available)
  func `a meeting in the past, without a person or therapist, or of a stranger is not booked`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    for (name, value, code) in [
      ("starts_at", "2026-02-09 10:00", "appointment.in-past"),
      ("person", "", "appointment.person-needed"), ("with", "", "appointment.therapist-needed"),
      ("person", "person-nam", "none"), ("with", "staff-rachel", "none"),
    ] {
      var input = Self.booking
      input.set(name, value)
      let wrong = input
      #expect(await undone { _ = try await book(world, wrong) } == code)
    }
    let byCounselor = await undone { _ = try await book(world, as: .tyler) }
    #expect(byCounselor == "forbidden:appointment.book")
  }
}
