import Domain
import Markup
import Storage

/// Whether the case manager came to a counselor's appointment (UT-PLN-07).
package struct RecordAccompaniment: Command {
  package static let permission = Permission.counselorMeetingRecord
  package static let name = "counselor-meeting.record"

  let caseID: String
  let appointmentID: String
  let stage: String
  let came: Bool
  let reason: String

  package init(_ input: Input, caseID: String, appointmentID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.appointmentID = appointmentID
    var parse = Parse(input)
    stage = parse.choice(CounselorFields.stage)
    came = parse.choice(CounselorFields.came) == "yes"
    reason = parse.text(CounselorFields.absence)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredAppointment? {
    try StoredAppointment.one(appointmentID, of: caseID, tx.reader)
  }

  package func decide(
    _ stored: StoredAppointment, _ now: Now
  ) throws(CounselorRefusal) -> String {
    try CounselorMeetings.attend(
      kind: stored.row.kind, status: stored.row.status, on: stored.row.on, today: now.today,
      stage: stage, came: came, reason: reason)
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try CounselorMeetingRecords.attend(
      id, appointmentID: appointmentID, stage: stage, came: came, reason: reason, tx, now.stamp)
  }

  package func location(_ id: String) -> Path { "/cases/\(caseID)/appointments/\(appointmentID)" }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), Reference("appointment", appointmentID)]
  }
}
