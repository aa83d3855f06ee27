import Domain
import Features
import Storage
import Testing
import World

@Suite struct NeedToKnowTests {
  private static func ask(
    _ office: Office, _ number: String, as worker: Office.Worker = .omar,
    on day: String = "2026-06-01"
  ) async throws {
    let form = Input([
      "case_number": [number], "purpose": ["coverage"], "reason": ["Rachel is on leave"],
      "days": ["14"],
    ])
    let at = try await office.done("access.ask", office.request(worker, [:], form, on: day))
    #expect(at == "/access")
  }

  private static func list(
    _ office: Office, as worker: Office.Worker, on day: String = "2026-06-01"
  ) async throws -> AccessPage {
    let (page, _) = try await office.page("access.list", office.request(worker, on: day))
    return try #require(page as? AccessPage)
  }

  private static func number(_ office: Office, _ caseID: String) async throws -> String {
    try await office.texts("SELECT number FROM case_file WHERE id = $1", [caseID])[0]
  }

  private static func grant(
    _ office: Office, days: String = "14", as worker: Office.Worker = .helen
  ) async throws {
    let line = try #require(try await list(office, as: worker).toAnswer.first)
    let form = Input([
      "decision": ["grant"], "days": [days], "answer": ["Agreed"], "version": ["\(line.version)"],
    ])
    _ = try await office.done(
      "access.answer", office.request(worker, ["request": line.id], form, on: "2026-06-01"))
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-01 S15 who is let in for 14 days sees the case on day 14 and gets 403 on day 15`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let number = try await Self.number(office, opened.caseID)
    await #expect(throws: Problem.notFound) {
      try await office.page("case.view", office.request(.omar, ["case": opened.caseID]))
    }
    try await Self.ask(office, number)
    try await Self.grant(office)
    for day in ["2026-06-01", "2026-06-14"] {
      let (_, status) = try await office.page(
        "case.view", office.request(.omar, ["case": opened.caseID], on: day))
      #expect(status == 200)
    }
    await #expect(throws: Problem.notShared(.accessEnded)) {
      try await office.page(
        "case.view", office.request(.omar, ["case": opened.caseID], on: "2026-06-15"))
    }
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-01 asking for a hidden case and for none looks the same to the asker`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    try await Self.ask(office, try await Self.number(office, opened.caseID))
    try await Self.ask(office, "NO-SUCH-CASE")
    let mine = try await Self.list(office, as: .omar).mine
    #expect(mine.count == 2)
    #expect(mine.allSatisfy { $0.status == .asked && $0.caseID == nil })
    #expect(try await Self.list(office, as: .helen).toAnswer.count == 1)
  }

  @Test(arguments: Engines.available)
  func `S15 an agreement that ended refuses a whole agency even within a grant`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input(["team.counselor": nil]))
    try await Self.ask(office, try await Self.number(office, opened.caseID), as: .tyler)
    try await Self.grant(office)
    let (_, status) = try await office.page(
      "case.view", office.request(.tyler, ["case": opened.caseID], on: "2026-06-02"))
    #expect(status == 200)
    let form = Input([
      "document": ["Agreement"], "parties": [Office.alpine, "agency-county"],
      "data_classes": DataClass.allCases.map(\.rawValue), "from_on": ["2026-01-01"],
      "to_on": ["2026-06-02"],
    ])
    _ = try await office.done("agreement.add", office.request(.ada, [:], form, on: "2026-06-02"))
    await #expect(throws: Problem.notShared(.noAgreement)) {
      try await office.page(
        "case.view", office.request(.tyler, ["case": opened.caseID], on: "2026-06-03"))
    }
  }

  @Test(arguments: Engines.available)
  func
    `IRC-CONF-01 nobody answers their own request, none is answered twice, none is longer than 14 days`(
      engine: EngineName
    ) async throws
  {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    try await Self.ask(office, try await Self.number(office, opened.caseID))
    let line = try #require(try await Self.list(office, as: .helen).toAnswer.first)
    func answer(days: String, version: Int) throws -> AnswerAccess {
      try AnswerAccess(
        Input(["decision": ["grant"], "days": [days], "answer": ["Yes"]]), id: line.id,
        version: version)
    }
    let tooLong = try await office.refusal(answer(days: "15", version: 1), as: .helen)
    #expect(tooLong == "access.too-long")
    #expect(try await office.refusal(answer(days: "3", version: 1), as: .samira) != nil)
    #expect(try await office.refusal(answer(days: "3", version: 1), as: .helen) == nil)
    #expect(
      try await office.refusal(answer(days: "3", version: 2), as: .helen)
        == "access.already-decided")
    #expect(try await office.refusal(answer(days: "3", version: 1), as: .helen) == "stale")
    try await Self.ask(office, try await Self.number(office, opened.caseID), as: .helen)
    #expect(try await Self.list(office, as: .helen).toAnswer.isEmpty)
  }

  @Test(arguments: Engines.available)
  func
    `IRC-CONF-05 an emergency opens the case at once with the password and awaits a review within a working day`(
      engine: EngineName
    ) async throws
  {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let number = try await Self.number(office, opened.caseID)
    let form = Input([
      "case_number": [number], "reason": ["A call about danger"], "password": ["secret"],
    ])
    let wrong = try OpenInEmergency(form, isConfirmed: false)
    #expect(try await office.refusal(wrong, as: .omar, on: "2026-04-10") == "access.wrong-password")
    let right = try OpenInEmergency(form, isConfirmed: true)
    // 2026-04-10 is a Friday.
    #expect(try await office.refusal(right, as: .omar, on: "2026-04-10") == nil)
    let (_, status) = try await office.page(
      "case.view", office.request(.omar, ["case": opened.caseID], on: "2026-04-11"))
    #expect(status == 200)
    await #expect(throws: Problem.notShared(.accessEnded)) {
      try await office.page(
        "case.view", office.request(.omar, ["case": opened.caseID], on: "2026-04-12"))
    }
    let line = try #require(
      try await Self.list(office, as: .helen, on: "2026-04-10").toReview.first)
    #expect(line.reviewDue == Day("2026-04-13"))
    let review = try ReviewEmergency(
      Input(["review": ["Justified"]]), id: line.id, version: line.version)
    #expect(try await office.refusal(review, as: .omar, on: "2026-04-13") != nil)
    #expect(try await office.refusal(review, as: .helen, on: "2026-04-13") == nil)
    #expect(try await Self.list(office, as: .helen, on: "2026-04-13").toReview.isEmpty)
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-01 a supervisor ends access before its last day`(engine: EngineName) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    try await Self.ask(office, try await Self.number(office, opened.caseID))
    try await Self.grant(office)
    let line = try #require(try await Self.list(office, as: .helen).letIn.first)
    let end = try EndAccess(
      Input(["answer": ["Rachel is back"]]), id: line.id, version: line.version)
    #expect(try await office.refusal(end, as: .helen, on: "2026-06-03") == nil)
    #expect(try await office.header(opened.caseID, as: .omar, on: "2026-06-03") == nil)
  }
}
