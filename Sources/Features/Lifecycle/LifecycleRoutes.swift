import Domain
import Markup
import Storage

enum LifecycleRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case/closure", "case-closure.new", .caseEdit, "Close a case",
      answers: [LifecyclePage.self]
    ) {
      .page(try await page($0, .close, nil))
    },
    Route(
      .post, "/cases/:case/closure", "case.close", .caseEdit, "Close a case",
      fields: LifecycleFields.closing
    ) { request in
      let version = try request.requiredVersion
      return try await request.run(
        { try CloseCase($0, caseID: request.parameter("case"), version: version) },
        again: { try await page(request, .close, $0) })
    },
    Route(
      .get, "/cases/:case/extensions/new", "extension.new", .caseEdit, "Extend service",
      answers: [LifecyclePage.self], asks: [.program, .person]
    ) {
      .page(try await page($0, .extend, nil))
    },
    Route(
      .post, "/cases/:case/extensions", "extension.grant", .caseEdit, "Extend service",
      fields: LifecycleFields.extending
    ) { request in
      try await request.run(
        { try ExtendService($0, caseID: request.parameter("case")) },
        again: { try await page(request, .extend, $0) })
    },
    Route(
      .get, "/cases/:case/standing", "standing.view", .assessmentView, "Graduation and closing",
      answers: [StandingPage.self]
    ) { request in
      let page = try await request.reading(case: request.parameter("case"), .assessmentView) {
        reader, header, scope in
        try StandingPage.load(header, scope, reader)
      }
      let seen = page.people.map { Reference.person($0.id) }
      return .page(page, seen: [.caseFile(page.header.id)] + seen, as: "standing.view")
    },
    Route(
      .get, "/cases/:case/history", "history.view", .assessmentView, "History of a case",
      answers: [HistoryPage.self]
    ) { request in
      let page = try await request.reading(case: request.parameter("case"), .assessmentView) {
        reader, header, scope in
        try HistoryPage.load(header, scope, reader)
      }
      let seen = Set(page.people.map(\.id) + page.steps.map(\.personID)).sorted()
      return .page(
        page, seen: [.caseFile(page.header.id)] + seen.map(Reference.person), as: "history.view")
    },
    Route(
      .get, "/cases/:case/people/:person/graduation", "graduation.new", .caseEdit, "Graduate",
      answers: [LifecyclePage.self]
    ) { .page(try await page($0, .graduate, nil)) },
    Route(
      .post, "/cases/:case/people/:person/graduation", "graduation.record", .caseEdit,
      "Graduate", fields: LifecycleFields.graduating
    ) { request in
      try await request.run(
        {
          try GraduatePerson(
            $0, caseID: request.parameter("case"), person: request.parameter("person"))
        }, again: { try await page(request, .graduate, $0) })
    },
    Route(
      .get, "/cases/:case/people/:person/recommendations/new", "recommendation.new",
      .recommendationRecord, "Recommend to end or extend service", answers: [LifecyclePage.self]
    ) { .page(try await page($0, .recommend, nil)) },
    Route(
      .post, "/cases/:case/people/:person/recommendations", "recommendation.record",
      .recommendationRecord, "Recommend to end or extend service",
      fields: LifecycleFields.recommending
    ) { request in
      try await request.run(
        {
          try RecordRecommendation(
            $0, caseID: request.parameter("case"), person: request.parameter("person"))
        }, again: { try await page(request, .recommend, $0) })
    },
  ]

  private static func page(
    _ request: Request, _ act: LifecyclePage.Act, _ form: FormState?
  ) async throws -> LifecyclePage {
    let permission: Permission = act == .recommend ? .recommendationRecord : .caseEdit
    let named = request.parameter("person")
    let asked = request.query
    return try await request.reading(case: request.parameter("case"), permission) {
      reader, header, scope in
      try LifecyclePage.load(
        header, act, person: named.isEmpty ? nil : named, form, asked: asked, scope, reader)
    }
  }
}
