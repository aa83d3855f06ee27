import Domain
import Markup
import Storage

enum TeamRoutes {
  static let all: [Route] = [
    Route(.get, "/team", "team.view", .teamWorklist, "My team", answers: [TeamPage.self]) {
      request in
      let scope = request.scope
      let page = try await request.database.read { reader in try TeamPage.load(scope, reader) }
      return .page(page, seen: page.workers.map { Reference("staff", $0.id) }, as: "team.view")
    },
    Route(
      .get, "/team/:staff", "team.worker", .teamWorklist, "A worker's list",
      answers: [TodayPage.self], asks: [.kind, .when, .after]
    ) {
      try await worker($0)
    },
  ]

  private static func worker(_ request: Request) async throws -> Response {
    let (query, scope, id) = (request.query, request.scope, request.parameter("staff"))
    let page = try await request.database.read { reader -> TodayPage? in
      guard let worker = try TeamPage.worker(id, scope, reader) else { return nil }
      return try TodayPage.load(
        worker: worker, kind: query["kind"].flatMap(WorkKind.init),
        isComing: query["when"] == "later", after: query["after"], scope, reader)
    }
    guard let page else { throw Problem.notFound }
    return .page(page, seen: [Reference("staff", id)] + page.seen, as: "team.worker")
  }
}
