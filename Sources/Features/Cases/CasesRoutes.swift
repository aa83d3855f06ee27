import Domain
import Markup
import Storage

enum CasesRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case", "case.view", .caseView, "A case", answers: [CasePage.self],
      asks: [.on, .knownAt]
    ) { try await view($0) }
  ]

  private static func view(_ request: Request) async throws -> Response {
    let id = request.parameter("case")
    let at = try PointInTime(request.query)
    let now = request.now
    let page = try await request.reading(case: id, .caseView) { reader, header, scope in
      try CasePage.load(header, at, on: at.day(now.inZone(header.timeZone)), scope, reader)
    }
    let people = page.header.people.map { Reference.person($0.id) }
    return .page(page, seen: [.caseFile(id)] + people, as: "case.view")
  }
}
