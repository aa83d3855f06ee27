import Domain
import Markup
import Storage

enum BreachesRoutes {
  private static let one = "/breaches/:breach"

  static let all: [Route] = [
    Route(
      .get, "/breaches", "breach.list", .breachHandle, "Breaches of confidentiality",
      answers: [BreachesPage.self]
    ) { request in
      let scope = request.scope
      let page = try await request.database.read { try BreachesPage.load(scope, $0) }
      return .page(
        page, seen: page.breaches.map { Reference("breach", $0.id) }, as: "breach.list")
    },
    Route(
      .get, "/breaches/new", "breach.form", .breachReport, "Report a breach of confidentiality",
      answers: [NewBreachPage.self],
      asks: [.show]
    ) { request in
      .page(
        NewBreachPage.load(
          FormState(), isReported: request.query["show"] == "reported", request.scope))
    },
    Route(
      .post, "/breaches", "breach.report", .breachReport, "Report a breach",
      fields: BreachFields.reporting
    ) { request in
      let scope = request.scope
      return try await request.run(
        { try ReportBreach($0) }, again: { NewBreachPage.load($0, scope) })
    },
    Route(
      .get, one, "breach.view", .breachHandle, "A breach of confidentiality",
      answers: [BreachPage.self]
    ) { request in
      let page = try await page(request, nil)
      return .page(page, seen: [Reference("breach", page.breach.id)], as: "breach.view")
    },
    Route(
      .post, one, "breach.follow", .breachHandle, "Say who was told, and what came of it",
      fields: BreachFields.following
    ) { request in
      guard let version = request.version else { throw Problem.versionMissing }
      return try await request.run(
        { try FollowBreach($0, id: request.parameter("breach"), version: version) },
        again: { try await page(request, $0) })
    },
  ]

  private static func page(_ request: Request, _ form: FormState?) async throws -> BreachPage {
    let (scope, id) = (request.scope, request.parameter("breach"))
    let page = try await request.database.read { try BreachPage.load(id, form, scope, $0) }
    guard let page else { throw Problem.notFound }
    return page
  }
}
