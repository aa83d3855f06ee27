import Domain
import Storage

/// The only writer of the table `note`. It adds and never changes: there is no function here that
/// could, and no route that would call it (WI-NOTE-08).
package enum NoteRecords {
  static let table = Table("note")

  /// Adds a note entered now.
  package static func add(
    _ note: NewNote, id: String, caseID: String, isLate: Bool, _ tx: Transaction, _ now: Now
  ) throws {
    try insert(note, id: id, caseID: caseID, isLate: isLate, addendumOf: nil, tx, now)
  }

  /// Adds a remark to a saved note, which itself stays as it is.
  package static func add(
    addendum body: String, id: String, to original: NoteEntry, _ tx: Transaction, _ now: Now
  ) throws {
    let note = NewNote(
      kind: NoteKind(rawValue: original.kind) ?? .contact, person: original.personID,
      eventOn: now.today, body: body)
    try insert(
      note, id: id, caseID: original.caseID, isLate: false, addendumOf: original.id, tx, now)
  }

  private static func insert(
    _ note: NewNote, id: String, caseID: String, isLate: Bool, addendumOf: String?,
    _ tx: Transaction, _ now: Now
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("case_id", caseID), ("person_id", note.person), ("kind", note.kind.rawValue),
        ("event_at", note.eventAt), ("event_on", note.eventOn), ("entered_at", now.instant),
        ("entered_on", now.today), ("mode", note.mode ?? ""),
        ("participants", note.participants), ("served", note.parts.served),
        ("need", note.parts.need), ("activity", note.parts.activity),
        ("plan_part", note.parts.plan), ("body", note.body), ("by_staff_id", now.actor.id),
        ("addendum_of", addendumOf), ("about_kind", note.about?.kind.rawValue ?? ""),
        ("about_id", note.about?.id), ("next_follow_up_on", note.nextFollowUpOn),
        ("is_late", isLate),
      ], now.stamp)
  }
}
