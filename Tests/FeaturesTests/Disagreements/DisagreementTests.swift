import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct DisagreementTests {
  static let closing = Input([
    "subject": ["case-closure"], "about": ["Close in March or not"],
    "parties": ["case-manager", "therapist"],
    "positions": ["Omar: she stands alone. Samira: <not yet>."], "on": ["2026-03-01"],
  ])
  static let plan = Input([
    "subject": ["employment-plan"], "about": ["Night shifts"],
    "parties": ["case-manager", "employment-counselor"],
    "positions": ["Omar: not at night. Tyler: it is the only offer."], "on": ["2026-03-02"],
  ])

  /// The world with a point of contact and the counselor's supervisor.
  private func world(_ engine: EngineName) async throws -> AssessmentWorld {
    let world = try await AssessmentWorld(engine)
    let stamp = Stamp(
      at: Instant("2026-02-03T17:00:00Z")!, by: ValleyStaff.omar.id, source: "", ref: nil)
    try await world.valley.database.write { tx in
      for staff in [ValleyStaff.pauline, .edgar] {
        try StaffRecords.add(
          id: staff.id, agencyID: staff.agency.id, name: staff.name, role: staff.role,
          email: "\(staff.rawValue)@valley.example", supervisorID: nil,
          agreementOn: Day("2026-01-01")!, stamp, tx)
      }
      try tx.amend(
        Table("staff"), id: ValleyStaff.tyler.id, [("supervisor_id", ValleyStaff.edgar.id)], stamp)
    }
    return world
  }

  private func send(
    _ world: AssessmentWorld, _ name: String, _ input: Input = Input(), id: String = "",
    as staff: ValleyStaff = .omar
  ) async throws {
    _ = try await world.send(
      name, as: staff, ["disagreement": id], input, on: "2026-03-02")
  }

  private func record(
    _ world: AssessmentWorld, _ input: Input, as staff: ValleyStaff = .omar
  ) async throws -> String {
    let command = try RecordDisagreement(input, caseID: world.caseID)
    let done = try await perform(
      command, in: world.valley.database, world.valley.now(staff, on: "2026-03-02"))
    return String(done.location.text.split(separator: "/").last ?? "")
  }

  private func page(
    _ world: AssessmentWorld, _ id: String, as staff: ValleyStaff = .omar
  ) async throws -> DisagreementPage {
    try await world.request(staff, on: "2026-03-02").reading(
      case: world.caseID, .disagreementView
    ) { reader, header, scope in
      try DisagreementPage.load(header, id: id, FormState(), scope, reader)
    }
  }

  @Test(arguments: Engines.available)
  func
    `UT-PLN-09 a disagreement keeps parties, positions and days, and that the client was not present`(
      engine: EngineName
    ) async throws
  {
    let world = try await world(engine)
    let id = try await record(world, Self.plan)
    let discussed = Input(["on": ["2026-03-02"], "remark": ["No agreement"]])
    try await send(world, "disagreement.discuss", discussed, id: id, as: .tyler)
    let page = try await page(world, id)
    #expect(page.stored.parties == ["case-manager", "employment-counselor"])
    #expect(!page.stored.clientPresent)
    #expect(page.stored.discussions.map(\.remark) == ["", "No agreement"])
    #expect(
      page.html(world.valley.chrome(.omar)).text.contains("The \(Words.client) was not present"))
    try golden(page, "Disagreements/DisagreementPage.discussed", world.valley.chrome(.omar))
  }

  @Test(arguments: Engines.available)
  func `UT-PLN-09 a client is never a party, and one party alone is no disagreement`(
    engine: EngineName
  ) async throws {
    let world = try await world(engine)
    for (parties, code) in [
      (["case-manager", "client"], "disagreement.client-present"),
      (["case-manager"], "disagreement.parties-needed"),
    ] {
      let wrong = Input(Self.plan.values.merging(["parties": parties]) { $1 })
      #expect(await undone { _ = try await record(world, wrong) } == code)
    }
    let bySupervisor = await undone { _ = try await record(world, Self.plan, as: .ruth) }
    #expect(bySupervisor == "forbidden:disagreement.record")
  }

  @Test(arguments: Engines.available)
  func
    `UT-PLN-10 a dispute on closing of therapist and case manager goes to the therapist's supervisor and the point of contact`(
      engine: EngineName
    ) async throws
  {
    let world = try await world(engine)
    let id = try await record(world, Self.closing)
    try await send(world, "disagreement.escalate", id: id)
    let page = try await page(world, id, as: .pauline)
    #expect(page.stored.recipients.map(\.role) == ["therapist-supervisor", "point-of-contact"])
    #expect(page.stored.recipients.map(\.name) == ["Ruth Lindqvist", "Pauline Frost"])
    #expect(page.stored.recipients.allSatisfy { $0.toldOn == Day("2026-03-02") })
    #expect(await refusal { try await send(world, "disagreement.escalate", id: id) } == 409)
    try golden(page, "Disagreements/DisagreementPage.escalated", world.valley.chrome(.pauline))
  }

  @Test(arguments: Engines.available)
  func
    `UT-PLN-10 a dispute on the plan goes to both supervisors and the point of contact, who record the result`(
      engine: EngineName
    ) async throws
  {
    let world = try await world(engine)
    let id = try await record(world, Self.plan)
    try await send(world, "disagreement.escalate", id: id, as: .tyler)
    let told = try await page(world, id).stored.recipients.map(\.name)
    #expect(told == ["Ruth Lindqvist", "Edgar Stone", "Pauline Frost"])
    for staff in [ValleyStaff.ruth, .edgar, .pauline] {
      let notices = try await world.valley.notices(staff, on: "2026-03-02").lines
      #expect(notices.map(\.kind) == [.disagreementEscalated])
    }
    let result = Input(["result": ["Days only, until summer"]])
    #expect(
      await refusal { try await send(world, "disagreement.settle", result, id: id) } == 409)
    try await send(world, "disagreement.settle", result, id: id, as: .edgar)
    let settled = try await page(world, id)
    #expect(settled.stored.settledBy == "Edgar Stone")
    #expect(settled.stored.result == "Days only, until summer")
    #expect(settled.stored.settledOn == Day("2026-03-02"))
  }

  @Test(arguments: Engines.available)
  func `UT-LIFE-11 closing is blocked until the result of the dispute is recorded`(
    engine: EngineName
  ) async throws {
    let world = try await world(engine)
    let id = try await record(world, Self.closing)
    try await send(world, "disagreement.escalate", id: id)
    #expect(try await closingWords(world).contains("therapist and case manager disagree"))
    try await send(
      world, "disagreement.settle", Input(["result": ["Not before June"]]), id: id, as: .ruth)
    #expect(try await !closingWords(world).contains("therapist and case manager disagree"))
  }

  /// What stands in the way of closing the case, in the words of the refusal.
  private func closingWords(_ world: AssessmentWorld) async throws -> String {
    let input = Input([
      "close_kind": ["completed"], "closed_on": ["2026-03-02"], "note": ["Done"],
    ])
    do {
      _ = try await world.send("case.close", as: .omar, [:], input, version: 1, on: "2026-03-02")
      return ""
    } catch let problem as Problem { return problem.detail }
  }

  @Test(arguments: Engines.available)
  func `UT-PLN-09 the plan leads to disagreements and connections those who may open them`(
    engine: EngineName
  ) async throws {
    let world = try await world(engine)
    for (staff, links) in [
      (ValleyStaff.omar, ["disagreements", "connections"]),
      (.ruth, ["disagreements", "connections"]),
    ] {
      let page = try await world.request(staff).reading(case: world.caseID, .planView) {
        reader, header, scope in try PlanPage.load(header, FormState(), scope, reader)
      }
      let text = page.html(world.valley.chrome(staff)).text
      let shown = ["disagreements", "connections"].filter {
        text.contains("/cases/case-warsame/\($0)")
      }
      #expect(shown == links)
    }
  }
}
