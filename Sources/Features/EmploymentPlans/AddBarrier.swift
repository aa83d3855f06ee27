import Domain
import Markup
import Storage

/// Adds a barrier that the plan is to reduce (UT-PLN-02).
package struct AddBarrier: Command {
  package static let permission = Permission.employmentPlanEdit
  package static let name = "employment-plan.add-barrier"

  let caseID: String
  let personID: String
  let kind: String
  let description: String

  package init(_ input: Input, caseID: String, personID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    var parse = Parse(input)
    kind = parse.choice(EmploymentPlanFields.barrierKind)
    description = parse.text(EmploymentPlanFields.barrier)
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
    try EmploymentPlanRecords.add(
      barrier: done.id, planID: done.planID, kind: kind, description: description, on: now.today,
      tx, now.stamp)
  }

  package func location(_ done: Outcome) -> Path { EmploymentPlanPage.path(caseID, personID) }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("plan", done.planID)]
  }
}
