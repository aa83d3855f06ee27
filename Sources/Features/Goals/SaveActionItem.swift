import Domain
import Markup
import Storage

/// Adds an action item to the plan, or changes one; changes keep the former version (UT-PLN-05).
package struct SaveActionItem: Command {
  package static let permission = Permission.planEdit
  package static let name = "action-item.save"

  let caseID: String
  /// Nil for a new one.
  let itemID: String?
  let version: Int?
  let description: String
  let area: String
  let goalID: String?
  let helper: String
  let helperName: String
  let dueOn: Day
  let status: String
  let reason: String

  package init(
    _ input: Input, caseID: String, itemID: String? = nil, version: Int? = nil
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.itemID = itemID
    self.version = version
    var parse = Parse(input)
    description = parse.text(ActionItemFields.description)
    area = parse.choice(ActionItemFields.area)
    let goal = parse.text(ActionItemFields.goal([]))
    goalID = goal.isEmpty ? nil : goal
    helper = parse.text(ActionItemFields.helper([]))
    helperName = parse.text(ActionItemFields.helperName)
    if helper == "other", helperName.isEmpty {
      parse.fail(ActionItemFields.helperName, "Enter the name of the helper")
    }
    dueOn = parse.requiredDay(ActionItemFields.dueOn)
    status = parse.choice(ActionItemFields.status)
    reason = parse.text(ActionItemFields.reason)
    try parse.finish()
  }

  package struct Saved: Sendable {
    let id: String
    let row: ActionItemRow
    let stored: StoredActionItem?
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> PlanFacts? {
    let facts = try PlanFacts.load(caseID, scope, tx.reader)
    if let itemID, facts?.plan?.items.contains(where: { $0.id == itemID }) != true { return nil }
    return facts
  }

  package func decide(_ facts: PlanFacts, _ now: Now) throws(PlanRefusal) -> Saved {
    guard let plan = facts.plan else { throw .noPlan }
    let stored = plan.items.first { $0.id == itemID }
    if let goalID, !plan.goals.contains(where: { $0.id == goalID }) { throw .unknownGoal }
    let isOfTeam = facts.header.team.contains { $0.staffID == helper }
    let stays = stored?.row.helperStaffID == helper
    guard isOfTeam || stays || helper == "client" || helper == "other" else {
      throw .unknownHelper
    }
    var row =
      stored?.row
      ?? ActionItemRow(
        planID: plan.id, goalID: nil, area: area, description: "", helper: "",
        helperStaffID: nil, dueOn: nil)
    if let status = try nextStatus(after: row.status) {
      row.status = status.rawValue
      row.droppedReason = status == .dropped ? reason : ""
    }
    row.description = description
    row.area = area
    row.goalID = goalID
    row.dueOn = dueOn
    row.helperStaffID = isOfTeam || stays ? helper : nil
    row.helper = row.helperStaffID != nil ? "" : helper == "client" ? "client" : helperName
    return Saved(id: itemID ?? now.newID(), row: row, stored: stored)
  }

  /// Nil where the state stays. What is done or dropped changes no more.
  private func nextStatus(after former: String) throws(PlanRefusal) -> ActionItemStatus? {
    guard let now = ActionItemStatus(rawValue: former) else { return nil }
    do {
      let next = try now.changed(to: status.isEmpty ? former : status, reason: reason)
      return next == now ? nil : next
    } catch { throw .goal(error) }
  }

  package func write(_ saved: Saved, _ tx: Transaction, _ now: Now) throws {
    guard let stored = saved.stored else {
      return try GoalRecords.add(saved.id, saved.row, tx, now.stamp)
    }
    let next = try GoalRecords.change(
      actionItem: saved.id, version: version, saved.row.cells, tx, now.stamp)
    guard next != nil else {
      throw Undone.stale(stored.conflict(with: saved.row, base: version ?? 0))
    }
  }

  package func location(_ saved: Saved) -> Path { "/cases/\(caseID)/plan/items/\(saved.id)" }

  package func references(_ saved: Saved) -> [Reference] {
    [.caseFile(caseID), Reference("action-item", saved.id)]
  }
}

extension StoredActionItem {
  /// Both versions of a step that changed meanwhile.
  func conflict(with yours: ActionItemRow, base: Int) -> VersionConflict {
    let lines = [
      ("Step", row.description, yours.description),
      ("Target day", row.dueOn?.description ?? "", yours.dueOn?.description ?? ""),
      ("State", PlanWords.status(row.status), PlanWords.status(yours.status)),
      ("Why dropped", row.droppedReason, yours.droppedReason),
    ]
    return VersionConflict(
      current: version, base: base,
      lines: lines.map { .init(label: $0.0, theirs: $0.1, yours: $0.2) })
  }
}
