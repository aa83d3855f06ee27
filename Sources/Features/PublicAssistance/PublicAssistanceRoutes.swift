import Domain
import Storage

enum PublicAssistanceRoutes {
  private static let list = "/cases/:case/people/:person/assistance"

  static let all: [Route] =
    [
      Route(
        .get, list, "public-assistance.list", .serviceView, "Public assistance of a person",
        answers: [PublicAssistancePage.self]
      ) { request in
        let person = request.parameter("person")
        let page = try await request.reading(case: request.parameter("case"), .serviceView) {
          reader, header, scope in
          try PublicAssistancePage.load(header, person: person, scope, reader)
        }
        return .page(
          page, seen: [.caseFile(page.header.id), .person(person)],
          as: "public-assistance.list")
      },
      Route(
        .get, "\(list)/:act/new", "public-assistance.form", .caseEdit,
        "Record something of public assistance", answers: [AssistanceActPage.self]
      ) { request in
        guard let act = AssistanceAct(rawValue: request.parameter("act")) else {
          throw Problem.notFound
        }
        return .page(try await form(act, FormState(), request))
      },
      post("receipt", RecordAssistance.name, .receipt) { request, input, person in
        try RecordAssistance(input, person)
      },
      post("dismissal", DismissSuggestion.name, .dismissal) { request, input, person in
        try DismissSuggestion(input, person)
      },
      post("enrollment", EnrollInProgram.name, .enrollment) { request, input, person in
        try EnrollInProgram(input, person)
      },
    ]
    + [
      post("receipts/:receipt/end", EndAssistance.name, .end) { request, input, person in
        try EndAssistance(
          input, person, id: request.parameter("receipt"), version: request.requiredVersion)
      },
      post("receipts/:receipt/amount", ChangeAssistance.name, .amount) { request, input, person in
        try ChangeAssistance(
          input, person, id: request.parameter("receipt"), version: request.requiredVersion)
      },
      post("enrollments/:enrollment/leaving", LeaveProgram.name, .leaving) {
        request, input, person in
        try LeaveProgram(
          input, person, id: request.parameter("enrollment"), version: request.requiredVersion)
      },
    ]

  private static func post<C: Command>(
    _ part: String, _ name: String, _ act: AssistanceAct,
    _ make: @escaping @Sendable (Request, Input, AssistedPerson) throws -> C
  ) -> Route {
    Route(.post, "\(list)/\(part)", name, .caseEdit, act.title, fields: act.fields) { request in
      let person = AssistedPerson(
        caseID: request.parameter("case"), personID: request.parameter("person"))
      return try await request.run(
        { try make(request, $0, person) }, again: { try await form(act, $0, request) })
    }
  }

  private static func form(
    _ act: AssistanceAct, _ state: FormState, _ request: Request
  ) async throws -> AssistanceActPage {
    let person = request.parameter("person")
    let named = request.parameter("receipt") + request.parameter("enrollment")
    let about = request.query["about"] ?? request.input["rule"] ?? named
    return try await request.reading(case: request.parameter("case"), .caseEdit) {
      reader, header, scope in
      try AssistanceActPage.load(
        header, person: person, act, about: about, state, scope, reader)
    }
  }
}
