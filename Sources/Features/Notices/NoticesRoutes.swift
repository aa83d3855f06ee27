import Domain
import Markup
import Storage

enum NoticesRoutes {
  static let all: [Route] = [
    Route(
      .get, "/notices", "notice.list", .noticeView, "Notices", answers: [NoticesPage.self],
      asks: [.show, .after]
    ) {
      request in
      let page = try await page(request)
      return .page(page, seen: page.seen, as: "notice.list")
    },
    Route(
      .post, "/notices/read", "notice.read-all", .noticeView, "Mark notices as read",
      fields: [MarkNoticesRead.upTo]
    ) { request in
      try await request.run(
        { try MarkNoticesRead(upTo: $0) }, again: { _ in try await page(request) })
    },
    Route(
      .post, "/notices/:notice/read", "notice.read", .noticeView, "Mark a notice as read"
    ) { request in
      try await request.run(
        { _ in MarkNoticesRead(.one(request.parameter("notice"))) },
        again: { _ in try await page(request) })
    },
  ]

  private static func page(_ request: Request) async throws -> NoticesPage {
    let (query, scope) = (request.query, request.scope)
    return try await request.database.read { reader in
      try NoticesPage.load(
        unreadOnly: query["show"] == "unread", after: query["after"], scope, reader)
    }
  }
}

extension NoticesPage {
  /// The cases of the list, each once.
  fileprivate var seen: [Reference] {
    Set(lines.map(\.caseID)).sorted().map(Reference.caseFile)
  }
}
