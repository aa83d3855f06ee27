import Domain
import Storage

extension NewNotePage {
  /// The form as it was left; or empty, filled from what a link asked for and the author's draft.
  static func load(
    _ header: CaseHeader, _ form: FormState?, asked: Input = Input(), _ scope: Scope,
    _ reader: Reader
  ) throws -> NewNotePage? {
    let draft = try DraftRecords.find(
      KeepNoteDraft.kind, caseID: header.id, by: scope.actor.id, reader)
    let owed = try OwedNote.list(of: header.id, reader)
    let state = form ?? FormState(started(asked, from: draft?.input, owed, scope))
    return NewNotePage(
      header: header, form: state, owed: owed,
      problems: try ProblemNoteRecords.open(ofCase: header.id, reader),
      draftSavedAt: form == nil ? draft?.savedAt : nil)
  }

  /// What a link asks for comes before the draft, and the draft before today.
  private static func started(
    _ asked: Input, from draft: Input?, _ owed: [OwedNote], _ scope: Scope
  ) -> Input {
    var input = draft ?? Input()
    for field in NoteFields.all {
      if let value = asked[field.name] { input.set(field.name, value) }
    }
    let subject = owed.first { $0.about == input[NoteFields.about.name] }
    return input.filled(with: [
      NoteFields.eventOn.name: "\(subject?.on ?? scope.today)",
      NoteFields.kind.name: NoteKind.contact.rawValue,
    ])
  }
}
