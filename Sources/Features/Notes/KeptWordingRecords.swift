import Domain
import Storage

/// The only writer of `kept_wording`.
enum KeptWordingRecords {
  static func keep(
    _ reason: String, ofNote noteID: String, caseID: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      Table("kept_wording"), id: noteID, [("case_id", caseID), ("reason", reason)], stamp)
  }

  /// Empty where nothing was pointed out, or nobody said why it stays.
  static func reason(ofNote noteID: String, _ reader: Reader) throws -> String {
    try reader.one("SELECT reason FROM kept_wording WHERE id = $1", [noteID]) { $0.text(0) } ?? ""
  }
}
