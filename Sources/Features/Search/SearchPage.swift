import Domain
import Markup

/// People and cases found by any part of a name, in any order and spelling, or by a case's number.
package struct SearchPage: Page {
  /// The search's own id, by which its address names it; nil before anything was looked for.
  package let search: String?
  package let query: String
  /// Found by the case's number.
  package var byNumber: [FoundPerson]
  /// Every word found as typed.
  package var exact: [FoundPerson]
  /// Found by sound; listed after those found as typed.
  package var alike: [FoundPerson]
  /// Where the list goes on; nil at its end.
  package let next: String?

  package var title: String { "Search" }

  package static let words = Field(
    "q", "Name or case number", required: false,
    hint: "Any part of a name, in any order and spelling, or a case number", most: 200)

  static let empty = SearchPage(
    search: nil, query: "", byNumber: [], exact: [], alike: [], next: nil)

  /// What is looked for of what was typed.
  static func looked(for typed: String) -> String {
    String(typed.trimming(while: \.isWhitespace).prefix(words.most))
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Search</h1>
    \(SearchField(
      action: "/search", token: chrome.token, Self.words.label, query: query,
      hint: Self.words.hint))
    \(results(chrome))
    """
  }

  private func results(_ chrome: Chrome) -> HTML {
    guard !query.isEmpty else { return .none }
    let found = byNumber + exact
    guard !found.isEmpty || !alike.isEmpty else { return nothing(chrome).html }
    var parts = HTML.none
    if !found.isEmpty { parts += table(found, "Found as typed").html }
    if !alike.isEmpty { parts += table(alike, "Sounds alike").html }
    let path = next.map { ("/search/\(search ?? "")" as Path).query("after", $0) }
    return parts + Pager(next: path).html
  }

  private func nothing(_ chrome: Chrome) -> EmptyState {
    EmptyState(
      "Nobody found",
      "Only people of cases that you can see are searched. Try fewer words; if the person is new, "
        + "begin an intake.",
      action: chrome.may(.caseOpen) ? ButtonLink("New intake", "/intake") : nil)
  }

  private func table(_ people: [FoundPerson], _ caption: String) -> DataTable {
    DataTable(
      caption: caption,
      columns: [
        .init("Person", isRowHeader: true), .init("Date of birth"), .init("Language"),
        .init("Case"),
      ],
      rows: people.map(row), empty: EmptyState("Nobody", "Nobody found."), isList: true)
  }

  private func row(_ person: FoundPerson) -> DataTable.Row {
    let native: HTML =
      person.nativeName.isEmpty
      ? .none : " <span class=\"muted\"><bdi>\(person.nativeName)</bdi></span>"
    let closed: HTML = person.isClosed ? " \(Badge("Closed"))" : .none
    return DataTable.Row([
      "<a href=\"/cases/\(person.caseID)/people/\(person.personID)\"><bdi>\(person.name)</bdi></a>\(native)",
      "\(person.birthDate)", "\(LanguageName.of(person.language))",
      "<a href=\"/cases/\(person.caseID)\">\(person.caseNumber)</a>\(closed)",
    ])
  }
}
