import Domain
import Markup
import Policies
import Storage

/// Somebody reads the training in confidentiality, again after a year (IRC-CONF-09).
package struct TakeConfidentialityTraining: Command {
  package static let permission = Permission.accountOwn
  package static let name = "confidentiality.train"

  package static let hasRead = Field("has_read", "I have read the training", .yes)

  package init(_ input: Input) throws(InvalidInput) {
    var parse = Parse(input)
    if !parse.yes(Self.hasRead) { parse.fail(Self.hasRead, "Tick that you have read it") }
    try parse.finish()
  }

  package struct Facts: Sendable {
    let lastOn: Day?
    let hasSigned: Bool
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    Facts(
      lastOn: try ConfidentialityRecords.trained(scope.actor.id, on: scope.today, tx.reader),
      hasSigned: try ConfidentialityRecords.current(of: scope.actor.id, tx.reader) != nil)
  }

  package func decide(_ facts: Facts, _ now: Now) throws(ConfidentialityRefusal) -> Role {
    try Confidentiality.train(
      lastOn: facts.lastOn, hasSigned: facts.hasSigned, today: now.today)
    return now.actor.role
  }

  package func write(_ role: Role, _ tx: Transaction, _ now: Now) throws {
    try Self.record(tx, now)
  }

  /// The completion stands under Your training, with where it was taken.
  static func record(_ tx: Transaction, _ now: Now) throws {
    guard let needed = TrainingCourses.confidentiality(on: now.today) else { return }
    try TrainingRecords.add(
      now.newID(), needed.course, of: now.actor.id, on: now.today, trainerID: nil,
      trainerName: "Read under Your account", certificate: "", now.stamp, tx)
  }

  package func location(_ role: Role) -> Path { Home.path(for: role) }

  package func references(_ role: Role) -> [Reference] { [] }
}
