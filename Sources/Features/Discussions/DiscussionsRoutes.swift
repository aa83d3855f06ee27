import Domain
import Markup
import Storage

enum DiscussionsRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case/discussions/:discussion", "discussion.view", .assessmentView,
      "A discussion", answers: [DiscussionPage.self]
    ) { request in
      let page = try await page(request, FormState())
      return .page(
        page,
        seen: [
          .caseFile(page.header.id), .person(page.personID), Reference("discussion", page.id),
        ], as: "discussion.view")
    },
    Route(
      .post, "/cases/:case/discussions/:discussion", "discussion.close", .assessmentView,
      "Close a discussion", fields: DiscussionFields.all
    ) { request in
      let version = try request.requiredVersion
      return try await request.run(
        {
          try CloseDiscussion(
            $0, caseID: request.parameter("case"),
            discussionID: request.parameter("discussion"), version: version)
        }, again: { try await page(request, $0) })
    },
  ]

  private static func page(
    _ request: Request, _ form: FormState
  ) async throws -> DiscussionPage {
    let id = request.parameter("discussion")
    return try await request.reading(case: request.parameter("case"), .assessmentView) {
      reader, header, scope in
      try DiscussionPage.load(header, id: id, form, scope, reader)
    }
  }
}
