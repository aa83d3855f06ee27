import Domain
import Markup
import Storage

enum MatchGrantRoutes {
  private static let list = "/cases/:case/match-grant"
  private static let one = "/cases/:case/match-grant/:move"

  static let all: [Route] = [
    Route(
      .get, list, "match-grant.list", .serviceView, "From Match Grant to the Department",
      answers: [MatchGrantPage.self]
    ) { request in
      let page = try await listPage(request, FormState())
      let seen = Set(page.moves.map(\.personID)).sorted().map(Reference.person)
      return .page(page, seen: [.caseFile(page.header.id)] + seen, as: "match-grant.list")
    },
    Route(
      .post, list, "match-grant.begin", .matchGrantMove, "Plan a move from Match Grant",
      fields: MatchGrantFields.beginning
    ) { request in
      try await request.run(
        { try BeginMatchGrantMove($0, caseID: request.parameter("case")) },
        again: { try await listPage(request, $0) })
    },
    Route(
      .get, one, "match-grant.view", .serviceView, "A move from Match Grant",
      answers: [MatchGrantMovePage.self]
    ) { request in
      let page = try await movePage(request, FormState())
      return .page(page, seen: seen(page.header, page.move), as: "match-grant.view")
    },
    Route(
      .get, "\(one)/summary", "match-grant.summary", .serviceView,
      "Summary of Match Grant services", answers: [MatchGrantSummaryPage.self]
    ) { request in
      let page = try await summary(request, FormState())
      return .page(page, seen: seen(page.header, page.move), as: "match-grant.summary")
    },
    Route(
      .post, "\(one)/summary", "match-grant.send", .matchGrantMove,
      "Send the summary of Match Grant services", fields: MatchGrantFields.sending
    ) { request in
      try await request.run(
        { try SendMatchGrantSummary($0, caseID: request.parameter("case"), id: id(request)) },
        again: { try await summary(request, $0) })
    },
    Route(
      .post, "\(one)/receipt", "match-grant.receive", .matchGrantReceive,
      "Confirm that the summary came in", fields: MatchGrantFields.dated
    ) { request in
      try await request.run(
        { try ReceiveMatchGrantSummary($0, caseID: request.parameter("case"), id: id(request)) },
        again: { try await movePage(request, $0) })
    },
    Route(
      .post, "\(one)/completion", "match-grant.complete", .matchGrantMove,
      "Mark a move from Match Grant complete", fields: MatchGrantFields.dated
    ) { request in
      try await request.run(
        { try CompleteMatchGrantMove($0, caseID: request.parameter("case"), id: id(request)) },
        again: { try await movePage(request, $0) })
    },
  ]

  private static func id(_ request: Request) -> String { request.parameter("move") }

  private static func seen(
    _ header: CaseHeader, _ move: StoredMatchGrantMove
  ) -> [Reference] {
    [.caseFile(header.id), .person(move.personID), Reference("match-grant-move", move.id)]
  }

  private static func listPage(
    _ request: Request, _ form: FormState
  ) async throws -> MatchGrantPage {
    try await request.reading(case: request.parameter("case"), .serviceView) {
      reader, header, scope in try MatchGrantPage.load(header, form, scope, reader)
    }
  }

  private static func movePage(
    _ request: Request, _ form: FormState
  ) async throws -> MatchGrantMovePage {
    let id = id(request)
    return try await request.reading(case: request.parameter("case"), .serviceView) {
      reader, header, scope in
      try MatchGrantMovePage.load(header, id: id, form, scope, reader)
    }
  }

  private static func summary(
    _ request: Request, _ form: FormState
  ) async throws -> MatchGrantSummaryPage {
    let id = id(request)
    return try await request.reading(case: request.parameter("case"), .serviceView) {
      reader, header, scope in
      try MatchGrantSummaryPage.load(header, id: id, form, scope, reader)
    }
  }
}
