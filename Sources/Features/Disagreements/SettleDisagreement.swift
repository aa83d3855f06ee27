import Domain
import Markup
import Storage

/// Records what was decided: by the parties, or by those it was passed on to (UT-PLN-10).
package struct SettleDisagreement: Command {
  package static let permission = Permission.disagreementSettle
  package static let name = "disagreement.settle"

  let caseID: String
  let id: String
  let result: String

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    self.caseID = caseID
    self.id = id
    var parse = Parse(input)
    result = parse.text(DisagreementFields.result)
    try parse.finish()
  }

  package struct Outcome: Sendable {
    let id: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> DisagreementFacts? {
    try DisagreementFacts.load(caseID, id, scope, tx.reader)
  }

  package func decide(
    _ facts: DisagreementFacts, _ now: Now
  ) throws(DisagreementRefusal) -> Outcome {
    let stored = facts.disagreement
    try Disagreements.settle(
      by: now.actor.role, parties: stored.parties, recipients: stored.recipients.map(\.role),
      isEscalated: stored.escalatedOn != nil, settledOn: stored.settledOn, result: result)
    return Outcome(id: id)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try DisagreementRecords.settle(id, on: now.today, result: result, tx, now.stamp)
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/disagreements/\(done.id)" }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), Reference("disagreement", done.id)]
  }
}
