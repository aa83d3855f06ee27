import Domain
import Markup
import Storage

enum LanguagesRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case/people/:person/languages/new", "language.new", .caseEdit,
      "Add a language", answers: [LanguagePage.self]
    ) { request in
      .page(try await page(nil, request), seen: seen(request), as: "person.view")
    },
    Route(
      .post, "/cases/:case/people/:person/languages", "language.add", .caseEdit,
      "Add a language", fields: LanguageFields.all
    ) { request in
      try await request.run(
        { try SaveLanguage($0, caseID: caseID(request), personID: personID(request)) },
        again: { try await page($0, request) })
    },
    Route(
      .get, "/cases/:case/people/:person/languages/:language", "language.form", .caseEdit,
      "Change a language", answers: [LanguagePage.self]
    ) { request in
      .page(try await page(nil, request), seen: seen(request), as: "person.view")
    },
    Route(
      .post, "/cases/:case/people/:person/languages/:language", "language.save", .caseEdit,
      "Save a language", fields: LanguageFields.all
    ) { request in
      guard let version = request.version else { throw Problem.versionMissing }
      let changed = (id: request.parameter("language"), version: version)
      return try await request.run(
        {
          try SaveLanguage(
            $0, caseID: caseID(request), personID: personID(request), changed: changed)
        }, again: { try await page($0, request) })
    },
    Route(
      .post, "/cases/:case/people/:person/languages/:language/removal", "language.remove",
      .caseEdit, "Remove a language"
    ) { request in
      try await request.run(
        { _ in
          RemoveLanguage(
            caseID: caseID(request), personID: personID(request),
            id: request.parameter("language"))
        }, again: { try await page($0, request) })
    },
  ]

  private static func caseID(_ request: Request) -> String { request.parameter("case") }
  private static func personID(_ request: Request) -> String { request.parameter("person") }

  private static func seen(_ request: Request) -> [Reference] {
    [.caseFile(caseID(request)), .person(personID(request))]
  }

  private static func page(
    _ form: FormState?, _ request: Request
  ) async throws -> LanguagePage {
    let (person, language) = (personID(request), request.parameter("language"))
    return try await request.reading(case: caseID(request), .caseEdit) { reader, header, _ in
      try LanguagePage.load(
        header, person: person, language: language.isEmpty ? nil : language, form: form, reader)
    }
  }
}
