import Domain
import Markup
import Storage

/// Better pay, hours, title or benefit in a job: an event of its own (WI-SVC-06).
package struct UpgradeJob: Command {
  package static let permission = Permission.jobRecord
  package static let name = "job.upgrade"

  package struct Typed: Sendable {
    let on: Day
    let terms: JobTerms

    init(_ input: Input) throws(InvalidInput) {
      var parse = Parse(input)
      on = parse.requiredDay(JobFields.effectiveOn)
      terms = JobTerms(&parse)
      try parse.finish()
    }
  }

  let caseID: String
  let id: String
  let typed: Typed

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    self.caseID = caseID
    self.id = id
    typed = try Typed(input)
  }

  package struct Outcome: Sendable {
    let former: StoredJob
    let improvements: [JobImprovement]
    let id: String
    let detailID: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> JobFacts? {
    try JobFacts.load(caseID, id, scope, tx.reader)
  }

  /// It is compared with the last upgrade before it, or else with the job itself.
  package func decide(_ facts: JobFacts, _ now: Now) throws(JobRefusal) -> Outcome {
    let last = facts.upgrades.first { ($0.cameOn ?? typed.on) <= typed.on } ?? facts.job
    let improvements = try RecordingJobs.upgrade(
      to: typed.terms, on: typed.on, from: last.terms, isUpgrade: facts.job.isUpgrade,
      of: facts.job.days, today: now.today)
    return Outcome(
      former: facts.job, improvements: improvements, id: now.newID(), detailID: now.newID())
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    var row = JobRow(
      employer: done.former.employer, terms: typed.terms,
      days: JobDays(securedOn: typed.on, startedOn: typed.on, endedOn: done.former.endedOn))
    row.endReason = done.former.endReason
    try JobRecords.add(
      done.id, detailID: done.detailID, personID: done.former.personID, row,
      upgradeOf: (id, done.improvements), now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { JobPage.path(caseID, done.id) }

  package func references(_ done: Outcome) -> [Reference] {
    [
      .caseFile(caseID), .person(done.former.personID), Reference("job", id),
      Reference("job", done.id),
    ]
  }
}

/// A job ends, and its upgrades with it.
package struct EndJob: Command {
  package static let permission = Permission.jobRecord
  package static let name = "job.end"

  let caseID: String
  let id: String
  let on: Day
  let reason: String

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    self.caseID = caseID
    self.id = id
    var parse = Parse(input)
    on = parse.requiredDay(JobFields.endedOn)
    reason = parse.text(JobFields.endReason)
    try parse.finish()
  }

  package struct Outcome: Sendable {
    let facts: JobFacts
    let detailIDs: [String]
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> JobFacts? {
    guard let facts = try JobFacts.load(caseID, id, scope, tx.reader), !facts.job.isUpgrade else {
      return nil
    }
    return facts
  }

  package func decide(_ facts: JobFacts, _ now: Now) throws(JobRefusal) -> Outcome {
    try RecordingJobs.end(on: on, of: facts.job.days, now.today)
    if let upgraded = facts.upgrades.compactMap(\.cameOn).max(), on < upgraded {
      throw .endBeforeStart(upgraded)
    }
    return Outcome(facts: facts, detailIDs: (0...facts.upgrades.count).map { _ in now.newID() })
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    let ending = [done.facts.job] + done.facts.upgrades.filter { $0.endedOn == nil }
    for (job, detailID) in zip(ending, done.detailIDs) {
      var row = job.row
      row.days = JobDays(
        securedOn: row.days.securedOn, startedOn: row.days.startedOn, endedOn: on)
      row.endReason = reason
      try JobRecords.change(job.id, version: nil, detailID: detailID, row, now.stamp, tx)
    }
  }

  package func location(_ done: Outcome) -> Path { JobPage.path(caseID, id) }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(done.facts.job.personID), Reference("job", id)]
  }
}
