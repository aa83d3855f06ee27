import Domain
import Markup
import Storage

/// Ends a goal of an employment plan, rests it, or takes it up again. What was agreed to is asked
/// anew, but for a goal that was achieved (UT-PLN-02, UT-PLN-03).
package struct EndEmploymentGoal: Command {
  package static let permission = Permission.employmentPlanEdit
  package static let name = "employment-plan.end-goal"

  let caseID: String
  let personID: String
  let goalID: String
  let version: Int
  let end: GoalEnd

  package init(
    _ input: Input, caseID: String, personID: String, goalID: String, version: Int
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    self.goalID = goalID
    self.version = version
    var parse = Parse(input)
    end = GoalEnd(&parse)
    try parse.finish()
  }

  package struct Outcome: Sendable {
    let planID: String
    let row: GoalRow
    let stored: StoredGoal
  }

  package var subject: Subject { .cases([caseID]) }

  /// Nil where the plan has no such goal.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> EmploymentPlanFacts? {
    guard let facts = try EmploymentPlanFacts.load(caseID, personID, scope, tx.reader),
      facts.plan?.goals.contains(where: { $0.id == goalID }) ?? false
    else { return nil }
    return facts
  }

  package func decide(
    _ facts: EmploymentPlanFacts, _ now: Now
  ) throws(EmploymentPlanRefusal) -> Outcome {
    let plan = try facts.openPlan(on: now.today)
    guard let stored = plan.goals.first(where: { $0.id == goalID }) else { throw .unknownGoal }
    do {
      try Plans.end(
        end, state: stored.state, isClientStated: !stored.row.clientWords.isEmpty,
        addedOn: stored.row.addedOn, today: now.today)
    } catch { throw .ending(error) }
    return Outcome(
      planID: plan.id, row: stored.row.ended(end, on: now.today), stored: stored)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    let next = try GoalRecords.change(goalID, version: version, done.row.cells, tx, now.stamp)
    guard next != nil else {
      throw Undone.stale(done.stored.conflict(with: done.row, base: version))
    }
    if EmploymentPlans.isMaterial(end) {
      try EmploymentPlanRecords.askAnew(planID: done.planID, tx, now.stamp)
    } else {
      try ExitProposal.tell(ofGoalOf: personID, caseID: caseID, tx, now)
    }
  }

  package func location(_ done: Outcome) -> Path {
    "\(EmploymentPlanPage.path(caseID, personID))/goals/\(goalID)"
  }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("goal", goalID)]
  }
}
