import Domain
import Markup
import Storage

/// Adds or changes a participation activity with its reasons (UT-PLN-02, UT-PLN-04).
package struct SaveActivity: Command {
  package static let permission = Permission.employmentPlanEdit
  package static let name = "employment-plan.save-activity"

  let caseID: String
  let personID: String
  /// Nil adds one.
  let activityID: String?
  let version: Int
  let typed: ActivityRow

  package init(
    _ input: Input, caseID: String, personID: String, activityID: String? = nil, version: Int = 0
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    self.activityID = activityID
    self.version = version
    var parse = Parse(input)
    let goal = parse.text(EmploymentPlanFields.activityGoal([]))
    let responsible = parse.text(EmploymentPlanFields.responsible([]))
    let status = parse.choice(EmploymentPlanFields.status)
    typed = ActivityRow(
      planID: "", goalID: goal.isEmpty ? nil : goal,
      description: parse.text(EmploymentPlanFields.activity),
      purpose: parse.several(EmploymentPlanFields.purpose).joined(separator: " "),
      responsibleStaffID: responsible == "client" ? nil : responsible,
      bestInterest: parse.text(EmploymentPlanFields.bestInterest),
      fit: parse.text(EmploymentPlanFields.fit), dueOn: parse.day(EmploymentPlanFields.dueOn),
      status: status.isEmpty ? "open" : status)
    try parse.finish()
  }

  package struct Outcome: Sendable {
    let id: String
    let planID: String
    let row: ActivityRow
    let former: StoredEmploymentPlan.Activity?
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> EmploymentPlanFacts? {
    try EmploymentPlanFacts.load(caseID, personID, scope, tx.reader)
  }

  package func decide(
    _ facts: EmploymentPlanFacts, _ now: Now
  ) throws(EmploymentPlanRefusal) -> Outcome {
    let plan = try facts.openPlan(on: now.today)
    let former = plan.activities.first { $0.id == activityID }
    guard activityID == nil || former != nil else { throw .noPlan }
    if let goal = typed.goalID, !plan.goals.contains(where: { $0.id == goal }) {
      throw .unknownGoal
    }
    if let staff = typed.responsibleStaffID,
      !facts.header.team.contains(where: { $0.staffID == staff })
    {
      throw .unknownResponsible
    }
    var row = typed
    row.planID = plan.id
    return Outcome(id: activityID ?? now.newID(), planID: plan.id, row: row, former: former)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    if let former = done.former {
      let next = try EmploymentPlanRecords.change(
        activity: done.id, version: version, done.row, tx, now.stamp)
      guard next != nil else { throw Undone.stale(conflict(former, done.row)) }
    } else {
      try EmploymentPlanRecords.add(activity: done.id, done.row, tx, now.stamp)
    }
    if EmploymentPlans.isMaterial(from: done.former?.row.terms, to: done.row.terms) {
      try EmploymentPlanRecords.askAnew(planID: done.planID, tx, now.stamp)
    }
  }

  private func conflict(
    _ former: StoredEmploymentPlan.Activity, _ row: ActivityRow
  ) -> VersionConflict {
    let lines = [
      ("Activity", former.row.description, row.description),
      ("Best interest", former.row.bestInterest, row.bestInterest),
      ("Until", former.row.dueOn?.description ?? "", row.dueOn?.description ?? ""),
      ("State", former.row.status, row.status),
    ]
    return VersionConflict(
      current: former.version, base: version,
      lines: lines.map { .init(label: $0.0, theirs: $0.1, yours: $0.2) })
  }

  package func location(_ done: Outcome) -> Path { EmploymentPlanPage.path(caseID, personID) }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("plan", done.planID)]
  }
}
