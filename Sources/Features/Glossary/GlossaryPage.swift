import Domain
import Markup

/// The words that the team shares, in plain language (UT-TRN-05).
package struct GlossaryPage: Page {
  package struct Entry: Codable, Sendable, Hashable {
    package let term: String
    package let meaning: String
    package let source: String
  }

  package let entries: [Entry]

  package var title: String { "Glossary" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Glossary</h1>
    <p class="lead">The words of this work, as everyone on a team uses them. \
    <a href="/glossary/abbreviations">Abbreviations for notes</a> have a list of their own.</p>
    \(DataTable(
      caption: "Words and what they mean", isCaptionHidden: true,
      columns: [
        .init("Word", isRowHeader: true, width: .third), .init("What it means"), .init("Source"),
      ],
      rows: entries.map {
        .init(["\($0.term)", "\($0.meaning)", "<span class=\"muted\">\($0.source)</span>"])
      },
      empty: EmptyState("No words yet", "Words come with the product's policies.")))
    """
  }
}
