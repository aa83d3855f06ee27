import Domain
import Storage

/// A restricted note as it was read; what was sealed is opened apart.
struct StoredRestrictedNote: Sendable {
  let id: String
  let on: Day
  let personID: String?
  let sealedFor: String
  let author: String
  let role: Role?
  let sight: RestrictedNotes.Sight

  /// Those of a case of which the actor may know; the others are none for them.
  static func all(
    ofCase caseID: String, _ scope: Scope, _ reader: Reader
  ) throws -> [StoredRestrictedNote] {
    let actor = scope.actor
    guard let relation = try scope.relation(to: caseID, reader) else { return [] }
    let all = try reader.rows(
      """
      SELECT n.id, n.event_on, n.person_id, n.sealed_for, n.by_staff_id,
        COALESCE(s.name, n.by_staff_id), COALESCE(s.role, ''),
        EXISTS (SELECT 1 FROM restricted_reader r WHERE r.note_id = n.id AND r.staff_id = $2)
      FROM restricted_note n LEFT JOIN staff s ON s.id = n.by_staff_id
      WHERE n.case_id = $1 ORDER BY n.event_on DESC, n.id DESC LIMIT 500
      """, [caseID, actor.id]
    ) { row in
      StoredRestrictedNote(
        id: row.text(0), on: row.day(1) ?? Day(number: 0), personID: row.optionalText(2),
        sealedFor: row.text(3), author: row.text(5), role: Role(rawValue: row.text(6)),
        sight: RestrictedNotes.sight(
          actor.role, isOnTeam: relation.isOnTeam, supervisesTeam: relation.supervisesTeam,
          isGranted: relation.needUntil != nil,
          isAuthor: row.text(4) == actor.id, isNamed: row.flag(7)))
    }
    return all.filter { $0.sight != .nothing }
  }

  func opened(
    _ part: RestrictedNoteRecords.Part, _ reader: Reader, _ sealing: Sealing?
  ) throws -> String {
    try sealing?.open(
      person: sealedFor, field: RestrictedNoteRecords.field(part, of: id), reader) ?? ""
  }
}

extension RestrictedNotesPage {
  package static func load(
    _ header: CaseHeader, _ scope: Scope, _ reader: Reader
  ) throws -> RestrictedNotesPage? {
    RestrictedNotesPage(
      header: header, entries: try entries(header.id, scope, reader),
      mayWrite: try scope.decide(.restrictedNoteWrite, on: header.id, reader).isAllowed)
  }

  static func entries(_ caseID: String, _ scope: Scope, _ reader: Reader) throws -> [Entry] {
    try StoredRestrictedNote.all(ofCase: caseID, scope, reader).map { note in
      Entry(
        on: note.on, role: note.role?.words ?? "A colleague",
        id: note.sight == .text ? note.id : nil)
    }
  }
}

extension NewRestrictedNotePage {
  package static func load(
    _ header: CaseHeader, _ form: FormState, _ scope: Scope
  ) -> NewRestrictedNotePage {
    var filled = form
    filled.input = form.input.filled(with: ["event_on": scope.today.description])
    return NewRestrictedNotePage(header: header, form: filled)
  }
}

extension RestrictedNotePage {
  /// Nil where the case has no such note, and where the reader may not read it: from the list they
  /// know neither its id nor what it is about. Throws 403 where what it is about is not shared with
  /// the reader's agency.
  package static func load(
    _ header: CaseHeader, id: String, _ scope: Scope, _ reader: Reader, sealing: Sealing?
  ) throws -> RestrictedNotePage? {
    let all = try StoredRestrictedNote.all(ofCase: header.id, scope, reader)
    guard let note = all.first(where: { $0.id == id }), note.sight == .text else { return nil }
    let sensitivity = try note.opened(.sensitivity, reader, sealing)
    if let dataClass = Sensitivity(rawValue: sensitivity)?.dataClass,
      let why = header.reach.withheld[dataClass]
    {
      throw Problem.notShared(why)
    }
    let readers = try reader.rows(
      """
      SELECT s.name FROM restricted_reader r JOIN staff s ON s.id = r.staff_id
      WHERE r.note_id = $1 ORDER BY s.name, s.id
      """, [id]
    ) { $0.text(0) }
    return RestrictedNotePage(
      header: header, id: id, on: note.on,
      sensitivity: Sensitivity(rawValue: sensitivity)?.words ?? sensitivity,
      personID: note.personID,
      person: note.personID.map { header.person($0)?.name ?? "A former member" },
      author: note.author, text: try note.opened(.text, reader, sealing), readers: readers)
  }
}
