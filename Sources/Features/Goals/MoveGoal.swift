import Domain
import Markup
import Storage

/// Moves a goal up or down in the order that the client gives them (IRC-PLN-06).
package struct MoveGoal: Command {
  package static let permission = Permission.planEdit
  package static let name = "goal.move"

  let caseID: String
  let goalID: String
  let isUp: Bool

  package init(_ input: Input, caseID: String, goalID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.goalID = goalID
    isUp = input["direction"] == "up"
    guard isUp || input["direction"] == "down" else {
      throw InvalidInput([Fault("Choose up or down", field: "direction")])
    }
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> [StoredGoal]? {
    let goals = try PlanFacts.load(caseID, scope, tx.reader)?.plan?.goals
    return goals?.contains { $0.id == goalID } == true ? goals : nil
  }

  /// The goals whose place changes, with the new one.
  package func decide(
    _ goals: [StoredGoal], _ now: Now
  ) throws(NeverRefuses) -> [(id: String, position: Int)] {
    let order = Plans.moved(goalID, up: isUp, in: goals.map(\.id))
    let former = Dictionary(goals.map { ($0.id, $0.row.position) }) { first, _ in first }
    return order.enumerated().compactMap { place, id in
      former[id] == place + 1 ? nil : (id: id, position: place + 1)
    }
  }

  package func write(
    _ moves: [(id: String, position: Int)], _ tx: Transaction, _ now: Now
  ) throws {
    for move in moves {
      _ = try GoalRecords.change(move.id, [("position", move.position)], tx, now.stamp)
    }
  }

  package func location(_ moves: [(id: String, position: Int)]) -> Path {
    "/cases/\(caseID)/plan"
  }

  package func references(_ moves: [(id: String, position: Int)]) -> [Reference] {
    [.caseFile(caseID), Reference("goal", goalID)]
  }
}
