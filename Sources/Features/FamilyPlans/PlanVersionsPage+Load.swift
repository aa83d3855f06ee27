import Domain
import Storage

/// A goal as a version of its plan had it.
package struct VersionGoal: Sendable {
  let id: String
  let title: String
  var parts: [(label: String, text: String)]
}

extension StoredFamilyPlan {
  /// The goals of version `number` as they were known when the second signature was recorded; as
  /// they stand now where one is awaited.
  func goals(ofVersion number: Int, _ header: CaseHeader, _ reader: Reader) throws -> [VersionGoal]
  {
    let upTo = versions.prefix(number)
    guard let version = upTo.last else { return [] }
    let signedAt = try reader.one(
      """
      SELECT recorded_at FROM plan_known WHERE id = $1 AND client_signed_on IS NOT NULL \
      AND worker_signed_on IS NOT NULL ORDER BY version LIMIT 1
      """, [version.id]
    ) { $0.instant(0) }
    let knowledge = signedAt.flatMap { $0 }.map(Knowledge.at) ?? .now
    return try upTo.flatMap { try goals(ofRow: $0.id, knowledge, header, reader) }
  }

  private func goals(
    ofRow planID: String, _ knowledge: Knowledge, _ header: CaseHeader, _ reader: Reader
  ) throws -> [VersionGoal] {
    let found = try reader.rows(
      """
      SELECT g.id, g.title, g.class, g.person_id, g.target_on, g.client_words, g.measure, \
      g.case_manager_role, g.supporting_activities, g.client_role \
      FROM \(knowledge.table(Table("goal"))) g WHERE g.plan_id = $1 AND g.dropped_on IS NULL \
      AND \(knowledge.condition("g")) ORDER BY g.position, g.added_on, g.id
      """, [planID]
    ) { row in
      VersionGoal(
        id: row.text(0), title: row.text(1),
        parts: [
          ("Goal", row.text(1)),
          ("Kind", FamilyPlanWords.label(row.text(2), in: FamilyPlanWords.classes)),
          ("Whose", row.optionalText(3).flatMap { header.person($0)?.name } ?? "The family"),
          ("Target day", row.day(4)?.words ?? ""), ("In their own words", row.text(5)),
          ("Stated result", row.text(6)), ("What the case manager does", row.text(7)),
          ("What supports it", row.text(8)), ("What the \(Words.client) does", row.text(9)),
        ])
    }
    return try found.map { goal in
      let resources = try reader.one(
        """
        SELECT d.resources FROM \(knowledge.table(Table("family_goal"))) d \
        WHERE d.goal_id = $1 AND \(knowledge.condition("d"))
        """, [goal.id]
      ) { $0.text(0) }
      var whole = goal
      whole.parts.append(("Resources and services needed", resources ?? ""))
      return whole
    }
  }
}

extension PlanVersionsPage {
  /// - Parameters:
  ///   - left: number of a version; the one before the last where it is none.
  package static func load(
    _ header: CaseHeader, owner text: String, left: Int?, right: Int?, _ scope: Scope,
    _ reader: Reader
  ) throws -> PlanVersionsPage? {
    guard let facts = try FamilyPlanFacts.load(header.id, PlanOwner(text), scope, reader),
      let plan = facts.plan
    else { return nil }
    let known = 1...plan.versions.count
    let newer = right.flatMap { known.contains($0) ? $0 : nil } ?? plan.versions.count
    let older = left.flatMap { known.contains($0) ? $0 : nil } ?? max(1, newer - 1)
    let (first, second) = (
      try plan.goals(ofVersion: older, header, reader),
      try plan.goals(ofVersion: newer, header, reader)
    )
    let ids = (second + first).map(\.id).reduce(into: [String]()) { ids, id in
      if !ids.contains(id) { ids.append(id) }
    }
    return PlanVersionsPage(
      header: header, owner: text, versions: PlanVersionLine.all(of: plan), left: older,
      right: newer,
      goals: ids.map { id in
        Goal(first.first { $0.id == id }, second.first { $0.id == id })
      })
  }
}

extension PlanVersionsPage.Goal {
  init(_ left: VersionGoal?, _ right: VersionGoal?) {
    let labels = (right ?? left)?.parts.map(\.label) ?? []
    self.init(
      title: right?.title ?? left?.title ?? "",
      isIn: left == nil ? "right" : right == nil ? "left" : "both",
      parts: labels.indices.map { place in
        PlanVersionsPage.Part(
          label: labels[place], left: left?.parts[place].text ?? "",
          right: right?.parts[place].text ?? "")
      }.filter { !$0.left.isEmpty || !$0.right.isEmpty })
  }
}
