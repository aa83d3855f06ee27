import Domain
import Storage

/// A goal as it is stored. What an import does not know stays empty.
package struct GoalRow: Sendable, Hashable {
  package var planID: String
  package var personID: String?
  package var goalClass: String
  package var title: String
  package var addedOn: Day
  package var targetOn: Day?
  package var achievedOn: Day?
  package var droppedOn: Day?
  package var caseManagerRole = ""
  package var supportingActivities = ""
  package var area = ""
  /// The goal in the client's own words (IRC-PLN-03).
  package var clientWords = ""
  package var strength = ""
  package var need = ""
  package var measure = ""
  package var clientRole = ""
  package var deferredReason = ""
  /// At the end: whether the client can now do it alone: `yes`, `with-help` or `no`.
  package var selfHelp = ""
  package var position = 0
  /// Who stated the goal: `client` or `staff`; empty where it is not known.
  package var statedBy = ""
  package var environmentStrength = ""
  package var expectedChange = ""
  package var deferredOn: Day?
  package var droppedReason = ""

  package init(planID: String, goalClass: String, title: String, addedOn: Day) {
    self.planID = planID
    self.goalClass = goalClass
    self.title = title
    self.addedOn = addedOn
  }

  package var cells: [Cell] {
    [
      ("plan_id", planID), ("person_id", personID), ("class", goalClass), ("title", title),
      ("added_on", addedOn), ("target_on", targetOn), ("achieved_on", achievedOn),
      ("dropped_on", droppedOn), ("case_manager_role", caseManagerRole),
      ("supporting_activities", supportingActivities), ("area", area),
      ("client_words", clientWords), ("strength", strength), ("need", need),
      ("measure", measure), ("client_role", clientRole), ("deferred_reason", deferredReason),
      ("self_help", selfHelp), ("position", position), ("stated_by", statedBy),
      ("environment_strength", environmentStrength), ("expected_change", expectedChange),
      ("deferred_on", deferredOn), ("dropped_reason", droppedReason),
    ]
  }
}

/// A step of a plan as it is stored (UT-PLN-05).
package struct ActionItemRow: Sendable, Hashable {
  package var planID: String
  package var goalID: String?
  package var area: String
  package var description: String
  /// `client`, or the name of a helper who is not on the care team; empty where staff is named.
  package var helper: String
  package var helperStaffID: String?
  package var dueOn: Day?
  /// `open`, `in-progress`, `done` or `dropped`.
  package var status = "open"
  package var droppedReason = ""

  package var cells: [Cell] {
    [
      ("plan_id", planID), ("goal_id", goalID), ("area", area), ("description", description),
      ("helper", helper), ("helper_staff_id", helperStaffID), ("due_on", dueOn),
      ("status", status), ("dropped_reason", droppedReason),
    ]
  }
}

/// The only writer of the tables `goal`, `action_item` and `progress`.
package enum GoalRecords {
  package static let goals = Table("goal")
  package static let actionItems = Table("action_item")
  package static let progress = Table("progress")

  package static func add(
    _ id: String, _ goal: GoalRow, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(goals, id: id, goal.cells, stamp)
  }

  /// - Returns: the new version; nil where another version stands by now.
  package static func change(
    _ id: String, version: Int? = nil, _ cells: [Cell], _ tx: Transaction, _ stamp: Stamp
  ) throws -> Int? {
    try tx.amend(goals, id: id, version: version, cells, stamp)
  }

  package static func add(
    _ id: String, _ item: ActionItemRow, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(actionItems, id: id, item.cells, stamp)
  }

  /// - Returns: the new version; nil where another version stands by now.
  package static func change(
    actionItem id: String, version: Int? = nil, _ cells: [Cell], _ tx: Transaction, _ stamp: Stamp
  ) throws -> Int? {
    try tx.amend(actionItems, id: id, version: version, cells, stamp)
  }

  package static func add(
    progress id: String, of actionItemID: String, on day: Day, remark: String, _ tx: Transaction,
    _ stamp: Stamp
  ) throws {
    try tx.insert(
      progress, id: id,
      [
        ("action_item_id", actionItemID), ("on_day", day), ("remark", remark),
        ("by_staff_id", stamp.by),
      ], stamp)
  }
}
