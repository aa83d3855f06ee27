import Domain
import Storage

enum CaseLogRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case/log", "case-log.view", .noteView, "Case file log",
      answers: [CaseLogPage.self], asks: [.after]
    ) { request in
      let after = request.query["after"] ?? ""
      let page = try await request.reading(case: request.parameter("case"), .noteView) {
        reader, header, scope in try CaseLogPage.load(header, after: after, scope, reader)
      }
      let people = page.header.people.map { Reference.person($0.id) }
      return .page(page, seen: [.caseFile(page.header.id)] + people, as: "case-log.view")
    }
  ]
}
