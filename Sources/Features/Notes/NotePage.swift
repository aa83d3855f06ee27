import Domain
import Markup

/// One saved note, which never changes, and the way to add to it.
package struct NotePage: Page {
  package let header: CaseHeader
  package let note: NoteEntry
  package let form: FormState

  package var title: String { "\(note.kindWords), \(Prose(note.when).plain)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb, Crumb("Notes", "\(header.path)/notes")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header.line)
    \(form.summary)
    \(Timeline([note.timelineEntry(linked: false)], empty: EmptyState("No note", "")))
    <p class="muted">A saved note stays as it is. To correct it, add to it.</p>
    \(addendum(chrome))
    """
  }

  private func addendum(_ chrome: Chrome) -> HTML {
    guard chrome.may(.noteWrite) else { return .none }
    let form = chrome.form(
      to: "\(note.path)/addenda",
      """
      \(form.field(AddAddendum.body))
      \(Actions(Button("Save addendum", .secondary).html))
      """)
    return Card("Add to this note", form.html).html
  }
}
