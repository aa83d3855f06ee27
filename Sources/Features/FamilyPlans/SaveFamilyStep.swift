import Domain
import Markup
import Storage

/// Adds an action step towards a goal, or says how it stands. Steps never achieve a goal
/// (WI-PLN-01, WI-PLN-10).
package struct SaveFamilyStep: Command {
  package static let permission = Permission.familyPlanEdit
  package static let name = "family-step.save"

  enum Act: Sendable {
    case add(description: String, helper: String, dueOn: Day?)
    case mark(id: String, status: String, reason: String)
  }

  let caseID: String
  let owner: PlanOwner
  let goalID: String
  let act: Act

  package init(
    _ input: Input, caseID: String, owner: String, goalID: String, step: String? = nil
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.owner = PlanOwner(owner)
    self.goalID = goalID
    var parse = Parse(input)
    if let step {
      act = .mark(
        id: step, status: parse.choice(FamilyPlanFields.stepStatus),
        reason: parse.text(FamilyPlanFields.stepReason))
    } else {
      act = .add(
        description: parse.text(FamilyPlanFields.step),
        helper: parse.text(FamilyPlanFields.helper([])),
        dueOn: parse.day(FamilyPlanFields.dueOn))
    }
    try parse.finish()
  }

  package struct Saved: Sendable {
    let id: String
    let row: ActionItemRow
    let isNew: Bool
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> FamilyPlanFacts? {
    let facts = try FamilyPlanFacts.load(caseID, owner, scope, tx.reader)
    guard let goal = facts?.goal(goalID) else { return nil }
    if case .mark(let id, _, _) = act, !goal.steps.contains(where: { $0.id == id }) { return nil }
    return facts
  }

  package func decide(_ facts: FamilyPlanFacts, _ now: Now) throws(FamilyPlanRefusal) -> Saved {
    _ = try facts.openPlan(now)
    guard let goal = facts.goal(goalID) else { throw .noPlan }
    switch act {
    case .add(let description, let helper, let dueOn):
      let isOfTeam = facts.header.team.contains { $0.staffID == helper }
      guard isOfTeam || helper == "client" else { throw .unknownSigner }
      return Saved(
        id: now.newID(),
        row: ActionItemRow(
          planID: goal.stored.row.planID, goalID: goalID, area: "", description: description,
          helper: isOfTeam ? "" : "client", helperStaffID: isOfTeam ? helper : nil, dueOn: dueOn),
        isNew: true)
    case .mark(let id, let status, let reason):
      guard let step = goal.steps.first(where: { $0.id == id }),
        let former = ActionItemStatus(rawValue: step.row.status)
      else { throw .noPlan }
      var row = step.row
      do throws(GoalRefusal) {
        row.status = try former.changed(to: status, reason: reason).rawValue
      } catch { throw .goal(error) }
      row.droppedReason = row.status == "dropped" ? reason : ""
      return Saved(id: id, row: row, isNew: false)
    }
  }

  package func write(_ saved: Saved, _ tx: Transaction, _ now: Now) throws {
    if saved.isNew {
      try GoalRecords.add(saved.id, saved.row, tx, now.stamp)
    } else {
      _ = try GoalRecords.change(actionItem: saved.id, saved.row.cells, tx, now.stamp)
    }
  }

  package func location(_ saved: Saved) -> Path {
    FamilyGoalPage.path(caseID, owner.text, goalID)
  }

  package func references(_ saved: Saved) -> [Reference] {
    [.caseFile(caseID), Reference("goal", goalID), Reference("action-item", saved.id)]
  }
}
