import Domain
import Markup
import Storage

/// Changes a goal. Another goal, responsibility or day is signed again by both; a mended spelling
/// is not (WI-PLN-06).
package struct ChangeFamilyGoal: Command {
  package static let permission = Permission.familyPlanEdit
  package static let name = "family-goal.change"

  let caseID: String
  let owner: PlanOwner
  let goalID: String
  let version: Int
  let entry: FamilyGoalEntry
  let isOfSubstance: Bool

  package init(
    _ input: Input, caseID: String, owner: String, goalID: String, version: Int
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.owner = PlanOwner(owner)
    self.goalID = goalID
    self.version = version
    entry = try FamilyGoalEntry(input)
    isOfSubstance = Parse(input).yes(FamilyPlanFields.substance)
  }

  package struct Changed: Sendable {
    let detailID: String
    let row: FamilyGoalRow
    let former: StoredFamilyGoal
    let opening: PlanOpening
  }

  package var subject: Subject { .cases([caseID]) }

  /// Nil where the plan has no such goal.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> FamilyPlanFacts? {
    let facts = try FamilyPlanFacts.load(caseID, owner, scope, tx.reader)
    return facts?.goal(goalID) == nil ? nil : facts
  }

  package func decide(_ facts: FamilyPlanFacts, _ now: Now) throws(FamilyPlanRefusal) -> Changed {
    let plan = try facts.openPlan(now)
    guard let former = facts.goal(goalID) else { throw .noPlan }
    guard former.isRunning else { throw .goalEnded(former.stored.state.rawValue) }
    if let person = entry.personID, facts.header.person(person) == nil { throw .unknownPerson }
    guard entry.targetOn >= former.stored.row.addedOn else {
      throw .goal(.targetBeforeStart(entry.targetOn))
    }
    var row = former.row
    entry.fill(&row, owner: owner)
    let isMaterial = isOfSubstance || FamilyPlans.isMaterial(from: former.row.terms, to: row.terms)
    return Changed(
      detailID: now.newID(), row: row, former: former,
      opening: PlanOpening(plan, caseID, isMaterial: isMaterial, now))
  }

  package func write(_ changed: Changed, _ tx: Transaction, _ now: Now) throws {
    let next = try FamilyPlanRecords.change(
      goalID, version: version, detail: changed.detailID, changed.row, tx, now.stamp)
    guard next != nil else {
      throw Undone.stale(changed.former.conflict(with: changed.row, base: version))
    }
    try changed.opening.write(tx, now.stamp)
  }

  package func location(_ changed: Changed) -> Path {
    FamilyGoalPage.path(caseID, owner.text, goalID)
  }

  package func references(_ changed: Changed) -> [Reference] {
    FamilyPlanPage.references(caseID, owner, planID: changed.opening.planID)
      + [Reference("goal", goalID)]
  }
}

extension FamilyPlanFacts {
  func goal(_ id: String) -> StoredFamilyGoal? { plan?.goals.first { $0.id == id } }
}
