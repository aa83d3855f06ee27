import Domain
import Storage

extension NotePage {
  static func load(
    _ header: CaseHeader, note id: String, _ form: FormState = FormState(), _ reader: Reader
  ) throws -> NotePage? {
    try NoteEntry.load(id, caseID: header.id, reader).map {
      NotePage(header: header, note: $0, form: form)
    }
  }
}
