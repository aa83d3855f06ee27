import Domain
import Features
import Storage
import Testing
import World

@Suite struct StartTests {
  private static func begun(_ engine: EngineName) async throws -> (office: Office, id: String) {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input(["programs": "match-grant"]))
    return (office, opened.caseID)
  }

  private static func post(
    _ office: Office, _ name: String, _ id: String, _ values: [String: String],
    on day: String = "2026-02-10"
  ) async throws -> Response {
    try await office.answer(
      name, office.request(.rachel, ["case": id], Input(values.mapValues { [$0] }), on: day))
  }

  private static func start(
    _ office: Office, _ id: String, as worker: Office.Worker = .rachel
  ) async throws -> StartPage {
    let (page, _) = try await office.page(
      "start.view", office.request(worker, ["case": id], on: "2026-02-10"))
    return try #require(page as? StartPage)
  }

  private static func status(_ response: Response) -> Int? {
    if case .page(_, let status, _, _) = response { status } else { nil }
  }

  @Test(arguments: Engines.available)
  func `IRC-INT-01 each step of engagement has its day, its staff and its outcome`(
    engine: EngineName
  ) async throws {
    let (office, id) = try await Self.begun(engine)
    let early = try await Self.post(
      office, "engagement.record", id,
      ["step": "enrollment", "on": "2026-02-04", "outcome": "Enrolled"])
    #expect(Self.status(early) == 409)
    for step in EngagementStep.allCases {
      _ = try await Self.post(
        office, "engagement.record", id,
        ["step": step.rawValue, "on": "2026-02-04", "outcome": "Done with \(step.rawValue)"])
    }
    let steps = try await Self.start(office, id).steps
    #expect(steps.map(\.step) == EngagementStep.allCases)
    #expect(steps.allSatisfy { $0.on == Day("2026-02-04") && $0.by == "Rachel" })
    #expect(steps[2].outcome == "Done with enrollment")
  }

  @Test(arguments: Engines.available)
  func `UT-INT-02 S6 TANF cannot be confirmed while the TEVS reference is blank`(
    engine: EngineName
  ) async throws {
    let (office, id) = try await Self.begun(engine)
    _ = try await Self.post(
      office, "benefit.apply", id, ["program": "TANF", "on": "2026-02-05"])
    for blank in [["verified_on": "2026-02-05"], ["reference": "T-1"], [:]] {
      let answer = try await Self.post(
        office, "eligibility.confirm", id,
        ["program": "TANF", "on": "2026-02-06"].merging(blank) { $1 })
      #expect(Self.status(answer) == 409)
    }
    #expect(
      try await Self.start(office, id).programs.first { $0.program == "TANF" }?.confirmedOn == nil)
    _ = try await Self.post(
      office, "eligibility.confirm", id,
      [
        "program": "TANF", "on": "2026-02-06", "verified_on": "2026-02-05", "reference": "T-1",
      ])
    let confirmed = try await Self.start(office, id).programs.first { $0.program == "TANF" }
    #expect(confirmed?.confirmedOn == Day("2026-02-06"))
    #expect(confirmed?.reference == "T-1")
  }

  @Test(arguments: Engines.available)
  func `UT-INT-02 each program lists its documents, and each is ticked off once`(
    engine: EngineName
  ) async throws {
    let (office, id) = try await Self.begun(engine)
    let values = [
      "program": "match-grant", "document": "Identity document", "on": "2026-02-04",
    ]
    _ = try await Self.post(office, "eligibility-document.collect", id, values)
    let again = try await Self.post(office, "eligibility-document.collect", id, values)
    #expect(Self.status(again) == 409)
    let unknown = try await Self.post(
      office, "eligibility-document.collect", id, values.merging(["document": "A poem"]) { $1 })
    #expect(Self.status(unknown) == 409)
    let program = try await Self.start(office, id).programs.first { $0.program == "match-grant" }
    let collected = program?.documents.filter { $0.collectedOn != nil }.map(\.name)
    #expect(collected == ["Identity document"])
    #expect((program?.documents.count ?? 0) > 1)
  }

  @Test(arguments: Engines.available)
  func `UT-INT-02 Match Grant has one checklist, as a program and as a benefit`(
    engine: EngineName
  ) async throws {
    let (office, id) = try await Self.begun(engine)
    _ = try await Self.post(
      office, "benefit.apply", id, ["program": "MatchGrant", "on": "2026-02-05"])
    _ = try await Self.post(
      office, "eligibility-document.collect", id,
      ["program": "MatchGrant", "document": "Match Grant enrolment form", "on": "2026-02-06"])
    _ = try await Self.post(
      office, "eligibility.confirm", id, ["program": "MatchGrant", "on": "2026-02-07"])
    let programs = try await Self.start(office, id).programs
    #expect(programs.map(\.program) == ["match-grant"])
    let grant = try #require(programs.first)
    #expect(grant.confirmedOn == Day("2026-02-07"))
    let collected = grant.documents.filter { $0.collectedOn != nil }.map(\.name)
    #expect(collected == ["Match Grant enrolment form"])
    #expect(grant.documents.map(\.name).contains("Employability of each adult"))
  }

  @Test(arguments: Engines.available)
  func `UT-INT-03 who is not connected to the Department leaves three tasks, each gone when done`(
    engine: EngineName
  ) async throws {
    let (office, id) = try await Self.begun(engine)
    let tasks = [
      "Introduce the \(Words.client) to the Department", "Help apply for benefits",
      "Keep contact with the Department",
    ]
    let before = try await Self.start(office, id).open
    #expect(tasks.allSatisfy(before.contains))
    _ = try await Self.post(
      office, "benefit.apply", id, ["program": "FoodShare", "on": "2026-02-05"])
    _ = try await Self.post(
      office, "department.contact", id,
      ["on": "2026-02-06", "mode": "phone", "with": "Ms Example", "about": "Appointment"])
    let head = try #require(try await office.header(id)?.people.first { $0.isHead }).id
    let stranger = try await Self.post(
      office, "department.introduce", id, ["person": "nobody", "on": "2026-02-07"])
    #expect(Self.status(stranger) == 409)
    _ = try await Self.post(
      office, "department.introduce", id, ["person": head, "on": "2026-02-07"])
    let page = try await Self.start(office, id)
    #expect(page.introducedOn == Day("2026-02-07"))
    #expect(!tasks.contains(where: page.open.contains))
    #expect(page.contacts.map(\.with) == ["Ms Example"])
    let application = try #require(page.applications.first)
    let denied = try RecordBenefitOutcome(
      Input(["outcome": ["denied"], "on": ["2026-02-01"]]), caseID: id, id: application.id,
      version: application.version)
    #expect(
      try await office.refusal(denied, on: "2026-02-10") == "start.outcome-before-application")
    let approved = try RecordBenefitOutcome(
      Input(["outcome": ["approved"], "on": ["2026-02-09"]]), caseID: id, id: application.id,
      version: application.version)
    #expect(try await office.refusal(approved, on: "2026-02-10") == nil)
    #expect(try await office.refusal(approved, on: "2026-02-10") == "stale")
    #expect(try await Self.start(office, id).applications.map(\.outcome) == ["approved"])
  }

  @Test(arguments: Engines.available)
  func `UT-INT-04 S6 the jobs.utah.gov item stays open until its confirmation is entered`(
    engine: EngineName
  ) async throws {
    let (office, id) = try await Self.begun(engine)
    let items = try await Self.start(office, id).registrations
    #expect(!items.isEmpty)
    #expect(items.allSatisfy { $0.confirmation.isEmpty && $0.on == nil })
    let values = ["person": items[0].personID, "on": "2026-02-06"]
    _ = try await Self.post(office, "work-registration.record", id, values)
    let registered = try await Self.start(office, id)
    #expect(registered.open.contains("Register \(items[0].name) at jobs.utah.gov"))
    #expect(registered.registrations[0].by == "Rachel")
    _ = try await Self.post(
      office, "work-registration.record", id, values.merging(["confirmation": "J-77"]) { $1 })
    let done = try await Self.start(office, id)
    #expect(!done.open.contains("Register \(items[0].name) at jobs.utah.gov"))
    #expect(done.registrations[0].confirmation == "J-77")
  }

  @Test(arguments: Engines.available)
  func `a counselor sees the start and may not change it, and its forms keep what was typed`(
    engine: EngineName
  ) async throws {
    let (office, id) = try await Self.begun(engine)
    #expect(try await Self.start(office, id, as: .tyler).mayEdit == false)
    await #expect(throws: Problem.forbidden("case.edit")) {
      try await office.page(
        "start.record", office.request(.tyler, ["case": id, "act": "contact"]))
    }
    let bad = try await Self.post(
      office, "department.contact", id, ["on": "2026-02-30", "with": "Ms Example"])
    guard case .page(let page, 422, _, _) = bad, let form = page as? StartActPage else {
      Issue.record("no form again")
      return
    }
    #expect(form.form.value("with") == "Ms Example")
    #expect(form.form.value("on") == "2026-02-30")
  }
}
