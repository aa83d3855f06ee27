import Domain
import Markup
import Storage

/// Adds a goal to the family's or an adult's plan; a signed plan is signed again (WI-PLN-01).
package struct AddFamilyGoal: Command {
  package static let permission = Permission.familyPlanEdit
  package static let name = "family-goal.add"

  let caseID: String
  let owner: PlanOwner
  let entry: FamilyGoalEntry

  package init(_ input: Input, caseID: String, owner: String) throws(InvalidInput) {
    self.caseID = caseID
    self.owner = PlanOwner(owner)
    entry = try FamilyGoalEntry(input)
  }

  package struct Added: Sendable {
    let id: String
    let detailID: String
    let row: FamilyGoalRow
    let opening: PlanOpening
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> FamilyPlanFacts? {
    try FamilyPlanFacts.load(caseID, owner, scope, tx.reader)
  }

  package func decide(_ facts: FamilyPlanFacts, _ now: Now) throws(FamilyPlanRefusal) -> Added {
    let plan = try facts.openPlan(now)
    if let person = entry.personID, facts.header.person(person) == nil { throw .unknownPerson }
    guard entry.targetOn >= now.today else { throw .goal(.targetBeforeStart(entry.targetOn)) }
    let addedOn = try setOn(plan, now.today)
    let opening = PlanOpening(plan, caseID, now)
    var row = FamilyGoalRow(
      goal: GoalRow(
        planID: opening.planID, goalClass: entry.goalClass, title: entry.title, addedOn: addedOn))
    entry.fill(&row, owner: owner)
    row.goal.position = (plan.goals.map(\.stored.row.position).max() ?? 0) + 1
    return Added(id: now.newID(), detailID: now.newID(), row: row, opening: opening)
  }

  /// An adopted plan's goals were set on its own days, at the earliest on that of the plan.
  private func setOn(
    _ plan: StoredFamilyPlan, _ today: Day
  ) throws(FamilyPlanRefusal) -> Day {
    guard let addedOn = entry.addedOn, addedOn != today else { return today }
    guard let made = plan.origins.values.map(\.madeOn).min() else { throw .notAdopted }
    guard addedOn <= today else { throw .inFuture(addedOn) }
    guard addedOn >= made else { throw .before(made) }
    return addedOn
  }

  package func write(_ added: Added, _ tx: Transaction, _ now: Now) throws {
    try added.opening.write(tx, now.stamp)
    try FamilyPlanRecords.add(added.id, detail: added.detailID, added.row, tx, now.stamp)
  }

  package func location(_ added: Added) -> Path {
    FamilyGoalPage.path(caseID, owner.text, added.id)
  }

  package func references(_ added: Added) -> [Reference] {
    FamilyPlanPage.references(caseID, owner, planID: added.opening.planID)
      + [Reference("goal", added.id)]
  }
}
