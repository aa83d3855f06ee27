import Domain
import Markup
import Policies
import Storage

/// Somebody signs the agreement for themselves (IRC-CONF-09).
package struct SignConfidentiality: Command {
  package static let permission = Permission.accountOwn
  package static let name = "confidentiality.sign"

  package static let edition = Field("edition", "Version", .hidden)
  package static let agrees = Field(
    "agrees", "I have read the training and the agreement, and I keep to it", .yes)
  package static let fields = [edition, agrees]

  let edition: Int

  package init(_ input: Input) throws(InvalidInput) {
    var parse = Parse(input)
    edition = Int(parse.text(Self.edition)) ?? 0
    if !parse.yes(Self.agrees) {
      parse.fail(Self.agrees, "Tick that you have read it and keep to it")
    }
    try parse.finish()
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Set<Int>? {
    try ConfidentialityRecords.signed(by: scope.actor.id, tx.reader)
  }

  package func decide(_ signed: Set<Int>, _ now: Now) throws(ConfidentialityRefusal) -> Role {
    try Confidentiality.sign(edition, current: ConfidentialityText.current.number, signed: signed)
    return now.actor.role
  }

  package func write(_ role: Role, _ tx: Transaction, _ now: Now) throws {
    try ConfidentialityRecords.sign(
      edition, by: now.actor.id, on: now.today, .page, now.stamp, tx)
    try TakeConfidentialityTraining.record(tx, now)
  }

  package func location(_ role: Role) -> Path { Home.path(for: role) }

  package func references(_ role: Role) -> [Reference] { [] }
}
