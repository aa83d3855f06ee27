import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct LooksPageTests {
  /// Puts into the log that someone saw, changed or was refused the case on a day.
  private func log(
    _ office: Office, _ worker: Office.Worker, on day: String, result: String = "seen",
    _ subjects: [Reference]
  ) async throws {
    let now = office.now(worker, on: day)
    try await office.database.write { tx in
      try AuditRecords.append(
        [.init(now, action: "case.view", result: result, subjects: subjects)], tx)
    }
  }

  private func opened(_ engine: EngineName) async throws -> (Office, [String: String]) {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let people = try await office.texts(
      "SELECT person_id FROM membership WHERE case_id = $1 ORDER BY person_id", [opened.caseID])
    return (office, ["case": opened.caseID, "person": people[0]])
  }

  private func looks(
    _ office: Office, _ route: String, _ at: [String: String], as worker: Office.Worker = .helen
  ) async throws -> LooksPage {
    let request = office.request(worker, at, on: "2026-06-30")
    return try #require(try await office.page(route, request).0 as? LooksPage)
  }

  private func busy(_ engine: EngineName) async throws -> (Office, [String: String]) {
    let (office, at) = try await opened(engine)
    let (file, person) = (Reference.caseFile(at["case"]!), Reference.person(at["person"]!))
    try await log(office, .rachel, on: "2026-03-02", [file])
    try await log(office, .rachel, on: "2026-03-02", [person])
    try await log(office, .samira, on: "2026-04-10", [file, person])
    try await log(office, .helen, on: "2026-05-01", [file])
    try await log(office, .omar, on: "2026-05-05", result: "refused", [file])
    let number = try await office.texts("SELECT number FROM case_file", [])[0]
    let form = Input([
      "case_number": [number], "purpose": ["coverage"], "reason": ["Rachel is on leave"],
      "days": ["14"],
    ])
    _ = try await office.done("access.ask", office.request(.omar, [:], form, on: "2026-06-01"))
    let list = try await office.page("access.list", office.request(.helen, on: "2026-06-01")).0
    let line = try #require((list as? AccessPage)?.toAnswer.first)
    let answer = Input([
      "decision": ["grant"], "days": ["14"], "answer": ["Agreed"], "version": ["\(line.version)"],
    ])
    _ = try await office.done(
      "access.answer", office.request(.helen, ["request": line.id], answer, on: "2026-06-01"))
    try await log(office, .omar, on: "2026-06-10", [file])
    return (office, at)
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-02 who looked is told by agency, role and reason, over all agencies`(
    engine: EngineName
  ) async throws {
    let (office, at) = try await busy(engine)
    let page = try await looks(office, "looks.list", at)
    let told = page.lines.map { "\($0.agency), \($0.role): \($0.basis) \($0.reason)" }
    #expect(
      told.contains(
        "Alpine Resettlement, \(Role.caseManager.words): need I stand in for a colleague"))
    #expect(told.contains("Alpine Resettlement, \(Role.caseManager.words): team "))
    #expect(told.contains("Utah State Refugee Office, \(Role.therapist.words): team "))
    #expect(
      told.contains("Alpine Resettlement, \(Role.caseManagerSupervisor.words): supervision "))
    #expect(page.lines.first { $0.basis == "team" && $0.agency.hasPrefix("Utah") }?.seen == 1)
    #expect(page.refused == 1)
    let chrome = Chrome(
      token: "token", idempotencyKey: "key", today: Day("2026-06-30")!,
      actor: Office.Worker.helen.actor)
    for worker in Office.Worker.allCases where worker != .helen {
      #expect(!page.html(chrome).text.contains(worker.actor.name))
    }
    try golden(page, "Looks/LooksPage.three-agencies", chrome)
    let letter = try await looks(office, "looks.letter", at)
    try golden(letter, "Looks/LooksPage.letter", chrome)
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-02 what was done about another of the family is not told to this person`(
    engine: EngineName
  ) async throws {
    let (office, at) = try await opened(engine)
    let before = try await looks(office, "looks.list", at).lines
    let others = try await office.texts(
      "SELECT person_id FROM membership WHERE case_id = $1 ORDER BY person_id", [at["case"]!])
    try await log(office, .samira, on: "2026-04-10", [.person(others[1])])
    #expect(try await looks(office, "looks.list", at).lines == before)
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-02 only the days that were asked for are told, and wrong days are a sentence`(
    engine: EngineName
  ) async throws {
    let (office, at) = try await busy(engine)
    var request = office.request(.helen, at, on: "2026-06-30")
    request.query = Input(["from": ["2026-04-01"], "to": ["2026-04-30"]])
    let page = try #require(try await office.page("looks.list", request).0 as? LooksPage)
    #expect(page.lines.map(\.agency) == ["Utah State Refugee Office"])
    request.query = Input(["from": ["2026-04-30"], "to": ["2026-04-01"]])
    await #expect(throws: InvalidInput.self) { try await office.page("looks.list", request) }
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-02 case managers and strangers do not read who looked`(
    engine: EngineName
  ) async throws {
    let (office, at) = try await opened(engine)
    await #expect(throws: Problem.self) {
      try await office.page("looks.list", office.request(.rachel, at))
    }
    let nobody = at.merging(["person": "no-such-person"]) { $1 }
    await #expect(throws: Problem.notFound) {
      try await office.page("looks.list", office.request(.helen, nobody))
    }
  }
}
