import Domain
import Markup
import Storage

enum SearchRoutes {
  static let all: [Route] = [
    Route(
      .get, "/search", "search.view", .search, "Search", answers: [SearchPage.self]
    ) { request in
      guard request.query["q"] == nil else { throw Problem.wordsInAddress }
      return .page(SearchPage.empty)
    },
    Route(
      .post, "/search", "search.begin", .search, "Search", fields: [SearchPage.words]
    ) { request in
      let words = SearchPage.looked(for: request.input[SearchPage.words.name] ?? "")
      guard !words.isEmpty, let session = request.session?.id else { return .done("/search") }
      let now = request.now
      let id = try await request.database.write { tx in
        try SearchWordsRecords.keep(words, session: session, now, tx)
      }
      return .done("/search/\(id)")
    },
    Route(
      .get, "/search/:search", "search.found", .search, "What a search found",
      answers: [SearchPage.self], asks: [.after]
    ) { request in
      let (id, session) = (request.parameter("search"), request.session?.id ?? "")
      let (after, scope, instant) = (request.query["after"], request.scope, request.now.instant)
      let page = try await request.database.read { reader -> SearchPage? in
        guard
          let words = try SearchWordsRecords.words(id, session: session, at: instant, reader)
        else { return nil }
        return try SearchPage.load(words, search: id, after: after, scope, reader)
      }
      guard let page else { throw Problem.searchOver }
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

extension Problem {
  /// Addresses are kept by browsers and by whatever stands between.
  fileprivate static let wordsInAddress = Problem(
    title: "Names do not belong into an address", status: 400,
    detail: "A search is sent as a form, so that nobody's name is kept in a list of addresses.",
    next: "Type the words in the search field. A program sends them by POST /search as q, and asks "
      + "for the address that it is told.")

  fileprivate static let searchOver = Problem(
    title: "This search is over", status: 410,
    detail: "What was looked for is kept for the sign-in that it came with, for the last "
      + "\(SearchWordsRecords.kept) searches and at most 12 hours.",
    next: "Type the words in the search field once more.")
}
