import Domain
import Markup
import Storage

/// Takes back a course that was recorded by mistake; what was recorded stays known.
package struct WithdrawCompletion: Command {
  package static let permission = Permission.trainingRecord
  package static let name = "training.withdraw"

  let staffID: String
  let id: String

  package init(staffID: String, id: String) {
    self.staffID = staffID
    self.id = id
  }

  package var subject: Subject { .agency }

  /// Nil where the worker is not the actor's, or has no such course.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> Bool? {
    guard try TrainingTeam.one(staffID, scope, tx.reader) != nil,
      try tx.exists(
        "SELECT 1 FROM training_completion WHERE id = $1 AND staff_id = $2", [id, staffID])
    else { return nil }
    return true
  }

  package func decide(_ known: Bool, _ now: Now) throws(NeverRefuses) -> Bool { known }

  package func write(_ known: Bool, _ tx: Transaction, _ now: Now) throws {
    try TrainingRecords.withdraw(id, now.stamp, tx)
  }

  package func location(_ known: Bool) -> Path { "/training/staff/\(staffID)" }

  package func references(_ known: Bool) -> [Reference] {
    [Reference("staff", staffID), Reference("training-completion", id)]
  }
}
