import Domain
import Markup
import Storage

/// Begins the reader's own calendar feed under a new address, or ends it; the former address stops
/// answering at once.
package struct KeepCalendarFeed: Command {
  package static let permission = Permission.worklist
  package static let name = "calendar-feed.keep"

  /// The digest of the new address's secret; nil to end the feed.
  let secretDigest: String?

  package init(secret: String?) { secretDigest = secret.map { digest($0) } }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Bool? { true }

  package func decide(_ facts: Bool, _ now: Now) throws(NeverRefuses) -> Bool { facts }

  package func write(_ outcome: Bool, _ tx: Transaction, _ now: Now) throws {
    if let secretDigest {
      try CalendarFeedRecords.begin(
        secretDigest: secretDigest, of: now.actor.id, at: now.instant, tx)
    } else {
      try CalendarFeedRecords.end(of: now.actor.id, tx)
    }
  }

  package func location(_ outcome: Bool) -> Path { "/schedule/feed" }

  package func references(_ outcome: Bool) -> [Reference] { [] }
}
