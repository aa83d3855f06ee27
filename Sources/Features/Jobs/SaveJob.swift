import Domain
import Markup
import Storage

/// Records a job of someone of the household (WI-SVC-05).
package struct RecordJob: Command {
  package static let permission = Permission.jobRecord
  package static let name = "job.record"

  let caseID: String
  let personID: String
  let row: JobRow

  package init(_ input: Input, caseID: String, personID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    var parse = Parse(input)
    row = JobRow(&parse, isCorrection: false)
    try parse.finish()
  }

  package struct Outcome: Sendable {
    let id: String
    let detailID: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> String? {
    try CaseHeader.load(caseID, scope, tx.reader)?.person(personID)?.id
  }

  package func decide(_ person: String, _ now: Now) throws(JobRefusal) -> Outcome {
    try RecordingJobs.check(row.days, today: now.today)
    return Outcome(id: now.newID(), detailID: now.newID())
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try JobRecords.add(
      done.id, detailID: done.detailID, personID: personID, row, now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { JobPage.path(caseID, done.id) }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("job", done.id)]
  }
}

/// Corrects what is recorded of a job or of an upgrade; both versions are shown where someone else
/// saved in between.
package struct CorrectJob: Command {
  package static let permission = Permission.jobCorrect
  package static let name = "job.correct"

  let caseID: String
  let id: String
  let version: Int?
  let input: Input

  package init(
    _ input: Input, caseID: String, id: String, version: Int?
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.id = id
    self.version = version
    self.input = input
    // Which fields an upgrade has is known only once it is read; what is typed is checked now.
    if input["effective_on"] == nil { _ = try CorrectJob.placement(input) }
  }

  private static func placement(_ input: Input) throws(InvalidInput) -> JobRow {
    var parse = Parse(input)
    let row = JobRow(&parse, isCorrection: true)
    try parse.finish()
    return row
  }

  package struct Facts: Sendable {
    let job: StoredJob
    let former: JobFacts?
    let row: JobRow
  }

  package struct Outcome: Sendable {
    let facts: Facts
    let improvements: [JobImprovement]?
    let detailID: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let facts = try JobFacts.load(caseID, id, scope, tx.reader) else { return nil }
    let saved = facts.job.row.input
    guard let formerID = facts.job.upgradeOf else {
      try facts.check(version, JobFields.correction, saved: saved, typed: input)
      return Facts(job: facts.job, former: nil, row: try CorrectJob.placement(input))
    }
    try facts.check(version, JobFields.upgrade, saved: saved, typed: input)
    let typed = try UpgradeJob.Typed(input)
    var row = facts.job.row
    row.terms = typed.terms
    row.days = JobDays(securedOn: typed.on, startedOn: typed.on, endedOn: facts.job.endedOn)
    return Facts(
      job: facts.job, former: try JobFacts.load(caseID, formerID, scope, tx.reader), row: row)
  }

  package func decide(_ facts: Facts, _ now: Now) throws(JobRefusal) -> Outcome {
    var improvements: [JobImprovement]?
    if let former = facts.former?.job {
      improvements = try RecordingJobs.upgrade(
        to: facts.row.terms, on: facts.row.days.securedOn, from: former.terms, isUpgrade: false,
        of: former.days, today: now.today)
    } else {
      try RecordingJobs.check(facts.row.days, today: now.today)
    }
    return Outcome(facts: facts, improvements: improvements, detailID: now.newID())
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try JobRecords.change(
      id, version: version, detailID: done.detailID, done.facts.row,
      improvements: done.improvements, now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { JobPage.path(caseID, id) }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(done.facts.job.personID), Reference("job", id)]
  }
}
