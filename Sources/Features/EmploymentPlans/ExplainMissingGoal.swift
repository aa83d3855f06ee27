import Domain
import Markup
import Storage

/// Says why a plan has no employment or self-sufficiency goal (UT-PLN-12).
package struct ExplainMissingGoal: Command {
  package static let permission = Permission.employmentPlanEdit
  package static let name = "employment-plan.explain-missing-goal"

  let caseID: String
  let personID: String
  let reason: String

  package init(_ input: Input, caseID: String, personID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    var parse = Parse(input)
    reason = parse.text(EmploymentPlanFields.noGoalReason)
    try parse.finish()
  }

  package struct Outcome: Sendable {
    let id: String
    let planID: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> EmploymentPlanFacts? {
    try EmploymentPlanFacts.load(caseID, personID, scope, tx.reader)
  }

  package func decide(
    _ facts: EmploymentPlanFacts, _ now: Now
  ) throws(EmploymentPlanRefusal) -> Outcome {
    Outcome(id: now.newID(), planID: try facts.openPlan(on: now.today).id)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try EmploymentPlanRecords.set(
      noGoalReason: reason, planID: done.planID, newID: done.id, tx, now.stamp)
  }

  package func location(_ done: Outcome) -> Path { EmploymentPlanPage.path(caseID, personID) }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("plan", done.planID)]
  }
}
