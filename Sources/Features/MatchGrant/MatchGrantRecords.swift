import Domain
import Storage

/// The only writer of `match_grant_move` and `match_grant_line` (UT-SVC-06).
package enum MatchGrantRecords {
  static let table = Table("match_grant_move")
  static let lines = Table("match_grant_line")

  package static func begin(
    _ id: String, caseID: String, personID: String, enrollmentID: String, on day: Day,
    by staffID: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("case_id", caseID), ("person_id", personID), ("enrollment_id", enrollmentID),
        ("transition_on", day), ("by_staff_id", staffID), ("sent_on", Day?.none),
        ("sent_by", String?.none), ("sent_to", String?.none), ("remark", ""),
        ("received_on", Day?.none), ("received_by", String?.none), ("completed_on", Day?.none),
        ("completed_by", String?.none),
      ], stamp)
  }

  /// Keeps the summary as it is sent; one that was sent before moves to the past, and with it that
  /// it came in.
  package static func send(
    _ id: String, on day: Day, by staffID: String, to counselorID: String, remark: String,
    _ services: [StoredService], newID: () -> String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    let former = try tx.rows("SELECT id FROM match_grant_line WHERE move_id = $1", [id]) {
      $0.text(0)
    }
    for line in former { try tx.retire(lines, id: line, stamp) }
    for service in services {
      try tx.insert(
        lines, id: newID(),
        [
          ("move_id", id), ("service_id", service.id), ("on_day", service.row.on),
          ("type", service.row.type), ("service_group", service.row.group),
          ("program", service.row.program), ("status", service.row.status),
          ("provider", service.row.provider), ("words", service.row.words),
        ], stamp)
    }
    try tx.amend(
      table, id: id,
      [
        ("sent_on", day), ("sent_by", staffID), ("sent_to", counselorID), ("remark", remark),
        ("received_on", Day?.none), ("received_by", String?.none),
      ], stamp)
  }

  package static func receive(
    _ id: String, on day: Day, by staffID: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(table, id: id, [("received_on", day), ("received_by", staffID)], stamp)
  }

  package static func complete(
    _ id: String, on day: Day, by staffID: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(table, id: id, [("completed_on", day), ("completed_by", staffID)], stamp)
  }
}
