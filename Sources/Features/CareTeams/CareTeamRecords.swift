import Domain
import Storage

/// One place of a care team: who, in what role, since when.
package struct CareTeamPlace: Sendable, Hashable {
  package let id: String
  package let caseID: String
  package let staffID: String
  package let role: String
  package let isGatekeeper: Bool
  package let from: Day
  package let version: Int
  /// Of the member of staff.
  package let name: String
}

/// The only writer of `care_team`.
package enum CareTeamRecords {
  static let table = Table("care_team")

  package static func add(
    id: String, caseID: String, staffID: String, role: String, isGatekeeper: Bool, from: Day,
    _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("case_id", caseID), ("staff_id", staffID), ("role", role),
        ("is_gatekeeper", isGatekeeper), ("from_on", from), ("to_on", Day?.none),
      ], stamp)
  }

  /// Ends a place: its holder sees the case no more from `day` on.
  package static func end(
    _ place: CareTeamPlace, on day: Day, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(table, id: place.id, [("to_on", day)], stamp)
  }

  /// Ends a place and opens the same one for a successor on the same day, without a gap.
  package static func hand(
    _ place: CareTeamPlace, to successorID: String, on day: Day, id: String, _ stamp: Stamp,
    _ tx: Transaction
  ) throws {
    try end(place, on: day, stamp, tx)
    try add(
      id: id, caseID: place.caseID, staffID: successorID, role: place.role,
      isGatekeeper: place.isGatekeeper, from: day, stamp, tx)
  }

  /// Places that a member of staff holds and that nothing has ended.
  package static func openPlaces(
    of staffID: String, _ reader: Reader
  ) throws -> [CareTeamPlace] {
    try reader.rows(
      "\(columns) WHERE staff_id = $1 AND to_on IS NULL ORDER BY case_id, id", [staffID], place)
  }

  /// Open places of a case.
  package static func openPlaces(
    ofCase caseID: String, _ reader: Reader
  ) throws -> [CareTeamPlace] {
    try reader.rows("\(columns) WHERE case_id = $1 AND to_on IS NULL ORDER BY id", [caseID], place)
  }

  private static let columns: SQL = """
    SELECT id, case_id, staff_id, role, is_gatekeeper, from_on, version, (SELECT s.name \
    FROM staff s WHERE s.id = care_team.staff_id) FROM care_team
    """

  private static func place(_ row: Row) -> CareTeamPlace {
    CareTeamPlace(
      id: row.text(0), caseID: row.text(1), staffID: row.text(2), role: row.text(3),
      isGatekeeper: row.bool(4), from: row.day(5) ?? Day(number: 0), version: row.int(6),
      name: row.text(7))
  }
}
