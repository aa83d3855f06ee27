import Domain
import Markup
import Storage

/// Marks one of the reader's own notices as read, or all up to the newest that they saw.
package struct MarkNoticesRead: Command {
  package static let permission = Permission.noticeView
  package static let name = "notice.read"

  package enum Which: Sendable, Hashable {
    case one(String)
    case upTo(String)
  }

  let which: Which

  package init(_ which: Which) { self.which = which }

  package static let upTo = Field("upto", "Up to this notice", .hidden)

  /// All up to the newest that the page showed.
  package init(upTo input: Input) throws(InvalidInput) {
    var parse = Parse(input)
    let id = parse.text(MarkNoticesRead.upTo)
    try parse.finish()
    which = .upTo(id)
  }

  package var subject: Subject { .agency }

  /// Nil where the one asked for is not the reader's, or they may not read it any more.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> [String]? {
    switch which {
    case .one(let id): try NoticeLine.one(id, scope, tx.reader).map { [$0.id] }
    case .upTo(let id): try NoticeLine.unread(upTo: id, scope, tx.reader)
    }
  }

  package func decide(_ ids: [String], _ now: Now) throws(NeverRefuses) -> [String] { ids }

  package func write(_ ids: [String], _ tx: Transaction, _ now: Now) throws {
    try NoticeRecords.markRead(ids, of: now.actor.id, at: now.instant, tx)
  }

  package func location(_ ids: [String]) -> Path { "/notices" }

  package func references(_ ids: [String]) -> [Reference] {
    ids.map { Reference("notice", $0) }
  }
}
