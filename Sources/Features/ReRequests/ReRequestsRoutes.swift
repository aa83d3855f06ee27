import Domain
import Markup
import Storage

enum ReRequestsRoutes {
  private static let list = "/cases/:case/re-requests"

  static let all: [Route] = [
    Route(
      .get, list, "re-request.list", .assessmentView, "Asked for help again",
      answers: [ReRequestsPage.self]
    ) { request in
      let page = try await listPage(request, FormState())
      let seen = Set(page.all.map(\.personID)).sorted().map(Reference.person)
      return .page(page, seen: [.caseFile(page.header.id)] + seen, as: "re-request.list")
    },
    Route(
      .post, list, "re-request.record", .planEdit, "Record a request for help again",
      fields: ReRequestFields.asking
    ) { request in
      try await request.run(
        { try RecordReRequest($0, caseID: request.parameter("case")) },
        again: { try await listPage(request, $0) })
    },
    Route(
      .get, "\(list)/:request", "re-request.view", .assessmentView, "A request for help again",
      answers: [ReRequestPage.self]
    ) { request in
      let page = try await onePage(request, FormState())
      return .page(
        page,
        seen: [
          .caseFile(page.header.id), .person(page.stored.personID),
          Reference("re-request", page.stored.id),
        ], as: "re-request.view")
    },
    Route(
      .post, "\(list)/:request/staffing", "re-request.staff", .planEdit,
      "Record the talk with the therapist's team", fields: ReRequestFields.staffed
    ) { request in
      try await request.run(
        {
          try StaffReRequest(
            $0, caseID: request.parameter("case"), id: request.parameter("request"))
        }, again: { try await onePage(request, $0) })
    },
    Route(
      .post, "\(list)/:request/outcome", "re-request.end", .planEdit, "Decide on a request",
      fields: ReRequestFields.ending
    ) { request in
      try await request.run(
        {
          try EndReRequest(
            $0, caseID: request.parameter("case"), id: request.parameter("request"))
        }, again: { try await onePage(request, $0) })
    },
  ]

  private static func listPage(
    _ request: Request, _ form: FormState
  ) async throws -> ReRequestsPage {
    try await request.reading(case: request.parameter("case"), .assessmentView) {
      reader, header, scope in try ReRequestsPage.load(header, form, scope, reader)
    }
  }

  private static func onePage(
    _ request: Request, _ form: FormState
  ) async throws -> ReRequestPage {
    let id = request.parameter("request")
    return try await request.reading(case: request.parameter("case"), .assessmentView) {
      reader, header, scope in try ReRequestPage.load(header, id: id, form, scope, reader)
    }
  }
}
