import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct JoinTests {
  /// Omar is registering a family that Rachel has a case for; what the check shows him.
  private func begun(
    _ engine: EngineName
  ) async throws -> (office: Office, caseID: String, draft: String) {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let start = try await office.done("intake.begin", office.request(.omar))
    let draft = String(start.split(separator: "/")[1])
    let head = Input(S1.input().values.filter { $0.key.hasPrefix("members.1.") })
    _ = try await office.done(
      "intake.save-person", office.request(.omar, ["draft": draft, "number": "1"], head))
    return (office, opened.caseID, draft)
  }

  private func check(_ office: Office, _ draft: String) async throws -> IntakeCheckPage {
    let (page, _) = try await office.page(
      "intake.check", office.request(.omar, ["draft": draft]))
    return try #require(page as? IntakeCheckPage)
  }

  private static let form = Input([
    "reason": ["Nam asked me for help with a job; he says he has a case manager"], "days": ["7"],
  ])

  private func list(_ office: Office, as worker: Office.Worker) async throws -> AccessPage {
    let (page, _) = try await office.page("access.list", office.request(worker))
    return try #require(page as? AccessPage)
  }

  @Test(arguments: Engines.available)
  func `UT-PPL-07 who may not see the match asks to join it, and the agency lets them in`(
    engine: EngineName
  ) async throws {
    let (office, caseID, draft) = try await begun(engine)
    let match = try #require(try await check(office, draft).duplicates.matches.first)
    #expect(match.seen == nil)
    let at = ["draft": draft, "match": match.reference]
    let (page, _) = try await office.page("duplicate.join", office.request(.omar, at))
    let chrome = Chrome(
      token: "token", idempotencyKey: "key", today: Day("2026-02-03")!,
      actor: Office.Worker.omar.actor)
    try golden(page, "Duplicates/JoinPage.strong", chrome)
    let location = try await office.done(
      "duplicate.ask-to-join", office.request(.omar, at, Self.form))
    #expect(location == "/intake/\(draft)/check")
    #expect(try await check(office, draft).duplicates.matches[0].askedOn == Day("2026-02-03"))

    let line = try #require(try await list(office, as: .helen).toAnswer.first)
    #expect(line.caseID == caseID)
    #expect(line.caseNumber.hasPrefix("AR-"))
    let answer = Input([
      "decision": ["grant"], "days": ["7"], "answer": ["Same family"],
      "version": ["\(line.version)"],
    ])
    _ = try await office.done(
      "access.answer", office.request(.helen, ["request": line.id], answer))
    let mine = try #require(try await list(office, as: .omar).mine.first)
    #expect(mine.caseID == caseID)
    let (_, status) = try await office.page("case.view", office.request(.omar, ["case": caseID]))
    #expect(status == 200)
    #expect(try await check(office, draft).duplicates.matches[0].seen?.caseID == caseID)
  }

  @Test(arguments: Engines.available)
  func `UT-PPL-07 asking to join tells no more than agency and strength`(
    engine: EngineName
  ) async throws {
    let (office, caseID, draft) = try await begun(engine)
    let match = try #require(try await check(office, draft).duplicates.matches.first)
    let at = ["draft": draft, "match": match.reference]
    let number = try await office.texts("SELECT number FROM case_file")[0]
    let person = try await office.texts("SELECT id FROM person ORDER BY id")
    let (page, _) = try await office.page("duplicate.join", office.request(.omar, at))
    _ = try await office.done("duplicate.ask-to-join", office.request(.omar, at, Self.form))
    let pages: [any Page] = [
      page, try await check(office, draft), try await list(office, as: .omar),
    ]
    for page in pages {
      let text = String(decoding: JSONText.bytes(of: page), as: UTF8.self)
      for secret in [caseID, number] + person { #expect(!text.contains(secret)) }
    }
  }

  @Test(arguments: Engines.available)
  func `UT-PPL-07 nobody asks twice, without a reason, or from another's intake`(
    engine: EngineName
  ) async throws {
    let (office, _, draft) = try await begun(engine)
    let match = try #require(try await check(office, draft).duplicates.matches.first)
    let at = ["draft": draft, "match": match.reference]
    let bare = Input(["days": ["20"]])
    let (again, wrong) = try await office.page(
      "duplicate.ask-to-join", office.request(.omar, at, bare))
    #expect(wrong == 422)
    let form = try #require(again as? JoinPage).form
    #expect(form.error("reason") != nil && form.error("days") != nil)
    #expect(form.value("days") == "20")
    _ = try await office.done("duplicate.ask-to-join", office.request(.omar, at, Self.form))
    let (_, twice) = try await office.page(
      "duplicate.ask-to-join", office.request(.omar, at, Self.form))
    #expect(twice == 409)
    for (worker, reference) in [(Office.Worker.rachel, match.reference), (.omar, "no-such-match")] {
      await #expect(throws: Problem.notFound) {
        try await office.page(
          "duplicate.join", office.request(worker, ["draft": draft, "match": reference]))
      }
    }
  }
}
