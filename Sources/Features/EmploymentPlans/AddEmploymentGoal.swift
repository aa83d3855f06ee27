import Domain
import Markup
import Storage

/// Adds a goal with its day; whoever agreed is asked anew (UT-PLN-02, UT-PLN-12).
package struct AddEmploymentGoal: Command {
  package static let permission = Permission.employmentPlanEdit
  package static let name = "employment-plan.add-goal"

  let caseID: String
  let personID: String
  let title: String
  let clientWords: String
  let goalClass: String
  let targetOn: Day

  package init(_ input: Input, caseID: String, personID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    var parse = Parse(input)
    title = parse.text(EmploymentPlanFields.title)
    clientWords = parse.text(EmploymentPlanFields.clientWords)
    goalClass = parse.choice(EmploymentPlanFields.goalClass)
    targetOn = parse.requiredDay(EmploymentPlanFields.targetOn)
    try parse.finish()
  }

  package struct Outcome: Sendable {
    let id: String
    let planID: String
    let row: GoalRow
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> EmploymentPlanFacts? {
    try EmploymentPlanFacts.load(caseID, personID, scope, tx.reader)
  }

  package func decide(
    _ facts: EmploymentPlanFacts, _ now: Now
  ) throws(EmploymentPlanRefusal) -> Outcome {
    let plan = try facts.openPlan(on: now.today)
    do throws(GoalRefusal) {
      _ = try Goals.term(
        title: title, addedOn: now.today, targetOn: targetOn,
        shortMonths: StoredPlan.shortMonths(on: now.today))
    } catch { throw .goal(error) }
    var row = GoalRow(planID: plan.id, goalClass: goalClass, title: title, addedOn: now.today)
    row.personID = personID
    row.clientWords = clientWords
    row.targetOn = targetOn
    row.area = "EMP"
    row.position = (plan.goals.map(\.row.position).max() ?? 0) + 1
    return Outcome(id: now.newID(), planID: plan.id, row: row)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try GoalRecords.add(done.id, done.row, tx, now.stamp)
    try EmploymentPlanRecords.askAnew(planID: done.planID, tx, now.stamp)
  }

  package func location(_ done: Outcome) -> Path { EmploymentPlanPage.path(caseID, personID) }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("plan", done.planID)]
  }
}
