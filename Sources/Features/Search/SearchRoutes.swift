import Domain
import Storage

enum SearchRoutes {
  static let all: [Route] = [
    Route(
      .get, "/search", "search.view", .search, "Search", answers: [SearchPage.self],
      asks: [.q, .after]
    ) { request in
      let (query, after) = (request.query["q"] ?? "", request.query["after"])
      let scope = request.scope
      let page = try await request.database.read { reader in
        try SearchPage.load(query, after: after, scope, reader)
      }
      let seen = (page.byNumber + page.exact + page.alike).map { Reference.person($0.personID) }
      return .page(page, seen: seen, as: "search.view")
    },
    Route(
      .get, "/cases", "case.list", .caseView, "Cases", answers: [CaseListPage.self],
      asks: [.show, .after]
    ) { request in
      let filter = CaseListPage.Filter(rawValue: request.query["show"] ?? "") ?? .mine
      let after = request.query["after"]
      let scope = request.scope
      let page = try await request.database.read { reader in
        try CaseListPage.load(filter, after: after, scope, reader)
      }
      return .page(page, seen: page.cases.map { .caseFile($0.id) }, as: "case.list")
    },
  ]
}
