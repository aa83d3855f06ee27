import Domain
import Storage

extension NotePage {
  static func load(
    _ header: CaseHeader, note id: String, _ form: FormState = FormState(), _ reader: Reader
  ) throws -> NotePage? {
    try NoteEntry.load(id, caseID: header.id, reader).map { note in
      let lines =
        header.reach.includes(.appointment)
        ? try CaseInterpretersPage.lines(of: header, reader).filter { $0.on == note.eventOn } : []
      return NotePage(
        header: header, note: note, interpreters: lines,
        keptWording: try KeptWordingRecords.reason(ofNote: id, reader), form: form)
    }
  }
}
