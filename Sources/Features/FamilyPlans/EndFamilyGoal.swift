import Domain
import Markup
import Storage

/// A goal's stated result is reached, or it is taken out of the plan (WI-PLN-10).
package struct EndFamilyGoal: Command {
  package static let permission = Permission.familyPlanEdit
  package static let name = "family-goal.end"

  let caseID: String
  let owner: PlanOwner
  let goalID: String
  let version: Int
  /// Nil where it is taken out.
  let achievedOn: Day?
  let result: String
  let reason: String

  package init(
    _ input: Input, caseID: String, owner: String, goalID: String, version: Int
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.owner = PlanOwner(owner)
    self.goalID = goalID
    self.version = version
    var parse = Parse(input)
    let isAchieved = parse.choice(FamilyPlanFields.end) == "achieved"
    let on = parse.day(FamilyPlanFields.endOn)
    if isAchieved, on == nil, parse.faults.isEmpty {
      parse.fail(FamilyPlanFields.endOn, "Enter the day on which the result was reached")
    }
    achievedOn = isAchieved ? on : nil
    result = parse.text(FamilyPlanFields.reached)
    reason = parse.text(FamilyPlanFields.reason)
    try parse.finish()
  }

  package struct Ended: Sendable {
    let detailID: String
    let row: FamilyGoalRow
    let former: StoredFamilyGoal
    let opening: PlanOpening
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> FamilyPlanFacts? {
    let facts = try FamilyPlanFacts.load(caseID, owner, scope, tx.reader)
    return facts?.goal(goalID) == nil ? nil : facts
  }

  package func decide(_ facts: FamilyPlanFacts, _ now: Now) throws(FamilyPlanRefusal) -> Ended {
    let plan = try facts.openPlan(now)
    guard let former = facts.goal(goalID) else { throw .noPlan }
    var row = former.row
    if let achievedOn {
      try FamilyPlans.achieve(
        result: result, on: achievedOn, state: former.stored.state, today: now.today)
      row.goal.achievedOn = achievedOn
      row.result = result
    } else {
      guard former.isRunning else { throw .goalEnded(former.stored.state.rawValue) }
      guard !reason.isBlank else { throw .reasonNeeded }
      row.goal.droppedOn = now.today
      row.goal.droppedReason = reason
    }
    return Ended(
      detailID: now.newID(), row: row, former: former,
      opening: PlanOpening(plan, caseID, isMaterial: achievedOn == nil, now))
  }

  package func write(_ ended: Ended, _ tx: Transaction, _ now: Now) throws {
    let next = try FamilyPlanRecords.change(
      goalID, version: version, detail: ended.detailID, ended.row, tx, now.stamp)
    guard next != nil else {
      throw Undone.stale(ended.former.conflict(with: ended.row, base: version))
    }
    try ended.opening.write(tx, now.stamp)
  }

  package func location(_ ended: Ended) -> Path {
    FamilyGoalPage.path(caseID, owner.text, goalID)
  }

  package func references(_ ended: Ended) -> [Reference] {
    FamilyPlanPage.references(caseID, owner, planID: ended.opening.planID)
      + [Reference("goal", goalID)]
  }
}
