import Domain
import Storage

/// The only writer of `counselor_meeting` and `counselor_follow_up`.
package enum CounselorMeetingRecords {
  static let meetings = Table("counselor_meeting")
  static let followUps = Table("counselor_follow_up")

  /// Who came; said again, the former answer is kept.
  static func attend(
    _ newID: String, appointmentID: String, stage: String, came: Bool, reason: String,
    _ tx: Transaction, _ stamp: Stamp
  ) throws {
    let cells: [Cell] = [("stage", stage), ("came", came), ("reason", reason)]
    let id = try tx.one(
      "SELECT id FROM counselor_meeting WHERE appointment_id = $1", [appointmentID]
    ) { $0.text(0) }
    if let id {
      try tx.amend(meetings, id: id, cells, stamp)
    } else {
      try tx.insert(meetings, id: newID, [("appointment_id", appointmentID)] + cells, stamp)
    }
  }

  static func followUp(
    _ id: String, appointmentID: String, at: Instant, mode: String, summary: String,
    _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(
      followUps, id: id,
      [
        ("appointment_id", appointmentID), ("at", at), ("mode", mode), ("summary", summary),
        ("by_staff_id", stamp.by),
      ], stamp)
  }
}
