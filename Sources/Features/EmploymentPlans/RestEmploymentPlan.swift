import Domain
import Markup
import Storage

/// Names the assessment that an employment plan rests on (UT-ASM-18).
package struct RestEmploymentPlan: Command {
  package static let permission = Permission.employmentPlanEdit
  package static let name = "employment-plan.rest"

  let caseID: String
  let personID: String
  let assessment: String

  package init(_ input: Input, caseID: String, personID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    var parse = Parse(input)
    assessment = parse.text(EmploymentPlanFields.basis([]))
    try parse.finish()
  }

  package struct Facts: Sendable {
    let plan: EmploymentPlanFacts
    let former: PlanBasis?
    let choices: [PlanBasis]
  }

  package struct Outcome: Sendable {
    let id: String
    let planID: String
    let former: PlanBasis?
    let basis: PlanBasis
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let facts = try EmploymentPlanFacts.load(caseID, personID, scope, tx.reader),
      facts.header.reach.includes(.assessment), let person = facts.header.person(personID)
    else { return nil }
    return Facts(
      plan: facts,
      former: try facts.plan.flatMap { try PlanBasis.named(planID: $0.id, person, tx.reader) },
      choices: try PlanBasis.choices(person, tx.reader))
  }

  package func decide(_ facts: Facts, _ now: Now) throws(EmploymentPlanRefusal) -> Outcome {
    let plan = try facts.plan.openPlan(on: now.today)
    guard let basis = facts.choices.first(where: { $0.assessmentID == assessment }) else {
      throw .unknownAssessment
    }
    return Outcome(id: now.newID(), planID: plan.id, former: facts.former, basis: basis)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try PlanBasisRecords.rest(done.id, planID: done.planID, on: assessment, now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { EmploymentPlanPage.path(caseID, personID) }

  package func references(_ done: Outcome) -> [Reference] {
    [
      .caseFile(caseID), .person(personID), Reference("plan", done.planID),
      Reference("assessment", assessment),
    ]
  }
}
