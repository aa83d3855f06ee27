import Domain
import Markup
import Storage

enum SupervisionRoutes {
  private static let one = "/supervision/:supervision"

  static let all: [Route] = [
    Route(
      .get, "/supervision", "supervision.list", .supervisionOwn, "Supervision",
      answers: [SupervisionsPage.self]
    ) { request in
      let scope = request.scope
      let page = try await request.database.read { try SupervisionsPage.load(scope, $0) }
      return .page(
        page, seen: page.sessions.map { Reference("supervision", $0.id) }, as: "supervision.list")
    },
    Route(
      .get, "/supervision/new", "supervision.form", .supervisionOwn, "Record a supervision session",
      answers: [NewSupervisionPage.self]
    ) { .page(try await form($0, FormState())) },
    Route(
      .post, "/supervision", "supervision.record", .supervisionOwn, "Save a supervision session",
      fields: SupervisionFields.all
    ) { request in
      try await request.run(
        { try RecordSupervision($0, sealing: request.app.sealing) },
        again: { try await form(request, $0) })
    },
    Route(
      .get, one, "supervision.view", .supervisionOwn, "A supervision session",
      answers: [SupervisionPage.self]
    ) { request in
      let page = try await page(request, FormState())
      return .page(
        page, seen: [Reference("supervision", page.session.id)], as: "supervision.view")
    },
    Route(
      .post, "\(one)/actions/:agreed/done", "supervision.finish", .supervisionOwn,
      "Say that an agreed step is done"
    ) { request in
      let (session, action) = (request.parameter("supervision"), request.parameter("agreed"))
      return try await request.run(
        { _ in FinishAgreedAction(sessionID: session, actionID: action) },
        again: { try await page(request, $0) })
    },
  ]

  private static func form(
    _ request: Request, _ form: FormState
  ) async throws -> NewSupervisionPage {
    let scope = request.scope
    return try await request.database.read { try NewSupervisionPage.load(form, scope, $0) }
  }

  private static func page(_ request: Request, _ form: FormState) async throws -> SupervisionPage {
    let (scope, id, sealing) = (
      request.scope, request.parameter("supervision"), request.app.sealing
    )
    let page = try await request.database.read { reader in
      try SupervisionPage.load(id, form, scope, reader, sealing: sealing)
    }
    guard let page else { throw Problem.notFound }
    return page
  }
}
