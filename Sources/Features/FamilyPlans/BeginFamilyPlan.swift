import Domain
import Markup
import Storage

/// Begins the family's plan, or that of one adult (WI-PPL-01).
package struct BeginFamilyPlan: Command {
  package static let permission = Permission.familyPlanEdit
  package static let name = "family-plan.begin"

  let caseID: String
  let owner: PlanOwner

  package init(caseID: String, owner: String) {
    self.caseID = caseID
    self.owner = PlanOwner(owner)
  }

  package struct Outcome: Sendable {
    let id: String
    let on: Day
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> FamilyPlanFacts? {
    try FamilyPlanFacts.load(caseID, owner, scope, tx.reader)
  }

  package func decide(_ facts: FamilyPlanFacts, _ now: Now) throws(FamilyPlanRefusal) -> Outcome {
    try facts.mayWrite(now)
    guard facts.plan == nil else { throw .alreadyBegun }
    guard facts.isInProgram else { throw .notInProgram }
    if let person = owner.personID, facts.header.person(person)?.isAdult != true {
      throw .notAnAdult
    }
    return Outcome(id: now.newID(), on: now.today)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try FamilyPlanRecords.begin(
      done.id, owner.kind, caseID: caseID, personID: owner.personID, on: done.on, tx, now.stamp)
  }

  package func location(_ done: Outcome) -> Path { FamilyPlanPage.path(caseID, owner.text) }

  package func references(_ done: Outcome) -> [Reference] {
    FamilyPlanPage.references(caseID, owner, planID: done.id)
  }
}
