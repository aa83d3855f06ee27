import Domain
import Markup
import Storage

/// Who was told of a breach, and what came of it (IRC-CONF-12).
package struct FollowBreach: Command {
  package static let permission = Permission.breachHandle
  package static let name = "breach.follow"

  let id: String
  let version: Int
  let notified: String
  let notifiedOn: Day?
  let result: String
  let isClosing: Bool

  package init(_ input: Input, id: String, version: Int) throws(InvalidInput) {
    self.id = id
    self.version = version
    var parse = Parse(input)
    notified = parse.text(BreachFields.notified)
    notifiedOn = parse.day(BreachFields.notifiedOn)
    result = parse.text(BreachFields.result)
    isClosing = parse.yes(BreachFields.closed)
    try parse.finish()
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredBreach? {
    try StoredBreach.all(scope, only: id, tx.reader).first
  }

  package func decide(_ stored: StoredBreach, _ now: Now) throws(BreachRefusal) -> StoredBreach {
    try Breaches.follow(
      happenedOn: stored.happenedOn, notified: notified, notifiedOn: notifiedOn, result: result,
      isClosing: isClosing, today: now.today)
    return stored
  }

  package func write(_ stored: StoredBreach, _ tx: Transaction, _ now: Now) throws {
    let closedOn = isClosing ? stored.closedOn ?? now.today : nil
    let next = try BreachRecords.follow(
      id, version: version, notified: notified, on: notifiedOn, result: result,
      closedOn: closedOn, now.stamp, tx)
    guard next == nil else { return }
    throw Undone.stale(
      VersionConflict(
        current: stored.version, base: version,
        lines: [
          .init(label: "Who was told of it", theirs: stored.notified, yours: notified),
          .init(label: "Result", theirs: stored.result, yours: result),
        ]))
  }

  package func location(_ stored: StoredBreach) -> Path { "/breaches/\(id)" }

  package func references(_ stored: StoredBreach) -> [Reference] { [Reference("breach", id)] }
}
