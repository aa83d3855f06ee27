import Domain
import Storage

extension EmploymentPlanPage {
  package static func load(
    _ header: CaseHeader, person personID: String, _ form: FormState, _ scope: Scope,
    _ reader: Reader
  ) throws -> EmploymentPlanPage? {
    guard let person = header.person(personID) else { return nil }
    let plan = try StoredEmploymentPlan.load(ofPerson: personID, reader)
    // After an opt-out the state's team keeps the plan, but not what assessments found.
    let seesAssessments = header.reach.includes(.assessment)
    var filled = form
    filled.input = form.input.filled(with: [
      "on": scope.today.description, "no_goal_reason": plan?.noGoalReason,
    ])
    return EmploymentPlanPage(
      header: header, personID: personID, person: person.name,
      looksSince: try JobSearchRecords.all(of: personID, reader).first { $0.to == nil }?.from,
      planID: plan?.id,
      establishedOn: plan?.establishedOn, state: plan?.agreement.state ?? "",
      effectiveOn: plan?.agreement.effectiveOn,
      agreements: EmploymentPlanAgreement.Party.allCases.map { party in
        Agreed(party: party.rawValue, on: plan?.agreement.agreedOn(party))
      },
      needsReason: plan.map {
        PlanReviews.needsReason(goals: $0.goalFacts) && $0.noGoalReason.isBlank
      } ?? false,
      noGoalReason: plan?.noGoalReason ?? "",
      basis: seesAssessments
        ? try plan.flatMap { try PlanBasis.named(planID: $0.id, person, reader) } : nil,
      assessments: seesAssessments ? try PlanBasis.choices(person, reader) : [],
      goals: (plan?.goals ?? []).map { GoalLine($0, on: scope.today) },
      barriers: plan?.barriers ?? [],
      activities: (plan?.activities ?? []).map { ActivityLine($0, goals: plan?.goals ?? []) },
      form: filled)
  }
}

extension ActivityLine {
  init(_ stored: StoredEmploymentPlan.Activity, goals: [StoredGoal]) {
    let row = stored.row
    self.init(
      id: stored.id, description: row.description,
      goal: goals.first { $0.id == row.goalID }?.row.title ?? "",
      purposes: row.purpose.split(separator: " ").map(String.init),
      responsible: stored.responsible, bestInterest: row.bestInterest, fit: row.fit,
      dueOn: row.dueOn, status: row.status)
  }
}

extension ActivityPage {
  /// - Parameter id: nil for the form of a new activity.
  package static func load(
    _ header: CaseHeader, person personID: String, id: String?, _ form: FormState,
    _ scope: Scope, _ reader: Reader
  ) throws -> ActivityPage? {
    guard header.person(personID) != nil,
      let plan = try StoredEmploymentPlan.load(ofPerson: personID, reader)
    else { return nil }
    let activity = plan.activities.first { $0.id == id }
    if id != nil, activity == nil { return nil }
    var filled = form
    if let row = activity?.row {
      filled.input = form.input.filled(with: [
        "description": row.description, "goal": row.goalID ?? "",
        "responsible": row.responsibleStaffID ?? "client", "best_interest": row.bestInterest,
        "fit": row.fit, "due_on": row.dueOn?.description, "status": row.status,
      ])
      if filled.input["purpose"] == nil {
        filled.input.set("purpose", row.purpose.split(separator: " ").map(String.init))
      }
    }
    let team = header.team.map { worker in
      let role = Role(rawValue: worker.role)?.words ?? worker.role
      return PlanOption(id: worker.staffID, label: "\(worker.name), \(role)")
    }
    return ActivityPage(
      header: header, personID: personID, activityID: id, version: activity?.version ?? 0,
      goals: plan.goals.filter { $0.state == .open }.map {
        PlanOption(id: $0.id, label: $0.row.title)
      },
      team: [PlanOption(id: "client", label: "The \(Words.client)")] + team,
      changes: try id.map { try PlanChange.ofActivity($0, scope, reader) } ?? [], form: filled)
  }
}
