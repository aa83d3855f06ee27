import Domain
import Storage

/// What is kept of a restricted note; what it says and why it is sensitive is sealed.
package struct RestrictedNoteRow: Sendable {
  let caseID: String
  let personID: String?
  /// Whose key seals the text.
  let sealedFor: String
  let sensitivity: Sensitivity
  let eventOn: Day
  let by: String
}

/// The only writer of `restricted_note` and `restricted_reader`. It adds and never changes.
package enum RestrictedNoteRecords {
  package static func add(
    _ id: String, _ row: RestrictedNoteRow, text: String, agencyID: String, _ sealing: Sealing,
    _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      Table("restricted_note"), id: id,
      [
        ("case_id", row.caseID), ("person_id", row.personID), ("sealed_for", row.sealedFor),
        ("event_on", row.eventOn), ("by_staff_id", row.by),
      ], stamp)
    for (part, sealed) in [(Part.text, text), (.sensitivity, row.sensitivity.rawValue)] {
      try sealing.seal(
        person: row.sealedFor, agency: agencyID, field: field(part, of: id), sealed, tx)
    }
  }

  package static func allow(
    _ staffID: String, toRead noteID: String, id: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      Table("restricted_reader"), id: id, [("note_id", noteID), ("staff_id", staffID)], stamp)
  }

  enum Part: String { case text, sensitivity }

  /// How a sealed part of a note is named.
  static func field(_ part: Part, of id: String) -> String {
    "restricted-note.\(part.rawValue):\(id)"
  }
}
