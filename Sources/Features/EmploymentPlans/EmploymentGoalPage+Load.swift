import Domain
import Storage

extension EmploymentGoalPage {
  package static func load(
    _ header: CaseHeader, person personID: String, goal id: String, _ form: FormState,
    _ scope: Scope, _ reader: Reader
  ) throws -> EmploymentGoalPage? {
    guard let person = header.person(personID),
      let plan = try StoredEmploymentPlan.load(ofPerson: personID, reader),
      let goal = plan.goals.first(where: { $0.id == id })
    else { return nil }
    return EmploymentGoalPage(
      header: header, personID: personID, person: person.name,
      goal: GoalLine(goal, on: scope.today), changes: try PlanChange.ofGoal(id, scope, reader),
      form: form)
  }
}

extension BarrierPage {
  package static func load(
    _ header: CaseHeader, person personID: String, barrier id: String, _ form: FormState,
    _ scope: Scope, _ reader: Reader
  ) throws -> BarrierPage? {
    guard let person = header.person(personID),
      let plan = try StoredEmploymentPlan.load(ofPerson: personID, reader),
      let barrier = plan.barriers.first(where: { $0.id == id })
    else { return nil }
    var filled = form
    filled.input = form.input.filled(with: [
      "kind": barrier.kind, "description": barrier.description, "status": barrier.status,
    ])
    return BarrierPage(
      header: header, personID: personID, person: person.name, barrier: barrier,
      version: form.input["version"].flatMap { Int($0) } ?? barrier.version,
      changes: try PlanChange.ofBarrier(id, scope, reader), form: filled)
  }
}
