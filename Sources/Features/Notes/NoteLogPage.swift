import Domain
import Markup

/// The notes as a dated account from the first on, for paper (WI-FILE-02).
package struct NoteLogPage: Page {
  package let header: CaseHeader
  package let person: String
  package let kind: String
  package let notes: [NoteEntry]
  /// Where later notes go on; nil at the last.
  package let later: String?

  package var title: String { "Case log" }
  package var trail: [Crumb] { [header.crumb, Crumb("Notes", "\(header.path)/notes")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Case log</h1>
    \(header.line)
    \(DataTable(
      caption: "Notes in the order of what happened", isCaptionHidden: true,
      columns: [
        .init("Day", isRowHeader: true), .init("Kind and mode"), .init("About"), .init("Note"),
        .init("Next follow-up"), .init("Entered"), .init("By"),
      ],
      rows: notes.map(row),
      empty: EmptyState("No notes yet", "The log fills as notes are saved.")))
    \(Pager(next: later.map(further)))
    """
  }

  private func further(_ key: String) -> Path {
    ("\(header.path)/notes/log" as Path).query("person", person.isEmpty ? nil : person)
      .query("kind", kind.isEmpty ? nil : kind).query("after", key)
  }

  private func row(_ note: NoteEntry) -> DataTable.Row {
    let late: HTML = note.isLate ? " \(Badge("Late entry", .warning))" : .none
    let mode: HTML = note.mode.isEmpty ? .none : "<br>\(NoteWords.mode(note.mode))"
    let text = note.writtenParts.markup { part in
      part.label.isEmpty
        ? "<p><bdi>\(AbbreviatedText(part.text).html)</bdi></p>"
        : "<p><strong>\(part.label):</strong> <bdi>\(AbbreviatedText(part.text).html)</bdi></p>"
    }
    let addenda = note.addenda.markup { addendum in
      """
      <p><strong>Addendum</strong> (<bdi>\(addendum.author)</bdi>, \(addendum.enteredOn)): \
      <bdi>\(addendum.body)</bdi></p>
      """
    }
    return DataTable.Row([
      "\(Prose(note.when))", "\(note.kindWords)\(mode)",
      "<bdi>\(note.person ?? "The family")</bdi>", text + addenda,
      note.nextFollowUpOn.map { "\($0)" } ?? .none,
      "\(note.enteredOn)\(late)", "<bdi>\(note.author)</bdi>",
    ])
  }
}
