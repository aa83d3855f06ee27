import Domain
import Storage

/// The only writer of `breach`.
package enum BreachRecords {
  static let table = Table("breach")

  package struct Report: Sendable, Hashable {
    let happenedOn: Day
    let what: String
    /// Whose information: numbers of cases, never names.
    let concerned: String
    let reached: String
  }

  package static func add(
    _ id: String, _ report: Report, agencyID: String, by staffID: String, on day: Day,
    _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("agency_id", agencyID), ("happened_on", report.happenedOn), ("what", report.what),
        ("concerned", report.concerned), ("reached", report.reached), ("reported_on", day),
        ("reported_by", staffID), ("notified", ""), ("notified_on", Day?.none), ("result", ""),
        ("closed_on", Day?.none),
      ], stamp)
  }

  /// - Returns: the new version; nil where another version stands by now.
  package static func follow(
    _ id: String, version: Int?, notified: String, on notifiedOn: Day?, result: String,
    closedOn: Day?, _ stamp: Stamp, _ tx: Transaction
  ) throws -> Int? {
    try tx.amend(
      table, id: id, version: version,
      [
        ("notified", notified), ("notified_on", notifiedOn), ("result", result),
        ("closed_on", closedOn),
      ], stamp)
  }
}
