import Domain
import Storage

/// What moves from one worker to the next besides their places (IRC-PPL-06).
enum Handover {
  /// Appointments that are still to be held go to the successor.
  static func moveAppointments(
    of staffID: String, to successorID: String, ofCase caseID: String, from day: Day,
    _ tx: Transaction, _ now: Now
  ) throws {
    let ids = try tx.rows(
      """
      SELECT id FROM appointment WHERE with_staff_id = $1 AND case_id = $2 AND status = 'booked' \
      AND on_day >= $3
      """, [staffID, caseID, day]
    ) { $0.text(0) }
    for id in ids {
      _ = try AppointmentRecords.change(id, [("with_staff_id", successorID)], tx, now.stamp)
    }
  }
}
