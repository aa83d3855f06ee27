import Domain
import Markup
import Storage

/// The e-mail or call to the employment counselor after an appointment that the case manager did
/// not attend (UT-PLN-08). It is a contact of the case as well.
package struct FollowUpMeeting: Command {
  package static let permission = Permission.counselorMeetingRecord
  package static let name = "counselor-meeting.follow-up"

  let caseID: String
  let appointmentID: String
  /// `YYYY-MM-DDTHH:MM` in the time of the case's lead agency.
  let at: String
  let on: Day
  let mode: String
  let summary: String

  package init(_ input: Input, caseID: String, appointmentID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.appointmentID = appointmentID
    var parse = Parse(input)
    let moment = parse.moment(CounselorFields.at)
    mode = parse.choice(CounselorFields.mode)
    summary = parse.text(CounselorFields.summary)
    try parse.finish()
    on = moment?.day ?? Day(number: 0)
    at = "\(on)T\(moment?.time ?? "00:00")"
  }

  package struct Facts: Sendable {
    let stored: StoredAppointment
    let startsAt: Instant
    let at: Instant
    let isDone: Bool
  }

  package struct Outcome: Sendable {
    let id: String
    let contactID: String
    let personID: String?
    let at: Instant
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader),
      let stored = try StoredAppointment.one(appointmentID, of: caseID, tx.reader),
      let startsAt = CivilDays.instant(of: stored.row.startsAt, in: header.timeZone),
      let at = CivilDays.instant(of: at, in: header.timeZone)
    else { return nil }
    let isDone = try tx.exists(
      "SELECT 1 FROM counselor_follow_up WHERE appointment_id = $1", [appointmentID])
    return Facts(stored: stored, startsAt: startsAt, at: at, isDone: isDone)
  }

  package func decide(_ facts: Facts, _ now: Now) throws(CounselorRefusal) -> Outcome {
    let row = facts.stored.row
    try CounselorMeetings.followUp(
      kind: row.kind, status: row.status, startsAt: facts.startsAt, at: facts.at,
      now: now.instant, isDone: facts.isDone)
    return Outcome(
      id: now.newID(), contactID: now.newID(), personID: row.personID, at: facts.at)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try CounselorMeetingRecords.followUp(
      done.id, appointmentID: appointmentID, at: done.at, mode: mode, summary: summary, tx,
      now.stamp)
    try ContactRecords.add(
      ContactRecord(
        id: done.contactID, caseID: caseID, person: done.personID, on: on, mode: mode,
        with: "provider"), tx, now)
  }

  package func location(_ done: Outcome) -> Path {
    "/cases/\(caseID)/appointments/\(appointmentID)"
  }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), Reference("appointment", appointmentID)]
      + (done.personID.map { [.person($0)] } ?? [])
  }
}
