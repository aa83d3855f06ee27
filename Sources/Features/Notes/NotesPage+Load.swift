import Domain
import Storage

extension NotesPage {
  static let perPage = 30

  static func load(
    _ header: CaseHeader, person: String, kind: String, before: String?, _ scope: Scope,
    _ reader: Reader
  ) throws -> NotesPage? {
    let found = try NoteEntry.newest(
      perPage + 1, of: header.id, before: before, person: person, kind: kind, reader)
    let shown = Array(found.prefix(perPage))
    return NotesPage(
      header: header, person: person, kind: kind, notes: shown,
      older: found.count > perPage ? shown.last?.key : nil, isFurther: before != nil,
      owed: try OwedNote.list(of: header.id, reader),
      restricted: before == nil ? try RestrictedNotesPage.entries(header.id, scope, reader) : [])
  }
}
