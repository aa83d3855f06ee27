import Domain
import Markup
import Storage

/// Records who came and what was decided; a later correction keeps the former record (UT-ASM-17).
package struct RecordTeamMeeting: Command {
  package static let permission = Permission.teamMeetingHold
  package static let name = "team-meeting.record"

  let caseID: String
  let meetingID: String
  let version: Int
  let came: Set<String>
  let clientCame: Bool
  let decisions: String

  package init(
    _ input: Input, caseID: String, meetingID: String, version: Int
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.meetingID = meetingID
    self.version = version
    var parse = Parse(input)
    came = Set(input.all("came"))
    clientCame = parse.yes(TeamMeetingFields.clientCame)
    decisions = parse.text(TeamMeetingFields.decisions)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredTeamMeeting? {
    try StoredTeamMeeting.one(meetingID, of: caseID, tx.reader)
  }

  package func decide(
    _ stored: StoredTeamMeeting, _ now: Now
  ) throws(TeamMeetingRefusal) -> StoredTeamMeeting {
    try TeamMeetings.record(
      decisions: decisions, on: stored.on, status: stored.status, today: now.today)
    guard came.isSubset(of: stored.invitations.map(\.id)) else { throw .unknownInvitee }
    return stored
  }

  package func write(_ stored: StoredTeamMeeting, _ tx: Transaction, _ now: Now) throws {
    let next = try TeamMeetingRecords.record(
      stored.rowID, version: version, decisions: decisions, clientCame: clientCame,
      came: stored.invitations.map { ($0.id, came.contains($0.id)) }, tx, now.stamp)
    guard next != nil else {
      throw Undone.stale(
        VersionConflict(
          current: stored.version, base: version,
          lines: [
            .init(label: "What was decided", theirs: stored.decisions, yours: decisions)
          ]))
    }
    if stored.status == "booked" {
      _ = try AppointmentRecords.change(meetingID, [("status", "attended")], tx, now.stamp)
    }
  }

  package func notices(_ stored: StoredTeamMeeting, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.meetingDecided, caseID, at: location(stored))
    notice.eventOn = stored.on
    notice.before = stored.decisions
    notice.after = decisions
    return [notice]
  }

  package func location(_ stored: StoredTeamMeeting) -> Path {
    "/cases/\(caseID)/team-meetings/\(meetingID)"
  }

  package func references(_ stored: StoredTeamMeeting) -> [Reference] {
    [.caseFile(caseID), Reference("appointment", meetingID)]
  }
}
