import Domain
import Markup
import Policies
import Storage

/// A placement or an upgrade was reported to the assistance agency (WI-CLK-07).
package struct ReportToAgency: Command {
  package static let permission = Permission.assistanceReportSend
  package static let name = "assistance-report.send"

  let caseID: String
  let id: String
  let on: Day
  let words: SentReport.Words

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    self.caseID = caseID
    self.id = id
    var parse = Parse(input)
    on = parse.requiredDay(JobFields.sentOn)
    words = SentReport.Words(
      agency: parse.text(JobFields.agency), worker: parse.text(JobFields.worker),
      mode: parse.choice(JobFields.sentBy), words: parse.text(JobFields.remark))
    try parse.finish()
  }

  package struct Facts: Sendable {
    let job: StoredJob
    let file: CaseFile
    let sent: [Day]
  }

  package struct Outcome: Sendable {
    let personID: String
    let id: String
    let detailID: String
  }

  package var subject: Subject { .cases([caseID]) }

  /// Nothing to act on where services, and with them the assistance, do not reach the actor.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let facts = try JobFacts.load(caseID, id, scope, tx.reader),
      facts.header.reach.includes(.services), let file = try CaseFiles.load(caseID, tx.reader)
    else { return nil }
    return Facts(
      job: facts.job, file: file, sent: try SentReport.all(ofJob: id, tx.reader).map(\.on))
  }

  package func decide(_ facts: Facts, _ now: Now) throws(JobRefusal) -> Outcome {
    try RecordingJobs.report(
      on: on, cameOn: facts.job.cameOn ?? on,
      isOwed: JobClockLines.report(of: id, in: facts.file, on: now.today) != nil,
      others: facts.sent, today: now.today)
    return Outcome(
      personID: facts.job.personID, id: now.newID(), detailID: now.newID())
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try JobRecords.report(
      done.id, detailID: done.detailID, jobID: id, on: on, words, now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { JobPage.path(caseID, id) }

  package func references(_ done: Outcome) -> [Reference] {
    [
      .caseFile(caseID), .person(done.personID), Reference("job", id),
      Reference("assistance-report", done.id),
    ]
  }
}

/// A report as it was sent.
package struct SentReport: Codable, Sendable, Hashable {
  package struct Words: Sendable, Hashable {
    let agency: String
    let worker: String
    let mode: String
    let words: String
  }

  package let on: Day
  /// Empty for one that came in a file, like what follows.
  package let agency: String
  package let worker: String
  package let mode: String
  package let words: String
  package let by: String

  static func all(ofJob jobID: String, _ reader: Reader) throws -> [SentReport] {
    try reader.rows(
      """
      SELECT r.sent_on, COALESCE(d.agency, ''), COALESCE(d.worker, ''), COALESCE(d.mode, ''),
        COALESCE(d.words, ''), COALESCE(s.name, '')
      FROM assistance_report r LEFT JOIN assistance_report_detail d ON d.report_id = r.id
      LEFT JOIN staff s ON s.id = d.by_staff_id WHERE r.job_id = $1 ORDER BY r.sent_on, r.id
      """, [jobID]
    ) { row in
      SentReport(
        on: row.day(0) ?? Day(number: 0), agency: row.text(1), worker: row.text(2),
        mode: row.text(3), words: row.text(4), by: row.text(5))
    }
  }
}
