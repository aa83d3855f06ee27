import Domain
import Markup
import Storage

/// A supervisor lets an assessment start before the record is complete, with a reason (UT-INT-06).
package struct OverrideRecordGate: Command {
  package static let permission = Permission.assessmentOverride
  package static let name = "assessment.override"

  let caseID: String
  let appointmentID: String
  let version: Int
  let reason: String

  package init(
    _ input: Input, caseID: String, appointmentID: String, version: Int
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.appointmentID = appointmentID
    self.version = version
    var parse = Parse(input)
    reason = parse.text(AppointmentFields.reason)
    try parse.finish()
  }

  package struct Facts: Sendable {
    let stored: StoredAppointment
    let missing: [String]
  }

  package struct Overridden: Sendable {
    let row: AppointmentRow
    let stored: StoredAppointment
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader),
      let stored = try StoredAppointment.one(appointmentID, of: caseID, tx.reader)
    else { return nil }
    return Facts(stored: stored, missing: try RecordGaps.load(header, tx.reader))
  }

  package func decide(_ facts: Facts, _ now: Now) throws(AppointmentRefusal) -> Overridden {
    try Appointments.override(
      kind: facts.stored.row.kind, status: facts.stored.row.status, missing: facts.missing,
      reason: reason)
    var row = facts.stored.row
    row.overrideReason = reason
    row.overriddenBy = now.actor.id
    return Overridden(row: row, stored: facts.stored)
  }

  package func write(_ overridden: Overridden, _ tx: Transaction, _ now: Now) throws {
    let next = try AppointmentRecords.change(
      appointmentID, version: version, overridden.row.cells, tx, now.stamp)
    guard next != nil else {
      throw Undone.stale(overridden.stored.conflict(with: overridden.row, base: version))
    }
  }

  package func location(_ overridden: Overridden) -> Path {
    "/cases/\(caseID)/appointments/\(appointmentID)"
  }

  package func references(_ overridden: Overridden) -> [Reference] {
    [.caseFile(caseID), Reference("appointment", appointmentID)]
  }
}
