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
}
