import Domain
import Storage

extension GoalLine {
  init(_ stored: StoredGoal, on today: Day) {
    let row = stored.row
    let months = StoredPlan.shortMonths(on: row.addedOn)
    let term = try? Goals.term(
      title: row.title, addedOn: row.addedOn, targetOn: row.targetOn, shortMonths: months)
    self.init(
      id: stored.id, version: stored.version, title: row.title, clientWords: row.clientWords,
      statedBy: row.statedBy, person: stored.person, area: row.area, term: term?.rawValue ?? "",
      addedOn: row.addedOn, targetOn: row.targetOn,
      isPastTarget: stored.state == .open && (row.targetOn.map { $0 < today } ?? false),
      state: stored.state.rawValue,
      endedOn: row.achievedOn ?? row.droppedOn ?? row.deferredOn,
      reason: row.droppedReason.isEmpty ? row.deferredReason : row.droppedReason,
      selfHelp: row.selfHelp, author: stored.author, need: row.need, strength: row.strength,
      environmentStrength: row.environmentStrength, expectedChange: row.expectedChange,
      measure: row.measure, clientRole: row.clientRole, caseManagerRole: row.caseManagerRole,
      supportingActivities: row.supportingActivities)
  }
}

extension ActionItemLine {
  init(_ stored: StoredActionItem, goals: [StoredGoal], on today: Day) {
    let row = stored.row
    let isRunning = row.status == "open" || row.status == "in-progress"
    self.init(
      id: stored.id, version: stored.version, description: row.description, area: row.area,
      goal: goals.first { $0.id == row.goalID }?.row.title ?? "", helper: stored.helper,
      dueOn: row.dueOn, isPastDue: isRunning && (row.dueOn.map { $0 < today } ?? false),
      status: row.status, droppedReason: row.droppedReason, progress: stored.progress)
  }
}

extension PlanPage {
  package static func load(
    _ header: CaseHeader, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> PlanPage? {
    var page = try begun(header, form, scope, reader)
    let english = try header.people.map {
      English(personID: $0.id, levels: try EnglishClassPage.levels(of: $0.id, reader))
    }.filter { !$0.levels.isEmpty }
    if !english.isEmpty { page.english = english }
    return page
  }

  private static func begun(
    _ header: CaseHeader, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> PlanPage {
    guard let plan = try StoredPlan.load(ofCase: header.id, reader) else {
      return PlanPage(
        header: header, planID: nil, establishedOn: nil, isReviewDue: false, basis: [],
        focus: [],
        goals: [], items: [], remarks: [], reviews: [], form: form)
    }
    // After an opt-out the state's team keeps the plan, but not what assessments found.
    let seesAssessments = header.reach.includes(.assessment)
    return PlanPage(
      header: header, planID: plan.id, establishedOn: plan.establishedOn,
      isReviewDue: try StoredPlan.isReviewDue(plan.id, header, reader),
      basis: seesAssessments ? try PlanBasis.ofFocus(planID: plan.id, header, reader) : [],
      focus: seesAssessments ? try focus(of: plan.id, header, reader) : [],
      goals: plan.goals.map { GoalLine($0, on: scope.today) },
      items: plan.items.map { ActionItemLine($0, goals: plan.goals, on: scope.today) },
      remarks: try remarks(of: plan.id, reader), reviews: try reviews(of: plan.id, reader),
      form: form)
  }

  private static func focus(
    of planID: String, _ header: CaseHeader, _ reader: Reader
  ) throws -> [Focus] {
    let order = PlanWords.areas.map(\.value)
    let found = try reader.rows(
      "SELECT person_id, area, reason, assessment_id FROM focus_area WHERE plan_id = $1",
      [planID]
    ) { row in
      Focus(
        person: header.person(row.text(0))?.name ?? "", area: row.text(1), reason: row.text(2),
        assessmentID: row.text(3))
    }
    return found.filter { !$0.person.isEmpty }.sorted { left, right in
      let places = [left, right].map { order.firstIndex(of: $0.area) ?? order.count }
      return (left.person, places[0]) < (right.person, places[1])
    }
  }

  private static func remarks(of planID: String, _ reader: Reader) throws -> [Remark] {
    try reader.rows(
      """
      SELECT r.kind, r.on_day, r.body, s.name FROM plan_remark r
      LEFT JOIN staff s ON s.id = r.by_staff_id WHERE r.plan_id = $1
      ORDER BY r.on_day DESC, r.id DESC
      """, [planID]
    ) { row in
      Remark(
        kind: row.text(0), on: row.day(1) ?? Day(number: 0), body: row.text(2), by: row.text(3))
    }
  }

  private static func reviews(of planID: String, _ reader: Reader) throws -> [Review] {
    try reader.rows(
      """
      SELECT r.on_day, r.changes, r.reasons, s.name FROM plan_review r
      LEFT JOIN staff s ON s.id = r.by_staff_id WHERE r.plan_id = $1
      ORDER BY r.on_day DESC, r.id DESC
      """, [planID]
    ) { row in
      Review(
        on: row.day(0) ?? Day(number: 0), changes: row.text(1), reasons: row.text(2),
        by: row.text(3))
    }
  }
}
