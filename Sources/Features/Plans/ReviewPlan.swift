import Domain
import Markup
import Storage

/// A review of the plan after an assessment, with what justifies it (UT-ASM-19, UT-PLN-06).
package struct ReviewPlan: Command {
  package static let permission = Permission.planEdit
  package static let name = "plan.review"

  let caseID: String
  let changes: String
  let reasons: String

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    var parse = Parse(input)
    changes = parse.text(PlanFields.changes)
    reasons = parse.text(PlanFields.reasons)
    try parse.finish()
  }

  package struct Reviewed: Sendable {
    let id: String
    let planID: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> PlanFacts? {
    try PlanFacts.load(caseID, scope, tx.reader)
  }

  package func decide(_ facts: PlanFacts, _ now: Now) throws(PlanRefusal) -> Reviewed {
    guard let plan = facts.plan else { throw .noPlan }
    return Reviewed(id: now.newID(), planID: plan.id)
  }

  package func write(_ reviewed: Reviewed, _ tx: Transaction, _ now: Now) throws {
    try PlanRecords.add(
      review: reviewed.id, planID: reviewed.planID, on: now.today, changes: changes,
      reasons: reasons, tx, now.stamp)
  }

  package func location(_ reviewed: Reviewed) -> Path { "/cases/\(caseID)/plan" }

  package func references(_ reviewed: Reviewed) -> [Reference] {
    [.caseFile(caseID), Reference("plan", reviewed.planID)]
  }
}
