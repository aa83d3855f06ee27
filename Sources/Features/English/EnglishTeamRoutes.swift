import Domain
import Markup
import Storage

/// What the team of a case does and reads about a member's English.
enum EnglishTeamRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case/people/:person/english", "english.view", .assessmentView,
      "A person's English", answers: [EnglishPage.self]
    ) { request in
      let page = try await page(request, FormState())
      return .page(
        page, seen: [.caseFile(page.header.id), .person(page.personID)], as: "english.view")
    },
    Route(
      .post, "/cases/:case/people/:person/english", "english.connect", .connectionRecord,
      "Connect with an English assessor", fields: EnglishFields.connect
    ) { request in
      try await request.run(
        {
          try ConnectEnglishAssessor(
            $0, caseID: request.parameter("case"), personID: request.parameter("person"))
        }, again: { try await page(request, $0) })
    },
    Route(
      .get, "/cases/:case/english-connections/:connection", "english.connection",
      .assessmentView, "A connection with an English assessor",
      answers: [EnglishConnectionPage.self]
    ) { request in
      let page = try await connection(request, nil)
      return .page(
        page,
        seen: [
          .caseFile(page.header.id), .person(page.connection.personID),
          Reference("english-referral", page.connection.id),
        ], as: "english.connection")
    },
    Route(
      .post, "/cases/:case/english-connections/:connection", "english.appointment",
      .connectionRecord, "Agree the appointment with an English assessor",
      fields: EnglishFields.appointment
    ) { request in
      guard let version = request.version else { throw Problem.versionMissing }
      return try await request.run(
        {
          try SetEnglishAppointment(
            $0, caseID: request.parameter("case"), id: request.parameter("connection"),
            version: version)
        }, again: { try await connection(request, $0) })
    },
    Route(
      .post, "/cases/:case/english-connections/:connection/end", "english.end",
      .connectionRecord, "End the connection with an English assessor"
    ) { request in
      try await request.run(
        { _ in
          EndEnglishConnection(
            caseID: request.parameter("case"), id: request.parameter("connection"))
        }, again: { try await connection(request, $0) })
    },
    Route(
      .get, "/cases/:case/english/:english", "english.result", .assessmentView,
      "The result of an English assessment", answers: [EnglishResultPage.self]
    ) { request in
      let page = try await result(request)
      return .page(page, seen: seen(page), as: "english.result")
    },
    Route(
      .get, "/cases/:case/english/:english/print", "english.print", .assessmentView,
      "The result of an English assessment, to print", answers: [EnglishPrintPage.self]
    ) { request in
      let page = try await result(request)
      return .page(
        EnglishPrintPage(
          header: page.header, personID: page.personID, person: page.person, result: page.result),
        seen: seen(page), as: "english.print")
    },
  ]

  private static func seen(_ page: EnglishResultPage) -> [Reference] {
    [
      .caseFile(page.header.id), .person(page.personID),
      Reference("english-assessment", page.result.id),
    ]
  }

  private static func page(_ request: Request, _ form: FormState) async throws -> EnglishPage {
    let person = request.parameter("person")
    return try await request.reading(case: request.parameter("case"), .assessmentView) {
      reader, header, scope in
      try EnglishPage.load(header, person: person, form, scope, reader)
    }
  }

  private static func connection(
    _ request: Request, _ form: FormState?
  ) async throws -> EnglishConnectionPage {
    let id = request.parameter("connection")
    return try await request.reading(case: request.parameter("case"), .assessmentView) {
      reader, header, _ in
      try EnglishConnectionPage.load(header, id: id, form, reader)
    }
  }

  private static func result(_ request: Request) async throws -> EnglishResultPage {
    let id = request.parameter("english")
    return try await request.reading(case: request.parameter("case"), .assessmentView) {
      reader, header, _ in try EnglishResultPage.load(header, id: id, reader)
    }
  }
}
