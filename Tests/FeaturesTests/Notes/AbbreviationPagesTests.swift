import Domain
import Features
import Markup
import Policies
import Storage
import Testing
import World

@Suite struct AbbreviationPagesTests {
  private static func note(_ changes: [String: String] = [:]) -> Input {
    let typed = [
      "step": "save", "kind": "contact", "event_on": "2026-02-09", "mode": "phone",
      "with": "client", "activity": "The CM explained RCA and the QXZ form.",
    ]
    return Input(typed.merging(changes) { $1 }.mapValues { [$0] })
  }

  @Test(arguments: Engines.available)
  func `WI-NOTE-06 known abbreviations expand in the notes, unknown ones are pointed out`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input(["programs": "wi-ss"]))
    let at = ["case": opened.caseID]
    let (review, _) = try await office.page(
      "note.save",
      office.request(.rachel, at, Self.note(["step": "review"]), on: "2026-02-10"))
    #expect(try #require(review as? ReviewNotePage).unknownAbbreviations == ["QXZ"])
    _ = try await office.done(
      "note.save", office.request(.rachel, at, Self.note(), on: "2026-02-10"))
    let chrome = Chrome(
      token: "token", idempotencyKey: "key", today: Day("2026-02-10")!,
      actor: Office.Worker.rachel.actor)
    for name in ["note.list", "note.log", "case-log.view"] {
      let (page, _) = try await office.page(
        name, office.request(.rachel, at, on: "2026-02-10"))
      let html = String(decoding: page.html(chrome).utf8, as: UTF8.self)
      #expect(
        html.contains("<abbr class=\"short\" title=\"refugee cash assistance\">RCA</abbr>"),
        "\(name)")
      #expect(html.contains("the QXZ form"))
    }
    let (list, _) = try await office.page(
      "abbreviation.list", office.request(.rachel, on: "2026-02-10"))
    try golden(list, "Glossary/AbbreviationsPage", chrome)
  }

  @Test func `WI-NOTE-06 the standard list is whole, and each stands in it once`() {
    let table = StandardAbbreviations.table
    #expect(table.faults.isEmpty)
    #expect(Set(table.rows.map { $0[0] }).count == table.rows.count)
    #expect(table.rows.allSatisfy { row in row.allSatisfy { !$0.isEmpty } })
  }
}
