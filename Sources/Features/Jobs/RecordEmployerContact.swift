import Domain
import Markup
import Storage

/// A contact with the employer. Which window it counts for is read from its day (WI-CLK-05).
package struct RecordEmployerContact: Command {
  package static let permission = Permission.jobRecord
  package static let name = "employer-contact.record"

  let caseID: String
  let id: String
  let on: Day
  let mode: String
  let withWhom: String
  let words: String

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    self.caseID = caseID
    self.id = id
    var parse = Parse(input)
    on = parse.requiredDay(JobFields.contactOn)
    mode = parse.choice(JobFields.mode)
    withWhom = parse.text(JobFields.withWhom)
    words = parse.text(JobFields.found)
    try parse.finish()
  }

  package struct Outcome: Sendable {
    let personID: String
    let id: String
    let detailID: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> JobFacts? {
    guard let facts = try JobFacts.load(caseID, id, scope, tx.reader), !facts.job.isUpgrade else {
      return nil
    }
    return facts
  }

  package func decide(_ facts: JobFacts, _ now: Now) throws(JobRefusal) -> Outcome {
    try RecordingJobs.contact(
      on: on, of: facts.job.days, others: facts.job.contacts.map(\.on), today: now.today)
    return Outcome(
      personID: facts.job.personID, id: now.newID(), detailID: now.newID())
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try JobRecords.contact(
      done.id, detailID: done.detailID, jobID: id, on: on, by: now.actor.id, mode: mode,
      with: withWhom, words: words, now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { JobPage.path(caseID, id) }

  package func references(_ done: Outcome) -> [Reference] {
    [
      .caseFile(caseID), .person(done.personID), Reference("job", id),
      Reference("employer-contact", done.id),
    ]
  }
}
