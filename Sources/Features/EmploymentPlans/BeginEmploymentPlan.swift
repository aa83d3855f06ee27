import Domain
import Markup
import Storage

/// Begins one person's employment plan (UT-PLN-02).
package struct BeginEmploymentPlan: Command {
  package static let permission = Permission.employmentPlanEdit
  package static let name = "employment-plan.begin"

  let caseID: String
  let personID: String

  package init(caseID: String, personID: String) {
    self.caseID = caseID
    self.personID = personID
  }

  package struct Outcome: Sendable {
    let id: String
    let planID: String
    let basisID: String
    let on: Day
    let person: CaseHeader.Person?
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> EmploymentPlanFacts? {
    try EmploymentPlanFacts.load(caseID, personID, scope, tx.reader)
  }

  package func decide(
    _ facts: EmploymentPlanFacts, _ now: Now
  ) throws(EmploymentPlanRefusal) -> Outcome {
    if let closed = facts.header.closedOn, closed <= now.today { throw .caseClosed }
    guard facts.plan == nil else { throw .alreadyBegun }
    return Outcome(
      id: now.newID(), planID: now.newID(), basisID: now.newID(), on: now.today,
      person: facts.header.person(personID))
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try EmploymentPlanRecords.begin(
      done.id, planID: done.planID, caseID: caseID, personID: personID, on: done.on, tx, now.stamp)
    let latest = try done.person.map { try PlanBasis.choices($0, tx.reader) }?.first
    if let latest {
      try PlanBasisRecords.rest(
        done.basisID, planID: done.planID, on: latest.assessmentID, now.stamp, tx)
    }
  }

  package func location(_ done: Outcome) -> Path { EmploymentPlanPage.path(caseID, personID) }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("plan", done.planID)]
  }
}
