import Domain
import Markup

/// Where an intake begins, and where one that was interrupted goes on.
package struct IntakeStartPage: Page {
  package var drafts: [IntakeDrafts.Line]

  package var title: String { "New intake" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>New intake</h1>
    <p>Enter who was met, one person at a time. A name and what you know are enough to begin; each \
    step is saved as you go, and the case shows what is still missing.</p>
    \(chrome.form(to: "/intake", keepsDraft: false, Actions(Button("Begin an intake").html).html))
    \(DataTable(
      caption: "Intakes you have begun",
      columns: [.init("Family", isRowHeader: true), .init("Saved"), .init("Discard", isLabelHidden: true)],
      rows: drafts.map { draft in
        .init([
          "<a href=\"/intake/\(draft.id)/people/1\"><bdi>\(draft.name)</bdi></a>",
          "\(draft.savedAt.day(in: chrome.actor?.timeZone ?? "UTC"))",
          chrome.form(
            to: "/intake/\(draft.id)/discard", keepsDraft: false,
            Button("Discard", .quiet).html).html,
        ])
      },
      empty: EmptyState(
        "No intake is waiting", "An intake that you leave half-way is kept here, for you alone.")))
    """
  }
}
