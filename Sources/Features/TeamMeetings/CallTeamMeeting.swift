import Domain
import Markup
import Storage

/// Calls the team together, from an assessment or without one; whoever is invited is told
/// (UT-ASM-17).
package struct CallTeamMeeting: Command {
  package static let permission = Permission.teamMeetingHold
  package static let name = "team-meeting.call"

  let caseID: String
  let purpose: String
  let on: Day
  let time: String
  let place: String
  let invited: [String]
  let others: [(name: String, role: String)]
  let isClientInvited: Bool
  let assessmentID: String?

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    var parse = Parse(input)
    purpose = parse.text(TeamMeetingFields.purpose)
    let moment = parse.moment(TeamMeetingFields.startsAt)
    on = moment?.day ?? Day(number: 0)
    time = moment?.time ?? ""
    place = parse.text(TeamMeetingFields.place)
    invited = input.all("invited").filter { !$0.isEmpty }
    others = parse.text(TeamMeetingFields.others).split(separator: "\n").map { line in
      let parts = line.split(separator: ",", maxSplits: 1).map {
        $0.trimming(while: \.isWhitespace)
      }
      return (name: parts.first ?? "", role: parts.count == 2 ? parts[1] : "")
    }.filter { !$0.name.isEmpty }
    isClientInvited = parse.yes(TeamMeetingFields.client)
    let assessment = parse.text(TeamMeetingFields.assessment)
    assessmentID = assessment.isEmpty ? nil : assessment
    try parse.finish()
  }

  package struct Called: Sendable {
    let appointmentID: String
    let rowID: String
    let row: AppointmentRow
    let invitees: [Invitee]
  }

  package var interpreting: [NamedInterpreter] {
    others.map { .among("\($0.name), \($0.role)", on: on) }
  }

  package var subject: Subject { .cases([caseID]) }

  /// Nil where the assessment is none of the case's people.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> CaseHeader? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader) else { return nil }
    guard let assessmentID else { return header }
    let person = try tx.one("SELECT person_id FROM assessment WHERE id = $1", [assessmentID]) {
      $0.text(0)
    }
    return person.flatMap(header.person) == nil ? nil : header
  }

  package func decide(_ header: CaseHeader, _ now: Now) throws(TeamMeetingRefusal) -> Called {
    let team = header.team.filter { $0.staffID != now.actor.id }
    try TeamMeetings.call(
      inviting: invited, others: others.count, team: Set(team.map(\.staffID)), on: on,
      isClosed: header.closedOn.map { $0 <= now.today } ?? false, today: now.today)
    var row = AppointmentRow(
      caseID: caseID, personID: nil, kind: "meeting", startsAt: "\(on)T\(time)", on: on,
      place: place, withStaffID: now.actor.id, proposedBy: now.actor.id)
    row.confirmedBy = now.actor.id
    let (appointment, rowID) = (now.newID(), now.newID())
    // Who calls it takes part in it.
    var invitees = [
      Invitee(
        id: now.newID(), staffID: now.actor.id, name: now.actor.name,
        role: now.actor.role.rawValue)
    ]
    for worker in team where invited.contains(worker.staffID) {
      invitees.append(
        Invitee(id: now.newID(), staffID: worker.staffID, name: worker.name, role: worker.role))
    }
    for other in others {
      invitees.append(Invitee(id: now.newID(), staffID: nil, name: other.name, role: other.role))
    }
    return Called(appointmentID: appointment, rowID: rowID, row: row, invitees: invitees)
  }

  package func write(_ called: Called, _ tx: Transaction, _ now: Now) throws {
    try AppointmentRecords.add(called.appointmentID, called.row, tx, now.stamp)
    try TeamMeetingRecords.call(
      called.rowID, appointment: called.appointmentID, assessment: assessmentID,
      purpose: purpose, isClientInvited: isClientInvited, inviting: called.invitees, tx, now.stamp)
  }

  package func notices(_ called: Called, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.meetingCalled, caseID, at: location(called))
    notice.after = "\(purpose), \(on.words) \(time), \(place)"
    notice.audience = .staff(called.invitees.compactMap(\.staffID))
    return [notice]
  }

  package func location(_ called: Called) -> Path {
    "/cases/\(caseID)/team-meetings/\(called.appointmentID)"
  }

  package func references(_ called: Called) -> [Reference] {
    [.caseFile(caseID), Reference("appointment", called.appointmentID)]
  }
}
