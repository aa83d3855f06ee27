import Domain
import Markup

/// The cases someone reaches, by the name of the head of household.
package struct CaseListPage: Page {
  package enum Filter: String, Codable, Sendable, CaseIterable {
    case mine, team, all, open, closed

    var words: String {
      switch self {
      case .mine: "My cases"
      case .team: "My team's"
      case .all: "All I can see"
      case .open: "Open"
      case .closed: "Closed"
      }
    }
  }

  package struct Line: Codable, Sendable, Hashable {
    package let id: String
    package let number: String
    /// The head of household.
    package var name: String
    package let people: Int
    package let agency: String
    package let gatekeeper: String?
    package let openedOn: Day?
    package let closedOn: Day?
    package let language: String
    package var sortKey: String
  }

  package let filter: Filter
  package var cases: [Line]
  /// Where the list goes on; nil at its end.
  package let next: String?

  package var title: String { "Cases" }

  package func html(_ chrome: Chrome) -> HTML {
    let begin: HTML =
      chrome.may(.caseOpen)
      ? Actions(ButtonLink("New intake", "/intake", .primary).html).html : .none
    let filters = Filter.allCases.filter { $0 != .team || chrome.may(.teamWorklist) }
    let tabs = filters.map {
      TabLinks.Tab(
        $0.words, ("/cases" as Path).query("show", $0.rawValue), isCurrent: $0 == filter)
    }
    let path = next.map { ("/cases" as Path).query("show", filter.rawValue).query("after", $0) }
    return """
      <h1>Cases</h1>
      \(begin)\(TabLinks("Which cases", tabs))
      \(table(chrome))\(Pager(next: path))
      """
  }

  private func table(_ chrome: Chrome) -> DataTable {
    DataTable(
      caption: filter.words, isCaptionHidden: true,
      columns: [
        .init("Family", isRowHeader: true), .init("Case"), .init("People", .end),
        .init("Language"), .init("Case manager"), .init("Opened"),
      ],
      rows: cases.map(row),
      empty: EmptyState(
        "No cases here",
        filter == .mine
          ? "Cases appear here once you hold a place in their care team."
          : "Cases appear here once you, or someone you supervise, work on them.",
        action: chrome.may(.caseOpen) ? ButtonLink("New intake", "/intake") : nil),
      isList: true)
  }

  private func row(_ line: Line) -> DataTable.Row {
    let state: HTML = line.closedOn == nil ? .none : " \(Badge("Closed"))"
    return DataTable.Row([
      "<a href=\"/cases/\(line.id)\"><bdi>\(line.name)</bdi></a>\(state)",
      "\(line.number) <span class=\"muted\">\(line.agency)</span>", "\(line.people)",
      "\(LanguageName.of(line.language))", "<bdi>\(line.gatekeeper ?? "Nobody")</bdi>",
      "\(line.openedOn)",
    ])
  }
}
