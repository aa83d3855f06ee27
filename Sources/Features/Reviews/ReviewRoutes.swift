import Domain
import Storage

enum ReviewRoutes {
  static let all: [Route] = [
    Route(
      .get, "/reviews", "review.list", .reviewView, "Reviews of case files",
      answers: [ReviewsPage.self]
    ) { request in
      let scope = request.scope
      return .page(try await request.database.read { try ReviewsPage.load(scope, $0) })
    },
    Route(
      .get, "/reviews/new", "review.form", .reviewDraw, "Make a review",
      answers: [ReviewFormPage.self]
    ) { request in .page(try await form(FormState(), request)) },
    Route(
      .post, "/reviews", "review.draw", .reviewDraw, "Make a review and draw its sample",
      fields: ReviewFields.making
    ) { request in
      try await request.run({ try MakeReview($0) }, again: { try await form($0, request) })
    },
    Route(
      .get, "/reviews/:review", "review.view", .reviewView, "A review of case files",
      answers: [ReviewPage.self]
    ) { request in
      let page = try await one(FormState(), request)
      return .page(page, seen: page.seen, as: "review.view")
    },
    Route(.post, "/reviews/:review/end", "review.end", .reviewDraw, "End a review") { request in
      try await request.run(
        { _ in EndReview(id: request.parameter("review")) },
        again: { try await one($0, request) })
    },
    Route(
      .get, "/reviews/:review/files/:drawn", "review.file", .reviewView, "The review of one file",
      answers: [FileReviewPage.self], asks: [.show]
    ) { request in
      let page = try await file(FormState(), request)
      return .page(page, seen: [Reference("review", page.review.id)], as: "review.file")
    },
    Route(
      .post, "/reviews/:review/files/:drawn", "review.fill", .reviewView, "Fill in a review form",
      fields: FileReviewFields.all
    ) { request in
      let (review, drawn) = (request.parameter("review"), request.parameter("drawn"))
      return try await request.run(
        { try FillReviewForm($0, reviewID: review, fileID: drawn) },
        again: { try await file($0, request) })
    },
    Route(
      .get, "/corrections", "correction.list", .accountOwn, "What reviews found",
      answers: [CorrectionsPage.self]
    ) { .page(try await corrections(FormState(), $0)) },
    Route(
      .post, "/corrections/:correction/closure", "correction.close", .accountOwn,
      "Say that it is put right", fields: [FileReviewFields.result]
    ) { request in
      let id = request.parameter("correction")
      return try await request.run(
        { try CloseCorrection($0, id: id) }, again: { try await corrections($0, request) })
    },
  ]

  private static func file(_ form: FormState, _ request: Request) async throws -> FileReviewPage {
    let (scope, template) = (request.scope, request.query["show"] ?? "icm")
    let (review, drawn) = (request.parameter("review"), request.parameter("drawn"))
    let page = try await request.database.read { reader in
      try FileReviewPage.load(
        drawn, ofReview: review, template: template, form, scope, reader)
    }
    guard let page else { throw Problem.notFound }
    return page
  }

  private static func corrections(
    _ form: FormState, _ request: Request
  ) async throws -> CorrectionsPage {
    let scope = request.scope
    return try await request.database.read { try CorrectionsPage.load(form, scope, $0) }
  }

  private static func form(_ form: FormState, _ request: Request) async throws -> ReviewFormPage {
    let scope = request.scope
    return try await request.database.read { try ReviewFormPage.load(form, scope, $0) }
  }

  private static func one(_ form: FormState, _ request: Request) async throws -> ReviewPage {
    let (scope, id) = (request.scope, request.parameter("review"))
    let page = try await request.database.read { try ReviewPage.load(id, form, scope, $0) }
    guard let page else { throw Problem.notFound }
    return page
  }
}
