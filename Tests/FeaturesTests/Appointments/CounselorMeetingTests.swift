import Domain
import Features
import Markup
import Storage
import Testing
import World

/// Appointments with the employment counselor, and S5 as far as it is about them.
@Suite struct CounselorMeetingTests {
  private func book(
    _ world: AssessmentWorld, at startsAt: String, on day: String = "2026-03-02"
  ) async throws -> String {
    let input = Input([
      "kind": ["counselor"], "person": [world.fatuma], "starts_at": [startsAt],
      "place": ["Employment office"], "with": ["staff-tyler"],
    ])
    let command = try BookAppointment(input, caseID: world.caseID)
    let done = try await perform(
      command, in: world.valley.database, world.valley.now(.omar, on: day))
    return String(done.location.text.split(separator: "/").last ?? "")
  }

  private func send(
    _ world: AssessmentWorld, _ name: String, _ id: String, _ input: Input,
    as staff: ValleyStaff = .omar, on day: String
  ) async throws {
    _ = try await world.send(name, as: staff, ["appointment": id], input, on: day)
  }

  private func came(_ answer: String, _ stage: String = "later", why: String = "") -> Input {
    Input(["stage": [stage], "came": [answer], "absence_reason": [why]])
  }

  private func followUp(at moment: String) -> Input {
    Input(["at": [moment], "mode": ["email"], "summary": ["What <was> agreed?"]])
  }

  private func page(
    _ world: AssessmentWorld, _ id: String, on day: String
  ) async throws -> AppointmentPage {
    try await world.request(.omar, on: day).reading(case: world.caseID) { reader, header, scope in
      try AppointmentPage.load(header, id: id, FormState(), on: scope.today, reader)
    }
  }

  private func clock(
    _ world: AssessmentWorld, _ id: String, on day: String
  ) async throws -> ClockLine? { try await page(world, id, on: day).counselor?.clock }

