import Domain
import Storage

enum ReasonsRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case/why", "reason.list", .caseView, "What you may see, and why",
      answers: [ReasonsPage.self]
    ) { request in
      let page = try await request.reading(case: request.parameter("case")) {
        reader, header, scope in try ReasonsPage.load(header, scope, reader)
      }
      return .page(page, seen: [.caseFile(page.header.id)], as: "reason.list")
    }
  ]
}
