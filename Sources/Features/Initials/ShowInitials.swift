import Domain
import Markup
import Storage

/// Shows names of lists as initials to whoever asks, on every page and in every session of theirs,
/// until they switch it off (IRC-CONF-13).
package struct ShowInitials: Command {
  package static let permission = Permission.accountOwn
  package static let name = "initials.set"

  let isOn: Bool
  /// The page on which it was switched.
  let back: Path

  package init(isOn: Bool, back: Path) {
    self.isOn = isOn
    self.back = back
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Bool? { isOn }

  package func decide(_ isOn: Bool, _ now: Now) throws(NeverRefuses) -> Bool { isOn }

  package func write(_ isOn: Bool, _ tx: Transaction, _ now: Now) throws {
    try InitialsRecords.set(isOn, of: now.actor.id, at: now.instant, tx)
  }

  package func location(_ isOn: Bool) -> Path { back }

  package func references(_ isOn: Bool) -> [Reference] { [] }
}
