import Domain
import Markup
import Storage

/// Adds a remark to a saved note (WI-NOTE-08): the only way to correct one.
package struct AddAddendum: Command {
  package static let permission = Permission.noteWrite
  package static let name = "note.addendum"
  static let body = Field(
    "body", "Addendum", .text(rows: 4),
    hint: "What was wrong or missing. The note itself stays as it was saved.", most: 20_000)

  package struct Added: Sendable {
    let original: NoteEntry
    let id: String
  }

  let caseID: String
  let noteID: String
  let body: String

  package init(_ input: Input, caseID: String, noteID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.noteID = noteID
    var parse = Parse(input)
    body = parse.text(AddAddendum.body)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> NoteEntry? {
    try NoteEntry.load(noteID, caseID: caseID, tx.reader)
  }

  package func decide(_ original: NoteEntry, _ now: Now) throws(NeverRefuses) -> Added {
    Added(original: original, id: now.newID())
  }

  package func write(_ outcome: Added, _ tx: Transaction, _ now: Now) throws {
    try NoteRecords.add(addendum: body, id: outcome.id, to: outcome.original, tx, now)
  }

  package func location(_ outcome: Added) -> Path {
    "/cases/\(caseID)/notes/\(outcome.original.id)"
  }

  package func references(_ outcome: Added) -> [Reference] {
    [.caseFile(caseID), Reference("note", noteID), Reference("note", outcome.id)]
  }
}
