import Domain
import Storage

/// A goal as it was read.
package struct StoredGoal: Sendable, Hashable {
  package let id: String
  package var row: GoalRow
  package let version: Int
  /// Who wrote it first.
  package let author: String
  package let person: String

  package var state: GoalState {
    if row.achievedOn != nil { return .achieved }
    if row.droppedOn != nil { return .dropped }
    return row.deferredOn != nil ? .deferred : .open
  }
}

/// A step as it was read.
package struct StoredActionItem: Sendable, Hashable {
  package struct Progress: Codable, Sendable, Hashable {
    package let on: Day
    package let remark: String
    package let by: String
  }

  package let id: String
  package var row: ActionItemRow
  package let version: Int
  /// Name, role and agency of the helper on the care team; empty for others.
  package let helperName: String
  package let helperRole: String
  package let helperAgency: String
  package let progress: [Progress]
}

extension StoredGoal {
  package static func all(ofPlan planID: String, _ reader: Reader) throws -> [StoredGoal] {
    try reader.rows(
      "\(selection) WHERE g.plan_id = $1 ORDER BY g.position, g.added_on, g.id", [planID], read)
  }

  package static func one(
    _ id: String, ofPlan planID: String, _ reader: Reader
  ) throws -> StoredGoal? {
    try reader.one("\(selection) WHERE g.id = $1 AND g.plan_id = $2", [id, planID], read)
  }

  private static let selection: SQL = """
    SELECT g.id, g.plan_id, g.person_id, g.class, g.title, g.added_on, g.target_on, \
    g.achieved_on, g.dropped_on, g.case_manager_role, g.supporting_activities, g.area, \
    g.client_words, g.strength, g.need, g.measure, g.client_role, g.deferred_reason, g.self_help, \
    g.position, g.stated_by, g.environment_strength, g.expected_change, g.deferred_on, \
    g.dropped_reason, g.version, s.name, p.given_names, p.family_name, p.name_order, \
    p.preferred_name FROM goal g \
    LEFT JOIN staff s ON s.id = COALESCE((SELECT f.recorded_by FROM goal_past f \
    WHERE f.id = g.id AND f.version = 1), g.recorded_by) \
    LEFT JOIN person p ON p.id = g.person_id
    """

  private static func read(_ row: Row) -> StoredGoal {
    var goal = GoalRow(
      planID: row.text(1), goalClass: row.text(3), title: row.text(4),
      addedOn: row.day(5) ?? Day(number: 0))
    goal.personID = row.optionalText(2)
    goal.targetOn = row.day(6)
    goal.achievedOn = row.day(7)
    goal.droppedOn = row.day(8)
    goal.caseManagerRole = row.text(9)
    goal.supportingActivities = row.text(10)
    goal.area = row.text(11)
    goal.clientWords = row.text(12)
    goal.strength = row.text(13)
    goal.need = row.text(14)
    goal.measure = row.text(15)
    goal.clientRole = row.text(16)
    goal.deferredReason = row.text(17)
    goal.selfHelp = row.text(18)
    goal.position = row.int(19)
    goal.statedBy = row.text(20)
    goal.environmentStrength = row.text(21)
    goal.expectedChange = row.text(22)
    goal.deferredOn = row.day(23)
    goal.droppedReason = row.text(24)
    let person =
      goal.personID == nil
      ? ""
      : PersonName.display(
        given: row.text(27), family: row.text(28), order: row.text(29), preferred: row.text(30))
    return StoredGoal(
      id: row.text(0), row: goal, version: row.int(25), author: row.text(26), person: person)
  }
}

extension StoredActionItem {
  package static func all(ofPlan planID: String, _ reader: Reader) throws -> [StoredActionItem] {
    let ids = try reader.rows(
      "SELECT id FROM action_item WHERE plan_id = $1 ORDER BY due_on NULLS LAST, id", [planID]
    ) { $0.text(0) }
    return try ids.compactMap { try one($0, ofPlan: planID, reader) }
  }

  package static func one(
    _ id: String, ofPlan planID: String, _ reader: Reader
  ) throws -> StoredActionItem? {
    let progress = try reader.rows(
      """
      SELECT r.on_day, r.remark, s.name FROM progress r LEFT JOIN staff s ON s.id = r.by_staff_id
      WHERE r.action_item_id = $1 ORDER BY r.on_day, r.id
      """, [id]
    ) { row in
      Progress(on: row.day(0) ?? Day(number: 0), remark: row.text(1), by: row.text(2))
    }
    return try reader.one(
      """
      SELECT i.id, i.plan_id, i.goal_id, i.area, i.description, i.helper, i.helper_staff_id, \
      i.due_on, i.status, i.dropped_reason, i.version, s.name, s.role, a.name FROM action_item i \
      LEFT JOIN staff s ON s.id = i.helper_staff_id LEFT JOIN agency a ON a.id = s.agency_id \
      WHERE i.id = $1 AND i.plan_id = $2
      """, [id, planID]
    ) { row in
      StoredActionItem(
        id: row.text(0),
        row: ActionItemRow(
          planID: row.text(1), goalID: row.optionalText(2), area: row.text(3),
          description: row.text(4), helper: row.text(5), helperStaffID: row.optionalText(6),
          dueOn: row.day(7), status: row.text(8), droppedReason: row.text(9)),
        version: row.int(10), helperName: row.text(11),
        helperRole: Role(rawValue: row.text(12))?.words ?? "", helperAgency: row.text(13),
        progress: progress)
    }
  }

  /// The helper as a list shows them.
  package var helper: String {
    if !helperName.isEmpty { return "\(helperName), \(helperRole)" }
    return row.helper == "client" ? "The \(Words.client)" : row.helper
  }
}
