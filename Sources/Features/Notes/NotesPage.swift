import Domain
import Markup

/// The notes of a case, newest event first (WI-NOTE-02).
package struct NotesPage: Page {
  package let header: CaseHeader
  package let person: String
  package let kind: String
  package let notes: [NoteEntry]
  /// Where older notes go on; nil at the oldest.
  package let older: String?
  /// False on the newest page.
  package let isFurther: Bool
  package let owed: [OwedNote]
  /// That there are notes for few: of each the day and its author's role (IRC-NOTE-09).
  package let restricted: [RestrictedNotesPage.Entry]

  package var title: String { "Notes" }
  package var trail: [Crumb] { [header.crumb] }

  private var path: Path { "\(header.path)/notes" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Notes</h1>
    \(header.line)
    \(Actions(actions(chrome)))
    \(owedNotice(chrome))
    \(restrictedNotice)
    \(filter)
    \(Timeline(notes.map { $0.timelineEntry() }, empty: empty(chrome)))
    \(Pager(
      previous: isFurther ? narrowed(path) : nil,
      next: older.map { narrowed(path).query("before", $0) }))
    """
  }

  private func actions(_ chrome: Chrome) -> HTML {
    let new: HTML =
      chrome.may(.noteWrite) ? ButtonLink("Write a note", "\(path)/new", .primary).html : .none
    return new + ButtonLink("Print as log", narrowed("\(path)/log")).html
      + (chrome.may(.restrictedNoteView)
        ? ButtonLink("Restricted notes", "\(header.path)/restricted-notes", .quiet).html : .none)
  }

  private var restrictedNotice: HTML {
    guard !restricted.isEmpty else { return .none }
    let lines = restricted.markup { "<li>\(DayText($0.on)), \($0.role)</li>\n" }
    return Notice(
      .info,
      restricted.count == 1 ? "One restricted entry" : "\(restricted.count) restricted entries",
      details: "<ul>\n\(lines)</ul>"
    ).html
  }

  private func owedNotice(_ chrome: Chrome) -> HTML {
    guard !owed.isEmpty else { return .none }
    let lines = owed.markup { owed -> HTML in
      guard chrome.may(.noteWrite) else { return "<li><bdi>\(owed.words)</bdi></li>\n" }
      let path = ("\(path)/new" as Path).query("about", owed.about)
      return "<li><a href=\"\(path)\">Write the note</a>: <bdi>\(owed.words)</bdi></li>\n"
    }
    return Notice(
      .warning, owed.count == 1 ? "One note is owed" : "\(owed.count) notes are owed",
      details: "<ul>\n\(lines)</ul>"
    ).html
  }

  private func narrowed(_ path: Path) -> Path {
    path.query("person", person.isEmpty ? nil : person).query("kind", kind.isEmpty ? nil : kind)
  }

  private var filter: FilterBar {
    let people = header.people.map { Choice($0.id, $0.name) }
    let kinds = NoteKind.allCases.map { Choice($0.rawValue, $0.words) }
    var active: [FilterBar.Active] = []
    if let one = header.person(person) {
      active.append(.init(one.name, without: path.query("kind", kind.isEmpty ? nil : kind)))
    }
    if let one = NoteKind(rawValue: kind) {
      active.append(.init(one.words, without: path.query("person", person.isEmpty ? nil : person)))
    }
    return FilterBar(
      action: path, label: "Filter notes",
      fields: """
        \(SelectField(
          "person", "About whom", choices: people, selected: person, prompt: "Everyone",
          presence: .unmarked))
        \(SelectField(
          "kind", "Kind of note", choices: kinds, selected: kind, prompt: "Every kind",
          presence: .unmarked))
        """,
      active: active)
  }

  private func empty(_ chrome: Chrome) -> EmptyState {
    guard person.isEmpty, kind.isEmpty, !isFurther else {
      return EmptyState("No such notes", "Take a filter away to see the others.")
    }
    return EmptyState(
      "No notes yet",
      "Each contact, service and step with the family becomes a line here, by the time it happened.",
      action: chrome.may(.noteWrite) ? ButtonLink("Write a note", "\(path)/new", .primary) : nil)
  }
}
