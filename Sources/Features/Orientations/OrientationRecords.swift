import Domain
import Storage

/// An orientation session as it is stored.
package struct OrientationRow: Codable, Sendable, Hashable {
  package let on: Day
  package let isGroup: Bool
  package let isArranged: Bool
  package let provider: String
  package let topics: [String]

  package init(on: Day, isGroup: Bool, isArranged: Bool, provider: String, topics: [String]) {
    self.on = on
    self.isGroup = isGroup
    self.isArranged = isArranged
    self.provider = provider
    self.topics = topics
  }
}

/// One person of a session, with the ids of what goes into their file.
package struct OrientationAttendee: Sendable, Hashable {
  package let id: String
  package let caseID: String
  package let personID: String
  package let came: Bool
  package let serviceID: String
  package let detailID: String
  package let noteID: String
}

/// The only writer of `orientation` and `orientation_attendance`; what goes into each attendee's
/// file names nobody else (WI-SVC-03).
package enum OrientationRecords {
  static let table = Table("orientation")
  static let attendance = Table("orientation_attendance")

  package static func add(
    _ id: String, _ row: OrientationRow, agencyID: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("agency_id", agencyID), ("on_day", row.on), ("is_group", row.isGroup),
        ("is_arranged", row.isArranged), ("provider", row.provider),
        ("topics", row.topics.joined(separator: " ")),
      ], stamp)
  }

  package static func add(
    _ one: OrientationAttendee, of orientationID: String, _ row: OrientationRow, program: String,
    _ tx: Transaction, _ now: Now
  ) throws {
    let topics = OrientationWords.topics(row.topics)
    try ServiceRecords.add(
      one.serviceID,
      ServiceRow(
        personID: one.personID, type: "orientation", group: "training", program: program,
        on: row.on, status: one.came ? "completed" : "no-show", provider: row.provider,
        words: topics),
      caseID: one.caseID, by: now.actor.id, detailID: one.detailID, now.stamp, tx)
    let form = row.isGroup ? "Orientation in a group" : "Orientation"
    let note = NewNote(
      kind: .service, person: one.personID, eventOn: row.on,
      parts: NoteParts(activity: one.came ? "\(form): \(topics)" : "\(form): did not come"))
    try NoteRecords.add(
      note, id: one.noteID, caseID: one.caseID,
      isLate: SaveNote.timing(row.on, now.today).isLate, tx, now)
    try tx.insert(
      attendance, id: one.id,
      [
        ("orientation_id", orientationID), ("case_id", one.caseID), ("person_id", one.personID),
        ("came", one.came), ("service_id", one.serviceID), ("note_id", one.noteID),
      ], now.stamp)
  }
}
