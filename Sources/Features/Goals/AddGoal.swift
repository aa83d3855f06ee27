import Domain
import Markup
import Storage

/// Adds a goal to the plan: always with a target day (IRC-PLN-01), in the client's words where the
/// client stated it (IRC-PLN-03).
package struct AddGoal: Command {
  package static let permission = Permission.planEdit
  package static let name = "goal.add"

  let caseID: String
  let entry: GoalEntry

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    entry = try GoalEntry(input)
  }

  package struct Added: Sendable {
    let id: String
    let row: GoalRow
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> PlanFacts? {
    let facts = try PlanFacts.load(caseID, scope, tx.reader)
    if let person = entry.personID, facts?.header.person(person) == nil { return nil }
    return facts
  }

  package func decide(_ facts: PlanFacts, _ now: Now) throws(PlanRefusal) -> Added {
    guard let plan = facts.plan else { throw .noPlan }
    do {
      _ = try Goals.term(
        title: entry.title, addedOn: now.today, targetOn: entry.targetOn(addedOn: now.today),
        shortMonths: StoredPlan.shortMonths(on: now.today))
    } catch { throw .goal(error) }
    var row = GoalRow(
      planID: plan.id, goalClass: "case-management", title: entry.title, addedOn: now.today)
    entry.fill(&row)
    row.position = (plan.goals.map(\.row.position).max() ?? 0) + 1
    return Added(id: now.newID(), row: row)
  }

  package func write(_ added: Added, _ tx: Transaction, _ now: Now) throws {
    try GoalRecords.add(added.id, added.row, tx, now.stamp)
  }

  package func location(_ added: Added) -> Path { "/cases/\(caseID)/plan/goals/\(added.id)" }

  package func references(_ added: Added) -> [Reference] {
    [.caseFile(caseID), Reference("goal", added.id)]
      + (added.row.personID.map { [.person($0)] } ?? [])
  }
}
