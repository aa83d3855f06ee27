import Domain
import Markup
import Policies

/// The abbreviations that everyone may use in a note (WI-NOTE-06).
package struct AbbreviationsPage: Page {
  package struct Entry: Codable, Sendable, Hashable {
    package let short: String
    package let meaning: String
    package let source: String
  }

  package let entries: [Entry]

  package var title: String { "Abbreviations" }
  package var trail: [Crumb] { [Crumb("Glossary", "/glossary")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Abbreviations</h1>
    <p class="lead">These may stand in a note as they are. Write every other one in full once.</p>
    \(DataTable(
      caption: "Abbreviations and what they mean", isCaptionHidden: true,
      columns: [
        .init("Written", isRowHeader: true, width: .third), .init("Meaning"), .init("Source"),
      ],
      rows: entries.map {
        .init(["\($0.short)", "\($0.meaning)", "<span class=\"muted\">\($0.source)</span>"])
      },
      empty: EmptyState("No abbreviations", "The list comes with the product's policies.")))
    """
  }

  static let standard = AbbreviationsPage(
    entries: StandardAbbreviations.table.rows.map {
      Entry(short: $0[0], meaning: $0[1], source: $0[2])
    })
}
