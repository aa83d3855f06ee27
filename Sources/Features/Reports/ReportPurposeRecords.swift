import Domain
import Storage

/// Why a state user looks at the names behind a report, for one visit.
package struct StatedPurpose: Codable, Sendable, Hashable {
  package let id: String
  /// A word of `ReportPurposeFields.purpose`.
  package let purpose: String
}

/// The only writer of `report_purpose`.
package enum ReportPurposeRecords {
  static let table = Table("report_purpose")

  package static func add(
    id: String, staffID: String, sessionID: String, report: String, purpose: String,
    reason: String, on day: Day, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("staff_id", staffID), ("session_id", sessionID), ("report", report),
        ("purpose", purpose), ("reason", reason), ("on_day", day),
      ], stamp)
  }

  /// What was stated for a report in this sign-in, today; nil where nothing was.
  package static func stated(
    in sessionID: String, for report: String, on day: Day, _ reader: Reader
  ) throws -> StatedPurpose? {
    guard !sessionID.isEmpty else { return nil }
    return try reader.one(
      """
      SELECT id, purpose FROM report_purpose
      WHERE session_id = $1 AND report = $2 AND on_day = $3 ORDER BY recorded_at DESC, id DESC
      """, [sessionID, report, day]
    ) { StatedPurpose(id: $0.text(0), purpose: $0.text(1)) }
  }
}
