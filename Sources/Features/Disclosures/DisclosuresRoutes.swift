import Domain
import Markup
import Storage

enum DisclosuresRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case/disclosures", "disclosure.list", .disclosureView,
      "What was told to others", answers: [DisclosuresPage.self]
    ) { request in
      let page = try await listPage(request)
      let seen = Set(page.lines.compactMap(\.personID)).sorted().map(Reference.person)
      return .page(page, seen: [.caseFile(page.header.id)] + seen, as: "disclosure.list")
    }
  ]

  private static func listPage(_ request: Request) async throws -> DisclosuresPage {
    try await request.reading(case: request.parameter("case"), .disclosureView) {
      reader, header, _ in try DisclosuresPage.load(header, reader)
    }
  }
}
