import Domain
import Storage

/// The only writer of `case_ending`.
package enum CaseEndingRecords {
  static func add(
    _ ending: FamilyEnding, id: String, caseID: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      Table("case_ending"), id: id,
      [
        ("case_id", caseID), ("ending", ending.kind.rawValue), ("evidence", ending.evidence),
        ("on_day", ending.on),
      ], stamp)
  }
}
