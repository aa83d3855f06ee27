import Domain
import Storage

/// The only writer of `membership`: who belongs to a household, from when to when.
package enum MembershipRecords {
  package static let table = Table("membership")

  package static func add(
    id: String, caseID: String, personID: String, relationship: String, isHead: Bool, from: Day?,
    to: Day? = nil, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("case_id", caseID), ("person_id", personID), ("relationship", relationship),
        ("is_head", isHead), ("from_on", from), ("to_on", to),
      ], stamp)
  }

  /// Someone leaves the household: with another case, or with none.
  package static func end(
    id: String, on day: Day, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(table, id: id, [("to_on", day), ("is_head", false)], stamp)
  }

  package static func change(
    id: String, relationship: String, isHead: Bool, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(table, id: id, [("relationship", relationship), ("is_head", isHead)], stamp)
  }

  /// Those who belong to a case and have not left.
  package static func current(
    ofCase caseID: String, _ reader: Reader
  ) throws -> [Membership] {
    try reader.rows(
      """
      SELECT id, person_id, relationship, is_head, version FROM membership
      WHERE case_id = $1 AND to_on IS NULL ORDER BY is_head DESC, id
      """, [caseID]
    ) {
      Membership(
        id: $0.text(0), personID: $0.text(1), relationship: $0.text(2), isHead: $0.bool(3),
        version: $0.int(4))
    }
  }
}

/// One person's place in a household.
package struct Membership: Sendable, Hashable {
  package let id: String
  package let personID: String
  package let relationship: String
  package let isHead: Bool
  package let version: Int
}
