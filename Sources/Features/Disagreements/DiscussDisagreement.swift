import Domain
import Markup
import Storage

/// A further discussion among the parties, without the client (UT-PLN-09).
package struct DiscussDisagreement: Command {
  package static let permission = Permission.disagreementRecord
  package static let name = "disagreement.discuss"

  let caseID: String
  let id: String
  let on: Day
  let remark: String

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    self.caseID = caseID
    self.id = id
    var parse = Parse(input)
    on = parse.requiredDay(DisagreementFields.discussedOn)
    remark = parse.text(DisagreementFields.remark)
    try parse.finish()
  }

  package struct Outcome: Sendable {
    let id: String
    let discussionID: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> DisagreementFacts? {
    try DisagreementFacts.load(caseID, id, scope, tx.reader)
  }

  package func decide(
    _ facts: DisagreementFacts, _ now: Now
  ) throws(DisagreementRefusal) -> Outcome {
    try Disagreements.discuss(
      on: on, today: now.today, settledOn: facts.disagreement.settledOn)
    return Outcome(id: id, discussionID: now.newID())
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try DisagreementRecords.add(
      discussion: done.discussionID, of: id, on: on, remark: remark, tx, now.stamp)
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/disagreements/\(done.id)" }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), Reference("disagreement", done.id)]
  }
}
