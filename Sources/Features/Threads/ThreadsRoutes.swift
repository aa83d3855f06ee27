import Domain
import Markup
import Storage

enum ThreadsRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case/thread", "thread.view", .threadView, "Team thread",
      answers: [ThreadPage.self], asks: [.before]
    ) { request in
      let page = try await page(request, FormState())
      return .page(
        page,
        seen: [.caseFile(page.header.id)] + page.posts.map { Reference("thread-post", $0.id) },
        as: "thread.view")
    },
    Route(
      .post, "/cases/:case/thread", "thread.post", .threadView, "Post to the team thread",
      fields: ThreadFields.all
    ) { request in
      try await request.run(
        { try PostToThread($0, caseID: request.parameter("case")) },
        again: { try await page(request, $0) })
    },
  ]

  private static func page(_ request: Request, _ form: FormState) async throws -> ThreadPage {
    let before = request.query["before"]
    return try await request.reading(case: request.parameter("case"), .threadView) {
      reader, header, scope in
      try ThreadPage.load(header, before: before, form, scope, reader)
    }
  }
}
