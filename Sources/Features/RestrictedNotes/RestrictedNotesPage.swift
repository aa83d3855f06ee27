import Domain
import Markup

/// The sensitive notes of a case: of each, that there is one, its day and its author's role; more
/// only on the page of one that the reader may read (IRC-NOTE-09).
package struct RestrictedNotesPage: Page {
  package struct Entry: Codable, Sendable, Hashable {
    package let on: Day
    /// The author's role, in words.
    package let role: String
    /// The note's id, for who may read it.
    package let id: String?
  }

  package let header: CaseHeader
  package let entries: [Entry]
  package let mayWrite: Bool

  package var title: String { "Restricted notes" }
  package var trail: [Crumb] { [header.crumb, Crumb("Notes", "\(header.path)/notes")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Restricted notes</h1>
    \(header.line)
    <p>Notes on violence, health, law, complaints and supervision. Their text is for the author, for \
    whom the author named, for the therapist and for supervisors; the team sees that there is one.</p>
    \(mayWrite ? Actions(ButtonLink("Write a restricted note", "\(header.path)/restricted-notes/new", .primary).html).html : .none)
    \(DataTable(
      caption: "Restricted notes", isCaptionHidden: true,
      columns: [.init("Day", isRowHeader: true), .init("Author"), .init("Note")],
      rows: entries.map { entry in
        .init([
          "\(DayText(entry.on))", "\(entry.role)",
          entry.id.map { "<a href=\"\(header.path)/restricted-notes/\($0)\">Read</a>" }
            ?? Badge("Restricted").html,
        ])
      },
      empty: EmptyState("No restricted note", "What is too sensitive for the notes of the team.")))
    """
  }
}

/// The form for a sensitive note.
package struct NewRestrictedNotePage: Page {
  package let header: CaseHeader
  package let form: FormState

  package var title: String { "Write a restricted note" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Restricted notes", "\(header.path)/restricted-notes")]
  }

  package func html(_ chrome: Chrome) -> HTML {
    let choices: [String: Field.Kind] = [
      "person": .list(
        [Choice("", "The whole family")] + header.people.map { Choice($0.id, $0.name) }),
      "readers": .several(
        header.team.filter { $0.staffID != chrome.actor?.id && $0.mayBeNamed }
          .map { Choice($0.staffID, $0.name) }),
    ]
    let fields = RestrictedNoteFields.all.map { field in
      choices[field.name].map {
        Field(field.name, field.label, $0, required: field.isRequired, hint: field.hint)
      } ?? field
    }
    return """
      <h1>Write a restricted note</h1>
      \(header.line)
      \(form.summary)
      \(chrome.form(
        to: "\(header.path)/restricted-notes", keepsDraft: false,
        "\(form.fields(fields))\(Actions(Button("Save the restricted note").html))"))
      """
  }
}

extension CaseHeader.Worker {
  /// Whether the author of a restricted note may let them read it.
  var mayBeNamed: Bool { Role(rawValue: role).map(RestrictedNotes.mayBeNamed.contains) ?? false }
}

/// One sensitive note, for who may read it.
package struct RestrictedNotePage: Page {
  package let header: CaseHeader
  package let id: String
  package let on: Day
  package let sensitivity: String
  package let personID: String?
  package let person: String?
  package let author: String
  package let text: String
  package let readers: [String]

  package var title: String { "Restricted note of \(on.words)" }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Restricted notes", "\(header.path)/restricted-notes")]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Restricted note of \(DayText(on))</h1>
    \(header.line)
    \(SummaryList([
      .init("Sensitive because", "\(sensitivity)"),
      .init("About", person.map { "<bdi>\($0)</bdi>" } ?? "The family"),
      .init("Author", "<bdi>\(author)</bdi>"),
      .init(
        "Named to read it",
        readers.isEmpty ? "Nobody besides therapist and supervisors" : "\(readers.joined(separator: ", "))"),
      .init("Note", "<bdi>\(text)</bdi>"),
    ]))
    """
  }
}
