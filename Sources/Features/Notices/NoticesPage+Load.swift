import Domain
import Storage

extension NoticesPage {
  private static let shown = 50

  package static func load(
    unreadOnly: Bool, after: String?, _ scope: Scope, _ reader: Reader
  ) throws -> NoticesPage {
    let lines = try NoticeLine.newest(
      shown + 1, unreadOnly: unreadOnly, after: after, scope, reader)
    return NoticesPage(
      unread: try NoticeLine.unread(scope, reader), unreadOnly: unreadOnly,
      lines: Array(lines.prefix(shown)),
      further: lines.count > shown ? lines[shown - 1].key : nil,
      office: try OfficeLine.all(scope, reader))
  }
}
