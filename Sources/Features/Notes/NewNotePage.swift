import Domain
import Markup

/// The form for a note: what happened, the four prompts, and what comes next.
package struct NewNotePage: Page {
  package let header: CaseHeader
  package let form: FormState
  package let owed: [OwedNote]
  /// Problems of the case that a note may resolve.
  package let problems: [OpenProblem]
  /// When the author last kept this as a draft.
  package let draftSavedAt: Instant?

  package var title: String { "Write a note" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb, Crumb("Notes", "\(header.path)/notes")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Write a note</h1>
    \(header.line)
    \(form.summary)
    \(draft(chrome))
    \(chrome.form(to: "\(header.path)/notes", fields))
    """
  }

  private var fields: HTML {
    """
    \(form.field(NoteFields.kind))
    \(form.field(about))
    \(form.field(person))
    \(form.field(NoteFields.eventOn))
    \(form.field(NoteFields.eventTime))
    \(form.field(NoteFields.mode))
    \(form.field(NoteFields.with))
    \(form.field(NoteFields.participants))
    \(form.fields(TalkPlaceFields.all))
    \(NotePart.allCases.markup { form.field(NoteFields.part($0)) })
    \(form.field(NoteFields.body))
    \(form.field(NoteFields.nextFollowUpOn))
    \(form.field(NoteFields.problem))
    \(resolves)
    \(form.field(NoteFields.next))
    \(Actions(
      Button("Review note", name: "step", value: "review").html
        + Button("Keep as draft", .secondary, name: "step", value: "draft").html))
    """
  }

  private var resolves: HTML {
    guard !problems.isEmpty else { return .none }
    let field = Field(
      NoteFields.resolves.name, NoteFields.resolves.label,
      .list(problems.map { Choice($0.id, "\($0.on): \($0.words)") }), required: false)
    return form.field(field)
  }

  private var person: Field {
    Field(
      NoteFields.person.name, NoteFields.person.label,
      .list([Choice("", "The whole family")] + header.people.map { Choice($0.id, $0.name) }),
      required: false, hint: NoteFields.person.hint)
  }

  private var about: Field {
    var choices = owed.map { Choice($0.about, $0.words) }
    let chosen = form.value(NoteFields.about.name)
    if let subject = NoteSubject(chosen), !owed.contains(where: { $0.about == chosen }) {
      choices.insert(Choice(chosen, subject.words), at: 0)
    }
    return Field(
      NoteFields.about.name, NoteFields.about.label, .list(choices), required: false,
      hint: "A note about one of these settles the note that is owed for it.")
  }

  private func draft(_ chrome: Chrome) -> HTML {
    guard let draftSavedAt else { return .none }
    let discard = chrome.form(
      to: "\(header.path)/notes/draft/end", keepsDraft: false,
      Button("Throw the draft away", .quiet).html)
    return Notice(
      .info, "This is your draft of \(draftSavedAt.words). Nobody else sees it.",
      details: discard.html
    ).html
  }
}

extension NoteSubject {
  /// What stands where the thing itself is not listed any more.
  var words: String {
    guard kind == .delay, let name = DeadlineName(id) else { return kind.words }
    return "\(kind.words): \(name.rule), due \(name.dueOn.words)"
  }
}
