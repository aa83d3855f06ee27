import Domain
import Markup
import Storage

/// The therapist confirms the time that the case manager proposed (UT-ASM-15).
package struct ConfirmAppointment: Command {
  package static let permission = Permission.appointmentConfirm
  package static let name = "appointment.confirm"

  let caseID: String
  let appointmentID: String
  let version: Int

  package init(caseID: String, appointmentID: String, version: Int) {
    self.caseID = caseID
    self.appointmentID = appointmentID
    self.version = version
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredAppointment? {
    try StoredAppointment.one(appointmentID, of: caseID, tx.reader)
  }

  package func decide(
    _ stored: StoredAppointment, _ now: Now
  ) throws(AppointmentRefusal) -> Confirmed {
    try Appointments.confirm(
      status: stored.row.status, isConfirmed: stored.row.confirmedBy != nil)
    var row = stored.row
    row.confirmedBy = now.actor.id
    row.withStaffID = row.withStaffID ?? now.actor.id
    return Confirmed(row: row, stored: stored)
  }

  package struct Confirmed: Sendable {
    let row: AppointmentRow
    let stored: StoredAppointment
  }

  package func write(_ confirmed: Confirmed, _ tx: Transaction, _ now: Now) throws {
    let next = try AppointmentRecords.change(
      appointmentID, version: version, confirmed.row.cells, tx, now.stamp)
    guard next != nil else {
      throw Undone.stale(confirmed.stored.conflict(with: confirmed.row, base: version))
    }
  }

  package func location(_ confirmed: Confirmed) -> Path {
    "/cases/\(caseID)/appointments/\(appointmentID)"
  }

  package func references(_ confirmed: Confirmed) -> [Reference] {
    [.caseFile(caseID), Reference("appointment", appointmentID)]
  }
}
