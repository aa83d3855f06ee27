import Domain
import Markup
import Storage

/// Ends a goal, rests it, or takes it up again (IRC-PLN-02, IRC-PLN-06).
package struct EndGoal: Command {
  package static let permission = Permission.planEdit
  package static let name = "goal.end"

  let caseID: String
  let goalID: String
  let version: Int
  let end: GoalEnd

  package init(
    _ input: Input, caseID: String, goalID: String, version: Int
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.goalID = goalID
    self.version = version
    var parse = Parse(input)
    end = GoalEnd(&parse)
    try parse.finish()
  }

  package struct Ended: Sendable {
    let row: GoalRow
    let stored: StoredGoal
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredGoal? {
    try PlanFacts.load(caseID, scope, tx.reader)?.plan?.goals.first { $0.id == goalID }
  }

  package func decide(_ stored: StoredGoal, _ now: Now) throws(PlanRefusal) -> Ended {
    try Plans.end(
      end, state: stored.state, isClientStated: stored.row.statedBy == "client",
      addedOn: stored.row.addedOn, today: now.today)
    return Ended(row: stored.row.ended(end, on: now.today), stored: stored)
  }

  package func write(_ ended: Ended, _ tx: Transaction, _ now: Now) throws {
    let next = try GoalRecords.change(goalID, version: version, ended.row.cells, tx, now.stamp)
    guard next != nil else {
      throw Undone.stale(ended.stored.conflict(with: ended.row, base: version))
    }
    if case .achieved = end {
      try ExitProposal.tell(ofGoalOf: ended.row.personID, caseID: caseID, tx, now)
    }
  }

  package func location(_ ended: Ended) -> Path { "/cases/\(caseID)/plan/goals/\(goalID)" }

  package func references(_ ended: Ended) -> [Reference] {
    [.caseFile(caseID), Reference("goal", goalID)]
  }
}

extension GoalEnd {
  /// As it was typed in the form that ends a goal.
  init(_ parse: inout Parse) {
    let reason = parse.text(GoalFields.reason)
    switch parse.choice(GoalFields.end) {
    case "achieved":
      let on = parse.day(GoalFields.endOn)
      if on == nil, parse.faults.isEmpty {
        parse.fail(GoalFields.endOn, "Enter the day on which it was achieved")
      }
      self = .achieved(on: on ?? Day(number: 0), selfHelp: parse.choice(GoalFields.selfHelp))
    case "deferred": self = .deferred(reason: reason)
    case "declined": self = .declined(reason: reason)
    case "dropped": self = .dropped(reason: reason)
    default: self = .resumed
    }
  }
}

extension GoalRow {
  /// The goal as it stands once it ended so on `today`.
  func ended(_ end: GoalEnd, on today: Day) -> GoalRow {
    var row = self
    switch end {
    case .achieved(let day, let selfHelp):
      row.achievedOn = day
      row.selfHelp = selfHelp
    case .deferred(let reason):
      row.deferredOn = today
      row.deferredReason = reason
    case .declined(let reason):
      row.droppedOn = today
      row.droppedReason = "Declined: \(reason)"
    case .dropped(let reason):
      row.droppedOn = today
      row.droppedReason = reason
    case .resumed:
      row.deferredOn = nil
      row.deferredReason = ""
    }
    return row
  }
}
