import Domain
import Markup
import Storage

enum JobSearchesRoutes {
  private static let home = "/cases/:case/people/:person/job-search"

  static let all: [Route] = [
    Route(
      .get, home, "job-search.view", .planView, "Looking for work", answers: [JobSearchPage.self]
    ) { request in
      let page = try await page(request, FormState())
      return .page(
        page, seen: [.caseFile(page.header.id), .person(page.personID)], as: "job-search.view")
    },
    Route(
      .post, home, "job-search.begin", .planView, "Begin to look for work",
      fields: [JobSearchFields.on]
    ) { try await record($0, .begin) },
    Route(
      .post, "\(home)/end", "job-search.end", .planView, "Stop looking for work",
      fields: [JobSearchFields.on]
    ) { try await record($0, .end) },
  ]

  private static func record(
    _ request: Request, _ act: RecordJobSearch.Act
  ) async throws -> Response {
    try await request.run(
      {
        try RecordJobSearch(
          $0, caseID: request.parameter("case"), personID: request.parameter("person"), act)
      }, again: { try await page(request, $0) })
  }

  private static func page(
    _ request: Request, _ form: FormState
  ) async throws -> JobSearchPage {
    let person = request.parameter("person")
    return try await request.reading(case: request.parameter("case"), .planView) {
      reader, header, scope in
      try JobSearchPage.load(header, person: person, form, scope, reader)
    }
  }
}
