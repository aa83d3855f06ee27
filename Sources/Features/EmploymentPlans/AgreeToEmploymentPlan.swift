import Domain
import Markup
import Storage

/// One of the three agrees; the plan takes effect with the last (UT-PLN-03).
package struct AgreeToEmploymentPlan: Command {
  package static let permission = Permission.employmentPlanAgree
  package static let name = "employment-plan.agree"

  let caseID: String
  let personID: String
  let party: EmploymentPlanAgreement.Party
  let on: Day

  package init(_ input: Input, caseID: String, personID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    var parse = Parse(input)
    let party = EmploymentPlanAgreement.Party(rawValue: parse.choice(EmploymentPlanFields.party))
    on = parse.requiredDay(EmploymentPlanFields.agreedOn)
    try parse.finish()
    self.party = party ?? .client
  }

  package struct Outcome: Sendable {
    let id: String
    let planID: String
    let standing: EmploymentPlanAgreement
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> EmploymentPlanFacts? {
    try EmploymentPlanFacts.load(caseID, personID, scope, tx.reader)
  }

  package func decide(
    _ facts: EmploymentPlanFacts, _ now: Now
  ) throws(EmploymentPlanRefusal) -> Outcome {
    let plan = try facts.openPlan(on: now.today)
    try EmploymentPlans.agree(
      party, by: now.actor.role, on: on, today: now.today, standing: plan.agreement,
      goals: plan.goalFacts, noGoalReason: plan.noGoalReason)
    var standing = plan.agreement
    switch party {
    case .caseManager: standing.caseManagerOn = on
    case .counselor: standing.counselorOn = on
    case .client: standing.clientOn = on
    }
    return Outcome(id: now.newID(), planID: plan.id, standing: standing)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try EmploymentPlanRecords.add(
      agreement: done.id, planID: done.planID, party: party, on: on, standing: done.standing, tx,
      now.stamp)
  }

  package func location(_ done: Outcome) -> Path { EmploymentPlanPage.path(caseID, personID) }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("plan", done.planID)]
  }
}
