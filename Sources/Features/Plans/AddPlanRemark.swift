import Domain
import Markup
import Storage

package enum PlanFields {
  package static let kind = Field(
    "kind", "What this is",
    .choice([Choice("comment", "A comment"), Choice("proposal", "A proposal for the plan")]))
  package static let body = Field("body", "Text", .text(rows: 3), most: 4000)
  package static let remark = [kind, body]
  package static let changes = Field(
    "changes", "What changes in the plan", .text(rows: 3),
    hint: "Still relevant, changed priorities, new needs, goals completed", most: 4000)
  package static let reasons = Field(
    "reasons", "The needs and strengths that justify it", .text(rows: 3), most: 4000)
  package static let review = [changes, reasons]
}

/// A comment or a proposal: what an employment counselor may add to the plan (UT-PLN-01).
package struct AddPlanRemark: Command {
  package static let permission = Permission.planComment
  package static let name = "plan.remark"

  let caseID: String
  let kind: String
  let body: String

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    var parse = Parse(input)
    kind = parse.choice(PlanFields.kind)
    body = parse.text(PlanFields.body)
    try parse.finish()
  }

  package struct Added: Sendable {
    let id: String
    let planID: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> PlanFacts? {
    try PlanFacts.load(caseID, scope, tx.reader)
  }

  package func decide(_ facts: PlanFacts, _ now: Now) throws(PlanRefusal) -> Added {
    guard let plan = facts.plan else { throw .noPlan }
    return Added(id: now.newID(), planID: plan.id)
  }

  package func write(_ added: Added, _ tx: Transaction, _ now: Now) throws {
    try PlanRecords.add(
      remark: added.id, planID: added.planID, kind: kind, on: now.today, body: body, tx,
      now.stamp)
  }

  package func location(_ added: Added) -> Path { "/cases/\(caseID)/plan" }

  package func references(_ added: Added) -> [Reference] {
    [.caseFile(caseID), Reference("plan", added.planID)]
  }
}
