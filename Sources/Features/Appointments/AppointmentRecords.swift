import Domain
import Storage

/// A meeting as it is stored.
package struct AppointmentRow: Sendable, Hashable {
  package var caseID: String
  package var personID: String?
  package var kind: String
  /// `YYYY-MM-DDTHH:MM` in the time of the case's lead agency.
  package var startsAt: String
  package var on: Day
  package var place: String
  package var withStaffID: String?
  /// `booked` (proposed until someone confirms it), `attended`, `no-show` or `cancelled`.
  package var status = "booked"
  package var proposedBy: String
  package var confirmedBy: String?
  package var overrideReason = ""
  package var overriddenBy: String?
  package var changeReason = ""

  package var cells: [Cell] {
    [
      ("case_id", caseID), ("person_id", personID), ("kind", kind), ("starts_at", startsAt),
      ("on_day", on), ("place", place), ("with_staff_id", withStaffID), ("status", status),
      ("proposed_by", proposedBy), ("confirmed_by", confirmedBy),
      ("override_reason", overrideReason), ("overridden_by", overriddenBy),
      ("change_reason", changeReason),
    ]
  }
}

/// The only writer of the table `appointment`.
package enum AppointmentRecords {
  package static let appointments = Table("appointment")

  package static func add(
    _ id: String, _ appointment: AppointmentRow, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(appointments, id: id, appointment.cells, stamp)
  }

  /// - Returns: the new version; nil where another version stands by now.
  package static func change(
    _ id: String, version: Int? = nil, _ cells: [Cell], _ tx: Transaction, _ stamp: Stamp
  ) throws -> Int? {
    try tx.amend(appointments, id: id, version: version, cells, stamp)
  }
}
