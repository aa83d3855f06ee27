import Domain
import Storage

/// An achieved goal with what a claim rests on, and the other outcomes of its person's quarter.
struct OutcomeEvidence {
  struct Considered {
    let goalID: String
    let title: String
    let on: Day
    let isCounted: Bool
    let reason: String

    /// Nothing is wrong with it: it counts, or another of the quarter is counted instead.
    var isReportable: Bool { isCounted || reason == QuarterlyProgramReport.second }
  }

  let goal: Goal
  let plan: Plan
  let person: RecordID
  let achievedOn: Day
  let quarter: Quarter
  let considered: [Considered]
  let isFrozen: Bool

  var own: Considered? { considered.first { $0.goalID == goal.id.own } }

  /// Nil where the case has no such goal, or it is not achieved, or not of the class that yields
  /// outcomes (WI-PLN-08).
  static func load(
    _ goalID: String, ofCase caseID: String, _ reader: Reader
  ) throws -> OutcomeEvidence? {
    guard let file = try CaseFiles.load(caseID, reader) else { return nil }
    let plans = file.plans.filter { $0.type == "fsp" || $0.type == "edp" }
    guard let plan = plans.first(where: { $0.goals.contains { $0.id.own == goalID } }),
      let goal = plan.goals.first(where: { $0.id.own == goalID }),
      goal.goalClass == "case-management", let on = goal.achievedOn,
      let person = goal.person ?? plan.person
    else { return nil }
    let quarter = Quarter(containing: on)
    var report = try QuarterlyProgramReport(
      from: quarter.firstDay, to: quarter.lastDay,
      claims: try OutcomeClaims.load(
        from: quarter.firstDay, to: quarter.lastDay, as: .now, reader))
    report.add(file)
    let rows = report.finish().people.filter {
      $0.person == person && $0.section == "case-management-outcome"
    }
    let considered = rows.compactMap { row -> Considered? in
      guard let id = row.subject, let on = row.on else { return nil }
      return Considered(
        goalID: id.own, title: row.item, on: on, isCounted: row.isCounted, reason: row.reason)
    }
    return OutcomeEvidence(
      goal: goal, plan: plan, person: person, achievedOn: on, quarter: quarter,
      considered: considered.sorted { ($0.on, $0.goalID) < ($1.on, $1.goalID) },
      isFrozen: try FrozenQuarter.isFrozen(quarter, ofAgency: file.agency.own, reader))
  }
}
