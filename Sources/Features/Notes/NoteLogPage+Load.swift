import Domain
import Storage

extension NoteLogPage {
  static let perPage = 200

  static func load(
    _ header: CaseHeader, person: String, kind: String, after: String?, _ reader: Reader
  ) throws -> NoteLogPage? {
    let found = try NoteEntry.oldest(
      perPage + 1, of: header.id, after: after, person: person, kind: kind, reader)
    let shown = Array(found.prefix(perPage))
    return NoteLogPage(
      header: header, person: person, kind: kind, notes: shown,
      later: found.count > perPage ? shown.last?.key : nil)
  }
}
