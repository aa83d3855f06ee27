import Domain
import Markup
import Policies
import Storage

/// Citizenship is wished: a goal with its steps to the permanent-resident card and to citizenship
/// goes into the plan (WI-PLN-12).
package struct AddCitizenshipGoal: Command {
  package static let permission = Permission.planEdit
  package static let name = "citizenship-goal.add"

  let caseID: String
  let personID: String

  package init(caseID: String, personID: String) {
    self.caseID = caseID
    self.personID = personID
  }

  package struct Outcome: Sendable {
    let goalID: String
    let goal: GoalRow
    let detailID: String
    /// What the goal means for a plan of the family that is signed.
    let opening: PlanOpening?
    let steps: [(id: String, row: ActionItemRow)]
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> CitizenshipFacts? {
    try CitizenshipFacts.load(caseID, personID, scope, tx.reader)
  }

  package func decide(
    _ facts: CitizenshipFacts, _ now: Now
  ) throws(CitizenshipRefusal) -> Outcome {
    let duty = Citizenship.duty(
      of: facts.member, in: facts.file, on: now.today,
      compulsoryIn: WisconsinRefugee.citizenshipPrograms)
    guard duty != .goalSet else { throw .goalStands }
    guard duty == .goalMissing else { throw .notWished }
    let opening = facts.familyPlan.map { PlanOpening($0, caseID, now) }
    guard let planID = opening?.planID ?? facts.sharedPlanID else { throw .noPlan }
    let eligible = facts.member.arrivedOn?.adding(months: 60)
    let target = max(eligible ?? now.today, now.today).adding(months: 6)
    var goal = GoalRow(
      planID: planID, goalClass: "case-management", title: "Citizenship", addedOn: now.today)
    goal.personID = personID
    goal.statedBy = "client"
    goal.clientWords = "Wishes to become a citizen"
    goal.targetOn = target
    goal.area = "LIF"
    goal.caseManagerRole = "Helps with both applications and finds a class"
    goal.clientRole = "Brings the papers and comes to the class"
    goal.supportingActivities = "Citizenship class; help with forms and fees"
    goal.position = 1 + (facts.file.plans.first { $0.id.own == planID }?.goals.count ?? 0)
    let goalID = now.newID()
    return Outcome(
      goalID: goalID, goal: goal, detailID: now.newID(), opening: opening,
      steps: steps(of: facts.member, goalID: goalID, planID: planID, eligible, target, now))
  }

  private func steps(
    of member: Member, goalID: String, planID: String, _ eligible: Day?, _ target: Day, _ now: Now
  ) -> [(id: String, row: ActionItemRow)] {
    func step(_ words: String, by due: Day?) -> (id: String, row: ActionItemRow) {
      (
        now.newID(),
        ActionItemRow(
          planID: planID, goalID: goalID, area: "LIF", description: words, helper: "",
          helperStaffID: now.actor.id, dueOn: due.map { max($0, now.today) } ?? target)
      )
    }
    let card =
      member.step("permanent-resident") == nil
      ? [
        step(
          "Apply for the permanent-resident card", by: member.arrivedOn?.adding(months: 12))
      ] : []
    return card + [
      step("Find a citizenship class", by: member.arrivedOn?.adding(months: 54)),
      step("Apply for citizenship (N-400)", by: eligible),
    ]
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    if let opening = done.opening {
      try opening.write(tx, now.stamp)
      try FamilyPlanRecords.add(
        done.goalID, detail: done.detailID,
        FamilyGoalRow(goal: done.goal, resources: "Citizenship class; fees of both applications"),
        tx, now.stamp)
    } else {
      try GoalRecords.add(done.goalID, done.goal, tx, now.stamp)
    }
    for step in done.steps { try GoalRecords.add(step.id, step.row, tx, now.stamp) }
  }

  package func location(_ done: Outcome) -> Path { PersonCitizenshipPage.path(caseID, personID) }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("goal", done.goalID)]
  }
}
