import Domain
import Markup
import Storage

/// Passes a disagreement on to those who decide it, by its subject and parties (UT-PLN-10).
package struct EscalateDisagreement: Command {
  package static let permission = Permission.disagreementRecord
  package static let name = "disagreement.escalate"

  let caseID: String
  let id: String

  package init(caseID: String, id: String) {
    self.caseID = caseID
    self.id = id
  }

  package struct Outcome: Sendable {
    let id: String
    let recipients: [(id: String, recipient: DisagreementRecipient)]
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> DisagreementFacts? {
    try DisagreementFacts.load(caseID, id, scope, tx.reader)
  }

  package func decide(
    _ facts: DisagreementFacts, _ now: Now
  ) throws(DisagreementRefusal) -> Outcome {
    try Disagreements.escalate(
      settledOn: facts.disagreement.settledOn, escalatedOn: facts.disagreement.escalatedOn)
    return Outcome(id: id, recipients: facts.holders.map { (now.newID(), $0) })
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try DisagreementRecords.escalate(id, to: done.recipients, on: now.today, tx, now.stamp)
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/disagreements/\(done.id)" }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), Reference("disagreement", done.id)]
  }
}
