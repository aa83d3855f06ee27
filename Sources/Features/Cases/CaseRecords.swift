import Domain
import Storage

/// Writes `case_file`.
package enum CaseRecords {
  package static let table = Table("case_file")

  package static func add(
    id: String, agencyID: String, number: String, openedOn: Day, intakeOn: Day?,
    closedOn: Day? = nil, closeKind: String? = nil, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("agency_id", agencyID), ("number", number), ("opened_on", openedOn),
        ("intake_on", intakeOn), ("closed_on", closedOn), ("close_kind", closeKind),
      ], stamp)
  }

  /// The next case number of an agency: its initials and five digits, never given twice.
  package static func nextNumber(
    ofAgency agencyID: String, named name: String, _ tx: Transaction
  ) throws -> String {
    let digits = String(try CounterRecords.next("case:\(agencyID)", tx))
    let padding = String(repeating: "0", count: max(0, 5 - digits.count))
    return initials(of: name) + "-" + padding + digits
  }

  private static func initials(of name: String) -> String {
    let letters = name.split(separator: " ").compactMap(\.first).filter {
      $0.isASCII && $0.isLetter
    }
    return letters.isEmpty ? "C" : String(letters.prefix(4)).uppercased()
  }
}
