import Domain
import Markup
import Policies
import Storage

/// Records what the case manager did towards a goal; it never achieves the goal (WI-PLN-10).
package struct AddContribution: Command {
  package static let permission = Permission.familyPlanEdit
  package static let name = "contribution.add"

  let caseID: String
  let owner: PlanOwner
  let goalID: String
  let on: Day
  let kind: String
  let isSignificant: Bool

  package init(
    _ input: Input, caseID: String, owner: String, goalID: String
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.owner = PlanOwner(owner)
    self.goalID = goalID
    var parse = Parse(input)
    on = parse.requiredDay(FamilyPlanFields.contributedOn)
    kind = parse.choice(FamilyPlanFields.contribution)
    isSignificant = parse.yes(FamilyPlanFields.significant)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> FamilyPlanFacts? {
    let facts = try FamilyPlanFacts.load(caseID, owner, scope, tx.reader)
    return facts?.goal(goalID) == nil ? nil : facts
  }

  package func decide(_ facts: FamilyPlanFacts, _ now: Now) throws(FamilyPlanRefusal) -> String {
    _ = try facts.openPlan(now)
    try FamilyPlans.contribute(
      kind, isSignificant: isSignificant, on: on, today: now.today,
      kinds: Dictionary(
        uniqueKeysWithValues: WisconsinRefugee.contributionKinds.map {
          ($0.code, $0.canBeSignificant)
        }))
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try FamilyPlanRecords.add(
      contribution: id, ofGoal: goalID, on: on, kind: kind, isSignificant: isSignificant, tx,
      now.stamp)
  }

  package func location(_ id: String) -> Path { FamilyGoalPage.path(caseID, owner.text, goalID) }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), Reference("goal", goalID), Reference("contribution", id)]
  }
}
