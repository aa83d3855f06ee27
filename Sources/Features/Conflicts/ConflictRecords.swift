import Domain
import Storage

/// The only writer of `conflict_of_interest`.
package enum ConflictRecords {
  static let table = Table("conflict_of_interest")

  package static func declare(
    _ id: String, of staffID: String, caseNumber: String, caseID: String?,
    _ effect: ConflictEffect, _ nature: ConflictNature, on day: Day, by actorID: String,
    _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("staff_id", staffID), ("case_number", caseNumber), ("case_id", caseID),
        ("effect", effect.rawValue), ("nature", nature.rawValue), ("declared_on", day),
        ("declared_by", actorID), ("lifted_on", Day?.none), ("lifted_by", String?.none),
        ("lift_reason", ""),
      ], stamp)
  }

  static func lift(
    _ id: String, on day: Day, by actorID: String, reason: String, _ stamp: Stamp,
    _ tx: Transaction
  ) throws {
    try tx.amend(
      table, id: id,
      [("lifted_on", day), ("lifted_by", actorID), ("lift_reason", reason)], stamp)
  }

  /// What stands between a worker and a case's family: what blocks before what warns.
  package static func declared(
    by staffID: String, about caseID: String, _ reader: Reader
  ) throws -> ConflictEffect? {
    try reader.one(
      """
      SELECT effect FROM conflict_of_interest WHERE staff_id = $1 AND case_id = $2
      AND lifted_on IS NULL ORDER BY effect, id
      """, [staffID, caseID]
    ) { ConflictEffect(rawValue: $0.text(0)) } ?? nil
  }
}