  @Test(arguments: Engines.available)
  func
    `UT-PLN-08 T05 an absence on 2026-03-03 10:30 MST owes a follow-up by 2026-03-05 10:30`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    let id = try await book(world, at: "2026-03-03 10:30")
    try await send(world, "counselor-meeting.record", id, came("no"), on: "2026-03-03")
    let owed = try #require(try await clock(world, id, on: "2026-03-03"))
    #expect(owed.dueOn == Day("2026-03-05"))
    #expect(owed.status == "due-soon")
    #expect(owed.owner == "case-manager")
    #expect(owed.why.arithmetic == "2026-03-03 10:30 + 48 hours = 2026-03-05 10:30")
    #expect(owed.why.source.hasPrefix("001 §C.4"))
    #expect(try await clock(world, id, on: "2026-03-06")?.status == "overdue")
    try golden(
      try await page(world, id, on: "2026-03-03"), "Appointments/AppointmentPage.counselor",
      world.valley.chrome(.omar, on: "2026-03-03"))
  }

  @Test(arguments: Engines.available)
  func
    `S5.2 UT-PLN-08 T05 2026-03-06 14:00 MST is due 2026-03-08 15:00 MDT, and an e-mail at 09:12 that day meets it`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    let id = try await book(world, at: "2026-03-06 14:00")
    try await send(world, "counselor-meeting.record", id, came("no"), on: "2026-03-06")
    let owed = try #require(try await clock(world, id, on: "2026-03-07"))
    #expect(owed.dueOn == Day("2026-03-08"))
    #expect(owed.why.arithmetic == "2026-03-06 14:00 + 48 hours = 2026-03-08 15:00")
    try await send(
      world, "counselor-meeting.follow-up", id, followUp(at: "2026-03-08 09:12"),
      on: "2026-03-09")
    let met = try #require(try await clock(world, id, on: "2026-03-09"))
    #expect(met.status == "met")
    #expect(met.metOn == Day("2026-03-08"))
    let contact = try await world.valley.database.read { reader in
      try reader.one("SELECT on_day, mode, with_whom FROM contact") {
        "\($0.text(0)) \($0.text(1)) \($0.text(2))"
      }
    }
    #expect(contact == "2026-03-08 email provider")
    #expect(
      await refusal {
        try await send(
          world, "counselor-meeting.follow-up", id, followUp(at: "2026-03-08 10:00"),
          on: "2026-03-09")
      } == 409)
  }

  @Test(arguments: Engines.available)
  func
    `S5.2 UT-PLN-08 an e-mail at 15:01 on the due day is late, and owes the reason of the delay`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    let id = try await book(world, at: "2026-03-06 14:00")
    try await send(
      world, "counselor-meeting.follow-up", id, followUp(at: "2026-03-08 15:01"),
      on: "2026-03-09")
    #expect(try await clock(world, id, on: "2026-03-09")?.status == "met-late")
    let stored = try await world.valley.database.read { reader in
      try reader.rows(
        "SELECT rule, due_on, state FROM clock WHERE rule LIKE '%counselor.follow-up' ORDER BY rule"
      ) { "\($0.text(0)) \($0.text(1)) \($0.text(2))" }
    }
    #expect(
      stored == [
        "counselor.follow-up 2026-03-08 met",
        "delay-note.counselor.follow-up 2026-03-11 open",
      ])
  }

  @Test(arguments: Engines.available)
  func `UT-PLN-08 where the case manager came nothing is owed, and before it begins nothing either`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    let id = try await book(world, at: "2026-03-06 14:00")
    #expect(try await clock(world, id, on: "2026-03-05") == nil)
    try await send(world, "counselor-meeting.record", id, came("yes"), on: "2026-03-06")
    #expect(try await clock(world, id, on: "2026-03-06")?.status == "met")
    let early = await refusal {
      try await send(
        world, "counselor-meeting.follow-up", id, followUp(at: "2026-03-06 13:00"),
        on: "2026-03-09")
    }
    #expect(early == 409)
  }

  @Test(arguments: Engines.available)
  func
    `S5.2 UT-PLN-07 at the intake and the first plan appointment an absence is recorded with its reason`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    let id = try await book(world, at: "2026-03-03 10:30")
    for stage in ["dws-intake", "first-plan"] {
      #expect(
        await refusal {
          try await send(
            world, "counselor-meeting.record", id, came("no", stage), on: "2026-03-03")
        } == 409, "\(stage)")
    }
    try await send(
      world, "counselor-meeting.record", id, came("no", "first-plan", why: "Snow"),
      on: "2026-03-03")
    #expect(try await page(world, id, on: "2026-03-03").counselor?.absenceReason == "Snow")
    try await send(
      world, "counselor-meeting.record", id, came("yes", "first-plan"), on: "2026-03-03")
    let part = try #require(try await page(world, id, on: "2026-03-03").counselor)
    #expect(part.came == true)
    #expect(part.clock?.status == "met")
    let byTherapist = await undone {
      try await send(
        world, "counselor-meeting.record", id, came("yes"), as: .samira, on: "2026-03-03")
    }
    #expect(byTherapist == "forbidden:counselor-meeting.record")
  }

  @Test(arguments: Engines.available)
  func
    `UT-SVC-05 T06 an arrival on 2026-01-31 is to be connected with a career planner by 2026-07-31`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    let kept = Input([
      "person": [world.fatuma], "kind": ["career-planner"], "on": ["2026-03-02"],
    ])
    func connected() async throws -> [String] {
      try await world.valley.database.read { reader in
        try reader.rows(
          """
          SELECT due_on, met_on, state FROM clock \
          WHERE case_id = 'case-warsame' AND rule = 'career-planner'
          """
        ) { "\($0.text(0)) \($0.text(1)) \($0.text(2))" }
      }
    }
    let future = Input(kept.values.merging(["on": ["2026-03-03"]]) { $1 })
    #expect(
      await refusal {
        _ = try await world.send("connection.record", as: .omar, [:], future, on: "2026-03-02")
      } == 409)
    try await send(
      world, "counselor-meeting.record", try await book(world, at: "2026-03-02 10:30"),
      came("yes"), on: "2026-03-02")
    #expect(try await connected() == ["2026-07-31  open"])
    _ = try await world.send("connection.record", as: .omar, [:], kept, on: "2026-03-02")
    #expect(try await connected() == ["2026-07-31 2026-03-02 met"])
    let page = try await world.request(.omar, on: "2026-03-02").reading(
      case: world.caseID, .connectionRecord
    ) { reader, header, scope in
      try ConnectionsPage.load(header, FormState(), scope, reader)
    }
    try golden(page, "Connections/ConnectionsPage.one", world.valley.chrome(.omar))
  }
}
