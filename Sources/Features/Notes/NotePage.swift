import Domain
import Markup

/// One saved note, which never changes, and the way to add to it.
package struct NotePage: Page {
  package let header: CaseHeader
  package let note: NoteEntry
  /// Who interpreted for the family on the day of the note.
  package let interpreters: [CaseInterpretersPage.Line]
  /// Why its author kept words that the review pointed out.
  package let keptWording: String
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
    \(interpreted(chrome))
    \(kept)
    <p class="muted">A saved note stays as it is. To correct it, add to it.</p>
    \(addendum(chrome))
    """
  }

  private func interpreted(_ chrome: Chrome) -> HTML {
    guard chrome.may(.interpreterAssignmentView), header.reach.includes(.appointment) else {
      return .none
    }
    let names = interpreters.markup { line in
      "<bdi>\(line.who)</bdi>, \(InterpreterFields.modeWords(line.mode).inSentence). "
    }
    let said: HTML =
      interpreters.isEmpty
      ? "Interpreter that day: nobody is named. " : "Interpreter that day: \(names)"
    return "<p>\(said)<a href=\"\(header.path)/interpreters\">Who interprets</a></p>\n"
  }

  private var kept: HTML {
    guard !keptWording.isEmpty else { return .none }
    return """
      <p class="muted">The review of this note pointed out some of its words. Why they stay: \
      <bdi>\(keptWording)</bdi></p>

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
