import Domain
import Storage

extension GoalPage {
  /// - Parameter id: nil for the form of a new goal.
  package static func load(
    _ header: CaseHeader, id: String?, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> GoalPage? {
    let people = header.people.map { PlanOption(id: $0.id, label: $0.name) }
    guard let id else {
      return GoalPage(header: header, goal: nil, items: [], people: people, form: form)
    }
    guard let plan = try StoredPlan.load(ofCase: header.id, reader),
      let goal = plan.goals.first(where: { $0.id == id })
    else { return nil }
    var filled = form
    filled.input = form.input.filled(with: GoalEntry.typed(goal.row))
    let items = plan.items.filter { $0.row.goalID == id }
    return GoalPage(
      header: header, goal: GoalLine(goal, on: scope.today),
      items: items.map { ActionItemLine($0, goals: plan.goals, on: scope.today) },
      people: people, form: filled)
  }
}

extension ActionItemPage {
  /// - Parameter id: nil for the form of a new step.
  package static func load(
    _ header: CaseHeader, id: String?, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> ActionItemPage? {
    let plan = try StoredPlan.load(ofCase: header.id, reader)
    let item = plan?.items.first { $0.id == id }
    if id != nil, item == nil { return nil }
    let team = header.team.map { worker in
      let role = Role(rawValue: worker.role)?.words ?? worker.role
      return PlanOption(id: worker.staffID, label: "\(worker.name), \(role)")
    }
    let others = [
      PlanOption(id: "client", label: "The \(Words.client)"),
      PlanOption(id: "other", label: "Someone else, named below"),
    ]
    var filled = form
    if let row = item?.row {
      let isNamed = row.helperStaffID == nil && row.helper != "client"
      filled.input = form.input.filled(with: [
        "description": row.description, "area": row.area, "goal": row.goalID ?? "",
        "helper": row.helperStaffID ?? (isNamed ? "other" : "client"),
        "helper_name": isNamed ? row.helper : "", "due_on": row.dueOn?.description,
        "status": row.status, "on": scope.today.description,
      ])
    }
    let open = (plan?.goals ?? []).filter { $0.state == .open }
    return ActionItemPage(
      header: header,
      item: item.map { ActionItemLine($0, goals: plan?.goals ?? [], on: scope.today) },
      goals: open.map { PlanOption(id: $0.id, label: $0.row.title) },
      helpers: team + others, form: filled)
  }
}
