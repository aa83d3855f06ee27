import Domain
import Storage

enum AssistanceRoutes {
  private static let one = "/assistance/:request"

  static let all: [Route] = [
    Route(
      .get, "/assistance", "assistance.list", .assistanceView, "Technical assistance",
      answers: [AssistancePage.self]
    ) { request in .page(try await list(FormState(), request)) },
    Route(
      .post, "/assistance", "assistance.ask", .assistanceAsk, "Ask the state's office",
      fields: AskForAssistance.fields
    ) { request in
      try await request.run({ try AskForAssistance($0) }, again: { try await list($0, request) })
    },
    Route(
      .get, one, "assistance.view", .assistanceView, "A question to the state's office",
      answers: [AssistanceRequestPage.self]
    ) { request in
      let page = try await page(FormState(), request)
      return .page(
        page, seen: [Reference("assistance-request", page.request.id)], as: "assistance.view")
    },
    Route(
      .post, "\(one)/answer", "assistance.answer", .assistanceAnswer, "Answer an agency's question",
      fields: AnswerAssistance.fields
    ) { request in
      try await request.run(
        { try AnswerAssistance($0, id: request.parameter("request")) },
        again: { try await page($0, request) })
    },
    Route(
      .post, "\(one)/reading", "assistance.read", .assistanceAsk, "Say that an answer was read"
    ) { request in
      try await request.run(
        { _ in ReadAnswer(id: request.parameter("request")) },
        again: { try await page($0, request) })
    },
  ]

  private static func list(_ form: FormState, _ request: Request) async throws -> AssistancePage {
    let scope = request.scope
    return try await request.database.read { try AssistancePage.load(form, scope, $0) }
  }

  private static func page(
    _ form: FormState, _ request: Request
  ) async throws -> AssistanceRequestPage {
    let (scope, id) = (request.scope, request.parameter("request"))
    let page = try await request.database.read { reader in
      try AssistanceRequestPage.load(id, form, scope, reader)
    }
    guard let page else { throw Problem.notFound }
    return page
  }
}
