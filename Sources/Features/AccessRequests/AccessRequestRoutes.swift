import Domain
import Storage

enum AccessRequestRoutes {
  static let all: [Route] = [
    Route(
      .get, "/access", "access.list", .accessAsk, "Access for a stated need",
      answers: [AccessPage.self]
    ) { request in
      .page(try await page(FormState(), request))
    },
    Route(.post, "/access", "access.ask", .accessAsk, "Ask for access", fields: AskForAccess.fields)
    { request in
      try await request.run({ try AskForAccess($0) }, again: { try await page($0, request) })
    },
    Route(
      .get, "/access/emergency", "access.emergency-form", .accessAsk, "Open a case in an emergency",
      answers: [EmergencyPage.self]
    ) { _ in .page(EmergencyPage(form: FormState())) },
    Route(
      .post, "/access/emergency", "access.emergency", .accessAsk, "Open a case in an emergency",
      fields: OpenInEmergency.fields
    ) { request in
      let isConfirmed = try await request.confirmsPassword(
        in: OpenInEmergency.password.name)
      return try await request.renewing(
        request.run(
          { try OpenInEmergency($0, isConfirmed: isConfirmed) },
          again: { EmergencyPage(form: $0.without("password")) }))
    },
    Route(
      .get, "/access/:request", "access.view", .accessDecide, "A request for access",
      answers: [AccessRequestPage.self]
    ) {
      request in .page(try await one(FormState(), request))
    },
    Route(
      .post, "/access/:request/answer", "access.answer", .accessDecide, "Answer a request",
      fields: AnswerAccess.fields
    ) { request in
      let (id, version) = try target(request)
      return try await request.run(
        { try AnswerAccess($0, id: id, version: version) }, again: { try await one($0, request) })
    },
    Route(
      .post, "/access/:request/end", "access.end", .accessDecide, "End access",
      fields: EndAccess.fields
    ) { request in
      let (id, version) = try target(request)
      return try await request.run(
        { try EndAccess($0, id: id, version: version) }, again: { try await one($0, request) })
    },
    Route(
      .post, "/access/:request/review", "access.review", .accessDecide, "Review an emergency",
      fields: ReviewEmergency.fields
    ) { request in
      let (id, version) = try target(request)
      return try await request.run(
        { try ReviewEmergency($0, id: id, version: version) },
        again: { try await one($0, request) })
    },
  ]

  private static func target(_ request: Request) throws -> (id: String, version: Int) {
    guard let version = request.version else { throw Problem.versionMissing }
    return (request.parameter("request"), version)
  }

  private static func page(_ form: FormState, _ request: Request) async throws -> AccessPage {
    let scope = request.scope
    return try await request.database.read { try AccessPage.load(form: form, scope, $0) }
  }

  private static func one(
    _ form: FormState, _ request: Request
  ) async throws -> AccessRequestPage {
    let (scope, id) = (request.scope, request.parameter("request"))
    let page = try await request.database.read { reader in
      try AccessRequestPage.load(id, form: form, scope, reader)
    }
    guard let page else { throw Problem.notFound }
    return page
  }
}
