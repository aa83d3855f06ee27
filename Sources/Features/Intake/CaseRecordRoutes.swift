import Domain
import Markup
import Storage

/// What an intake leaves on a case, and how it is completed later.
enum CaseRecordRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case/completeness", "completeness.view", .caseView, "Completeness",
      answers: [CompletenessPage.self]
    ) {
      request in
      let id = request.parameter("case")
      let page = try await request.reading(case: id) { reader, header, scope in
        try CompletenessPage.load(header, scope, reader)
      }
      return .page(page, seen: [.caseFile(id)], as: "completeness.view")
    },
    Route(
      .get, "/cases/:case/sharing", "sharing-choice.view", .caseView, "Privacy choice",
      answers: [SharingPage.self]
    ) {
      request in
      let id = request.parameter("case")
      return .page(
        try await sharing(FormState(), request), seen: [.caseFile(id)],
        as: "sharing-choice.view")
    },
    Route(
      .post, "/cases/:case/sharing", "sharing-choice.record", .sharingChoice,
      "Record a privacy choice", fields: RecordSharingChoice.fields
    ) { request in
      let id = request.parameter("case")
      return try await request.run(
        { try RecordSharingChoice($0, caseID: id) }, again: { try await sharing($0, request) })
    },
    Route(
      .get, "/cases/:case/explanations", "explanation.list", .caseView, "What was explained",
      answers: [ExplanationsPage.self]
    ) { request in
      let id = request.parameter("case")
      return .page(
        try await explanations(FormState(), request), seen: [.caseFile(id)],
        as: "explanation.list")
    },
    Route(
      .post, "/cases/:case/explanations", "explanation.record", .sharingChoice,
      "Record an explanation", fields: RecordExplanation.fields
    ) { request in
      let id = request.parameter("case")
      return try await request.run(
        { try RecordExplanation($0, caseID: id) }, again: { try await explanations($0, request) })
    },
  ]

  private static func sharing(_ form: FormState, _ request: Request) async throws -> SharingPage {
    try await request.reading(case: request.parameter("case")) { reader, header, scope in
      try SharingPage.load(header, form: form, scope, reader)
    }
  }

  private static func explanations(
    _ form: FormState, _ request: Request
  ) async throws -> ExplanationsPage {
    try await request.reading(case: request.parameter("case")) { reader, header, scope in
      try ExplanationsPage.load(header, form: form, scope, reader)
    }
  }
}
