import Domain
import Markup
import Storage

enum DisagreementsRoutes {
  private static let list = "/cases/:case/disagreements"

  static let all: [Route] = [
    Route(
      .get, list, "disagreement.list", .disagreementView, "Disagreements",
      answers: [DisagreementsPage.self]
    ) { request in
      let page = try await listPage(request, FormState())
      return .page(page, seen: [.caseFile(page.header.id)], as: "disagreement.list")
    },
    Route(
      .post, list, "disagreement.record", .disagreementView, "Record a disagreement",
      fields: DisagreementFields.all
    ) { request in
      try await request.run(
        { try RecordDisagreement($0, caseID: request.parameter("case")) },
        again: { try await listPage(request, $0) })
    },
    Route(
      .get, "\(list)/:disagreement", "disagreement.view", .disagreementView, "A disagreement",
      answers: [DisagreementPage.self]
    ) { request in
      let page = try await onePage(request, FormState())
      return .page(
        page, seen: [.caseFile(page.header.id), Reference("disagreement", page.stored.id)],
        as: "disagreement.view")
    },
    Route(
      .post, "\(list)/:disagreement/discussions", "disagreement.discuss", .disagreementView,
      "Record a discussion", fields: DisagreementFields.discussion
    ) { request in
      try await request.run(
        {
          try DiscussDisagreement(
            $0, caseID: request.parameter("case"), id: request.parameter("disagreement"))
        }, again: { try await onePage(request, $0) })
    },
    Route(
      .post, "\(list)/:disagreement/escalation", "disagreement.escalate", .disagreementView,
      "Pass a disagreement on"
    ) { request in
      try await request.run(
        { _ in
          EscalateDisagreement(
            caseID: request.parameter("case"), id: request.parameter("disagreement"))
        }, again: { try await onePage(request, $0) })
    },
    Route(
      .post, "\(list)/:disagreement/result", "disagreement.settle", .disagreementView,
      "Settle a disagreement", fields: [DisagreementFields.result]
    ) { request in
      try await request.run(
        {
          try SettleDisagreement(
            $0, caseID: request.parameter("case"), id: request.parameter("disagreement"))
        }, again: { try await onePage(request, $0) })
    },
  ]

  private static func listPage(
    _ request: Request, _ form: FormState
  ) async throws -> DisagreementsPage {
    try await request.reading(case: request.parameter("case"), .disagreementView) {
      reader, header, scope in try DisagreementsPage.load(header, form, scope, reader)
    }
  }

  private static func onePage(
    _ request: Request, _ form: FormState
  ) async throws -> DisagreementPage {
    let id = request.parameter("disagreement")
    return try await request.reading(case: request.parameter("case"), .disagreementView) {
      reader, header, scope in try DisagreementPage.load(header, id: id, form, scope, reader)
    }
  }
}
