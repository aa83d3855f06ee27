import Domain
import Storage

extension FamilyPlanPrintPage {
  package static func load(
    _ header: CaseHeader, owner text: String, _ scope: Scope, _ reader: Reader
  ) throws -> FamilyPlanPrintPage? {
    guard let facts = try FamilyPlanFacts.load(header.id, PlanOwner(text), scope, reader),
      let plan = facts.plan
    else { return nil }
    let barriers = try StoredFamilyBarrier.all(of: header, reader).filter { barrier in
      barrier.row.status != "resolved"
        && (facts.owner.personID == nil || facts.owner.personID == barrier.row.personID)
    }
    return FamilyPlanPrintPage(
      header: header, owner: text,
      person: facts.owner.personID.flatMap { header.person($0)?.name } ?? "",
      versionNumber: plan.versions.count, day: PlanWords.spelt(scope.today),
      goals: plan.goals.filter(\.isRunning).map(Goal.init),
      barriers: barriers.map { one in
        one.answer.isEmpty
          ? "\(one.kindWords): \(one.row.description)"
          : "\(one.kindWords): \(one.row.description). \(one.answer)"
      }, english: try english(facts.owner, header, reader))
  }

  /// In the order in which the levels were found.
  private static func english(
    _ owner: PlanOwner, _ header: CaseHeader, _ reader: Reader
  ) throws -> [String] {
    try (PlanPage.English.all(of: owner, in: header, reader) ?? []).flatMap { one in
      let name = header.person(one.personID)?.name ?? ""
      return one.levels.reversed().map { level in
        let which = level.isBaseline ? "baseline" : "changed"
        return "\(name), \(which) \(PlanWords.spelt(level.on)): "
          + "\(EnglishClassWords.level(level.level)). Found by: \(level.source)"
      }
    }
  }
}

extension FamilyPlanPrintPage.Goal {
  init(_ goal: StoredFamilyGoal) {
    let row = goal.row.goal
    self.init(
      title: row.title, words: row.clientWords, person: goal.stored.person,
      by: row.targetOn.map(PlanWords.spelt) ?? "", measure: row.measure,
      resources: goal.resources, clientRole: row.clientRole, workerRole: row.caseManagerRole,
      supports: row.supportingActivities,
      steps: goal.steps.filter { $0.row.status != "dropped" }.map { step in
        "\(step.row.description): \(step.helper)"
      })
  }
}
