import Domain
import Storage

extension PlanBasis {
  /// "assessment of Fatuma on February 26, 2026".
  fileprivate var spelt: String { "assessment of \(person) on \(PlanWords.spelt(finalisedOn))" }
}

extension PlanPrintPage {
  package static func load(
    _ header: CaseHeader, _ scope: Scope, _ reader: Reader
  ) throws -> PlanPrintPage? {
    let plan = try StoredPlan.load(ofCase: header.id, reader)
    let items = (plan?.items ?? []).filter { $0.row.status != "dropped" }
    let goals = (plan?.goals ?? []).filter { $0.state == .open || $0.state == .achieved }
    let shown = Set(goals.map(\.id))
    let explained = try reader.one(
      "SELECT MAX(on_day) FROM explanation WHERE case_id = $1 AND kind = 'roles'", [header.id]
    ) { $0.day(0) }
    return PlanPrintPage(
      header: header, day: PlanWords.spelt(scope.today),
      restsOn: header.reach.includes(.assessment)
        ? try plan.map { try PlanBasis.ofFocus(planID: $0.id, header, reader) }?.map(\.spelt) ?? []
        : [],
      goals: goals.map { goal($0, items) },
      otherSteps: items.filter { item in !(item.row.goalID.map(shown.contains) ?? false) }
        .map(step),
      helpers: helpers(header, items),
      rolesExplained: (explained ?? nil).map(PlanWords.spelt) ?? "")
  }

  private static func goal(_ stored: StoredGoal, _ items: [StoredActionItem]) -> Goal {
    let row = stored.row
    return Goal(
      title: row.title, words: row.clientWords, person: stored.person,
      by: row.targetOn.map(PlanWords.spelt) ?? "",
      strengths: [row.strength, row.environmentStrength].filter { !$0.isEmpty },
      clientRole: row.clientRole, measure: row.measure, isAchieved: row.achievedOn != nil,
      steps: items.filter { $0.row.goalID == stored.id }.map(step))
  }

  private static func step(_ item: StoredActionItem) -> Step {
    let name =
      item.helperName.isEmpty
      ? (item.row.helper == "client" ? "You" : item.row.helper) : item.helper
    return Step(
      text: item.row.description, helper: name, by: item.row.dueOn.map(PlanWords.spelt) ?? "",
      isDone: item.row.status == "done")
  }

  /// Everyone of the team, then helpers from outside it, each with their steps.
  private static func helpers(
    _ header: CaseHeader, _ items: [StoredActionItem]
  ) -> [Helper] {
    var seen: Set<String> = []
    let team = header.team.filter { seen.insert($0.staffID).inserted }.map { worker in
      Helper(
        name: worker.name, role: Role(rawValue: worker.role)?.words ?? worker.role,
        agency: worker.agency,
        steps: items.filter { $0.row.helperStaffID == worker.staffID }.map(\.row.description))
    }
    let former = items.filter { $0.row.helperStaffID.map { !seen.contains($0) } ?? false }
      .map {
        Helper(
          name: $0.helperName, role: $0.helperRole, agency: $0.helperAgency,
          steps: [$0.row.description])
      }
    let others = items.filter {
      $0.row.helperStaffID == nil && $0.row.helper != "client" && !$0.row.helper.isEmpty
    }.map { Helper(name: $0.row.helper, role: "Helper", agency: "", steps: [$0.row.description]) }
    return team + former + others
  }
}
