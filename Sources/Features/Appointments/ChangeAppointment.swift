import Domain
import Markup
import Storage

/// What is done to an appointment that exists; the former row is kept each time (UT-ASM-15).
package enum AppointmentAct: Sendable, Hashable {
  case reschedule(day: Day?, time: String, place: String, reason: String)
  case cancel(reason: String)
  /// `attended` or `no-show`.
  case held(String)
}

package struct ChangeAppointment: Command {
  package static let permission = Permission.appointmentBook
  package static let name = "appointment.change"

  let caseID: String
  let appointmentID: String
  let version: Int
  let act: AppointmentAct

  /// - Parameter version: the version it was made on; the caller answers 428 where there is none.
  package init(
    _ input: Input, caseID: String, appointmentID: String, version: Int
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.appointmentID = appointmentID
    self.version = version
    var parse = Parse(input)
    let reason = parse.text(AppointmentFields.reason)
    switch input["act"] {
    case "cancel": act = .cancel(reason: reason)
    case "attended": act = .held("attended")
    case "no-show": act = .held("no-show")
    default:
      let moment = parse.moment(AppointmentFields.newTime)
      let place = parse.text(AppointmentFields.newPlace)
      if moment == nil, place.isEmpty, parse.faults.isEmpty {
        parse.fail(AppointmentFields.newTime, "Enter a new day and time, or a new place")
      }
      act = .reschedule(day: moment?.day, time: moment?.time ?? "", place: place, reason: reason)
    }
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredAppointment? {
    try StoredAppointment.one(appointmentID, of: caseID, tx.reader)
  }

  package func decide(
    _ stored: StoredAppointment, _ now: Now
  ) throws(AppointmentRefusal) -> Changed {
    var row = stored.row
    switch act {
    case .reschedule(let day, let time, let place, let reason):
      try Appointments.change(status: row.status, to: day, reason: reason, today: now.today)
      row.changeReason = reason
      if !place.isEmpty { row.place = place }
      if let day {
        row.on = day
        row.startsAt = "\(day)T\(time)"
        // A new time has to be confirmed again, unless its therapist set it.
        row.confirmedBy = row.withStaffID == now.actor.id ? now.actor.id : nil
      }
    case .cancel(let reason):
      try Appointments.change(status: row.status, to: nil, reason: reason, today: now.today)
      row.status = "cancelled"
      row.changeReason = reason
    case .held(let status):
      try Appointments.hold(status: row.status, on: row.on, today: now.today)
      row.status = status
    }
    return Changed(row: row, stored: stored)
  }

  package struct Changed: Sendable {
    let row: AppointmentRow
    let stored: StoredAppointment
  }

  package func write(_ changed: Changed, _ tx: Transaction, _ now: Now) throws {
    let next = try AppointmentRecords.change(
      appointmentID, version: version, changed.row.cells, tx, now.stamp)
    guard next != nil else {
      throw Undone.stale(changed.stored.conflict(with: changed.row, base: version))
    }
  }

  package func location(_ changed: Changed) -> Path {
    "/cases/\(caseID)/appointments/\(appointmentID)"
  }

  package func references(_ changed: Changed) -> [Reference] {
    [.caseFile(caseID), Reference("appointment", appointmentID)]
  }
}
