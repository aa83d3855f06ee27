import Domain
import Storage

/// What is known of a follow-up or a call beyond its contact and its note.
package struct FollowUpRow: Sendable, Hashable {
  package enum Kind: String, Sendable { case followUp = "follow-up", call }

  let kind: Kind
  let contactID: String
  let noteID: String
  var name = ""
  var relationship = ""
  var representativeID: String?
  var result = ""
  var nextOn: Day?
}

/// Someone who acts or calls for people of a case (WI-PPL-06).
package struct RepresentativeRow: Sendable, Hashable {
  let name: String
  let relationship: String
  /// Nil where they act for the whole family.
  let personID: String?
  let phone: String
  let releaseID: String?
  let endedOn: Day?

  fileprivate var cells: [Cell] {
    [
      ("person_id", personID), ("name", name), ("relationship", relationship), ("phone", phone),
      ("release_id", releaseID), ("ended_on", endedOn),
    ]
  }
}

/// The only writer of `follow_up` and `representative`.
package enum FollowUpRecords {
  static let table = Table("follow_up")
  static let representatives = Table("representative")

  package static func add(
    _ id: String, _ row: FollowUpRow, caseID: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("contact_id", row.contactID), ("case_id", caseID), ("note_id", row.noteID),
        ("kind", row.kind.rawValue), ("name", row.name), ("relationship", row.relationship),
        ("representative_id", row.representativeID), ("result", row.result),
        ("next_on", row.nextOn),
      ], stamp)
  }

  package static func add(
    representative id: String, _ row: RepresentativeRow, caseID: String, _ stamp: Stamp,
    _ tx: Transaction
  ) throws {
    try tx.insert(representatives, id: id, [("case_id", caseID)] + row.cells, stamp)
  }

  /// Nil where someone changed it since.
  static func change(
    representative id: String, _ row: RepresentativeRow, version: Int, _ stamp: Stamp,
    _ tx: Transaction
  ) throws -> Int? {
    try tx.amend(representatives, id: id, version: version, row.cells, stamp)
  }
}
