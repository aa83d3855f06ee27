import Domain
import Storage

/// The only writer of `sharing_choice` and `opt_out`: one current choice to a case, with its parts,
/// its former ones kept.
package enum SharingChoiceRecords {
  package static let table = Table("sharing_choice")

  package static func current(
    ofCase caseID: String, _ reader: Reader
  ) throws -> SharingChoice? {
    try reader.one(
      """
      SELECT id, choice, on_day, language, interpreter, version, recorded_at FROM sharing_choice
      WHERE case_id = $1
      """, [caseID]
    ) {
      SharingChoice(
        id: $0.text(0), choice: $0.text(1), on: $0.day(2) ?? Day(number: 0), language: $0.text(3),
        interpreter: $0.text(4), version: $0.int(5))
    }
  }

  /// What the current choice keeps from other agencies; an opt-out without parts keeps everything.
  package static func optOuts(ofCase caseID: String, _ reader: Reader) throws -> [OptOut] {
    guard try current(ofCase: caseID, reader)?.choice == "opt-out" else { return [] }
    let parts = try parts(ofCase: caseID, reader).map { part in
      OptOut(
        part.agencyID.isEmpty ? .everyOtherAgency : .agency(part.agencyID),
        DataClass(rawValue: part.dataClass))
    }
    return parts.isEmpty ? [OptOut(.everyOtherAgency)] : parts
  }

  /// The parts of an opt-out as stored: empty stands for every other agency, and for every class.
  package static func parts(
    ofCase caseID: String, _ reader: Reader
  ) throws -> [(id: String, agencyID: String, dataClass: String)] {
    try reader.rows(
      "SELECT id, agency_id, data_class FROM opt_out WHERE case_id = $1 ORDER BY id", [caseID]
    ) { ($0.text(0), $0.text(1), $0.text(2)) }
  }

  /// Puts these parts in the place of the former ones.
  package static func replaceParts(
    ofCase caseID: String, with parts: [(id: String, agencyID: String, dataClass: String)],
    _ stamp: Stamp, _ tx: Transaction
  ) throws {
    for former in try self.parts(ofCase: caseID, tx.reader) {
      try tx.retire(Table("opt_out"), id: former.id, stamp)
    }
    for part in parts {
      try tx.insert(
        Table("opt_out"), id: part.id,
        [
          ("case_id", caseID), ("agency_id", part.agencyID), ("data_class", part.dataClass),
        ], stamp)
    }
  }

  /// Records the choice; a former one moves to the past.
  package static func record(
    _ choice: String, id: String, caseID: String, on day: Day, language: String,
    interpreter: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    let cells: [Cell] = [
      ("case_id", caseID), ("choice", choice), ("on_day", day), ("language", language),
      ("interpreter", interpreter),
    ]
    if let current = try current(ofCase: caseID, tx.reader) {
      try tx.amend(table, id: current.id, cells, stamp)
    } else {
      try tx.insert(table, id: id, cells, stamp)
    }
  }
}

/// Whether a client shares with the other agencies of the team.
package struct SharingChoice: Sendable, Hashable, Codable {
  package let id: String
  /// `share` or `opt-out`.
  package let choice: String
  package let on: Day
  package let language: String
  package let interpreter: String
  package let version: Int
}
