import Domain
import Markup
import Storage

enum TodayRoutes {
  static let all: [Route] = [
    Route(
      .get, "/", "today", .accountOwn, "Today", answers: [TodayPage.self],
      mayLeadOn: true, asks: [.kind, .when, .after]
    ) { try await today($0) }
  ]

  /// Whoever has no cases of their own begins where their work is.
  private static func today(_ request: Request) async throws -> Response {
    let role = request.now.actor.role
    guard Access.allows(role, .worklist) else { return .redirect(Home.path(for: role)) }
    let (query, scope) = (request.query, request.scope)
    let page = try await request.database.read { reader in
      try TodayPage.load(
        kind: query["kind"].flatMap(WorkKind.init), isComing: query["when"] == "later",
        after: query["after"], scope, reader)
    }
    return .page(page, seen: page.seen, as: "today.view")
  }
}

extension TodayPage {
  /// The cases of the list, each once.
  var seen: [Reference] {
    Set(lines.map(\.caseID) + meetings.map(\.caseID) + reviews.map(\.caseID)).sorted().map(
      Reference.caseFile)
  }
}
