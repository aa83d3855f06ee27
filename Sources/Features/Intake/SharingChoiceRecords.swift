import Domain
import Storage

/// The only writer of `sharing_choice`: one current choice to a case, its former ones kept.
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
