import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct FamilyEndingTests {
  private static func closing(
    _ caseID: String, _ changes: [String: String] = [:]
  ) throws -> CloseCase {
    let typed = [
      "close_kind": "administrative", "closed_on": "2026-02-10",
      "supervisor_reason": "Both work, and earn enough",
      "note": "The family lives by its own means.", "ending": "self-sufficient",
      "ending_evidence": "Pay slips of both, January", "ending_on": "2026-02-09",
    ]
    return try CloseCase(
      Input(typed.merging(changes) { $1 }.mapValues { [$0] }), caseID: caseID, version: 1)
  }

  @Test(arguments: Engines.available)
  func `WI-LIFE-01 a Wisconsin family is closed as self-sufficient or no longer eligible, proved`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input(["programs": "wi-ss"]))
    for missing in ["ending", "ending_evidence", "ending_on"] {
      let refusal = try await office.refusal(
        try Self.closing(opened.caseID, [missing: ""]), as: .helen)
      #expect(refusal == "closing.unmet", "\(missing)")
    }
    #expect(throws: InvalidInput.self) {
      try Self.closing(opened.caseID, ["ending": "moved"])
    }
    #expect(
      try await office.refusal(
        try Self.closing(opened.caseID, ["ending_on": "2026-02-11"]), as: .helen)
        == "closing.unmet")
    #expect(try await office.refusal(try Self.closing(opened.caseID), as: .helen) == nil)
    #expect(
      try await office.texts("SELECT ending || ' ' || on_day FROM case_ending")
        == ["self-sufficient 2026-02-09"])
    let (closed, _) = try await office.page(
      "case.view", office.request(.helen, ["case": opened.caseID], on: "2026-02-11"))
    #expect(try #require(closed as? CasePage).header.closedOn == Day("2026-02-10"))
  }

  @Test(arguments: Engines.available)
  func `WI-LIFE-01 the form asks a Wisconsin family's closing for its end, and Utah's not`(
    engine: EngineName
  ) async throws {
    for (program, asks) in [("wi-tap", true), ("utah-rccm", false)] {
      let office = try await Office(engine)
      let opened = try await office.open(S1.input(["programs": program]))
      let (page, _) = try await office.page(
        "case-closure.new", office.request(.rachel, ["case": opened.caseID], on: "2026-02-10"))
      let form = try #require(page as? LifecyclePage)
      #expect(form.asksEnding == asks)
      let chrome = Chrome(
        token: "token", idempotencyKey: "key", today: Day("2026-02-10")!,
        actor: Office.Worker.rachel.actor)
      if asks { try golden(form, "Lifecycle/LifecyclePage.close-wisconsin", chrome) }
      let html = String(decoding: page.html(chrome).utf8, as: UTF8.self)
      #expect(html.contains("name=\"ending_evidence\"") == asks)
    }
  }

  @Test(arguments: Engines.available)
  func
    `WI-LIFE-01 a Wisconsin family is closed as completed with its end, and nothing of Utah is asked`(
      engine: EngineName
    ) async throws
  {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input(["programs": "wi-ss"]))
    let (page, _) = try await office.page(
      "standing.view", office.request(.rachel, ["case": opened.caseID], on: "2026-02-10"))
    #expect(try #require(page as? StandingPage).closing.map(\.code) == ["overdue"])
    let completed = ["close_kind": "completed", "supervisor_reason": ""]
    #expect(
      try await office.refusal(
        try Self.closing(opened.caseID, completed.merging(["ending": ""]) { $1 }),
        on: "2026-02-10") == "closing.unmet")
    #expect(
      try await office.refusal(try Self.closing(opened.caseID, completed), on: "2026-02-10")
        == nil)
    #expect(
      try await office.texts("SELECT ending || ' ' || on_day FROM case_ending")
        == ["self-sufficient 2026-02-09"])
  }

  @Test(arguments: Engines.available)
  func `WI-LIFE-01 the end is asked though the programs were left before the case is closed`(
    engine: EngineName
  ) async throws {
    let family = try await LakeOffice(engine)
    let day = "2025-12-01"
    for person in family.people {
      let page = try await family.page(
        "public-assistance.list", PublicAssistancePage.self, ["person": person], on: day)
      let one = try #require(page.enrollments.first)
      try await family.send(
        "enrollment.end", ["ended_on": day, "version": "\(one.version)"], person: person,
        ["enrollment": one.id], on: day)
    }
    let form = try await family.page(
      "case-closure.new", LifecyclePage.self, on: "2025-12-02")
    #expect(form.asksEnding)
  }

  @Test(arguments: Engines.available)
  func `UT-LIFE-07 closing a Utah family asks for final assessment, recommendation and handover`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let (page, _) = try await office.page(
      "standing.view", office.request(.rachel, ["case": opened.caseID], on: "2026-02-10"))
    let closing = try #require(page as? StandingPage).closing
    #expect(
      closing.filter { !$0.isMet }.map(\.code) == ["served", "final", "recommended", "handover"])
  }
}
