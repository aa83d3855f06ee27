import Domain
import Storage

enum RetentionRoutes {
  private static let home = "/cases/:case/retention"

  static let all: [Route] = [
    Route(
      .get, home, "retention.view", .retentionView, "How long the file is kept",
      answers: [RetentionPage.self]
    ) { request in
      let page = try await page(FormState(), request)
      return .page(page, seen: [.caseFile(page.header.id)], as: "retention.view")
    },
    Route(
      .post, "\(home)/hold", "retention.hold", .retentionManage, "Set a legal hold",
      fields: [RetentionFields.hold]
    ) { try await hold($0, isLifted: false) },
    Route(
      .post, "\(home)/hold/end", "retention.lift", .retentionManage, "Lift a legal hold",
      fields: [RetentionFields.hold]
    ) { try await hold($0, isLifted: true) },
    Route(
      .post, "\(home)/destruction", "retention.ask", .retentionManage, "Ask for destruction",
      fields: [RetentionFields.destruction]
    ) { request in
      try await request.run(
        { try AskDestruction($0, caseID: request.parameter("case")) },
        again: { try await page($0, request) })
    },
    Route(
      .post, "\(home)/destruction/answer", "retention.answer", .retentionManage,
      "Approve or refuse destruction", fields: [RetentionFields.answer]
    ) { request in
      try await request.run(
        { try AnswerDestruction($0, caseID: request.parameter("case")) },
        again: { try await page($0, request) })
    },
  ]

  private static func hold(_ request: Request, isLifted: Bool) async throws -> Response {
    try await request.run(
      { try ChangeHold($0, caseID: request.parameter("case"), isLifted: isLifted) },
      again: { try await page($0, request) })
  }

  private static func page(_ form: FormState, _ request: Request) async throws -> RetentionPage {
    try await request.reading(case: request.parameter("case"), .retentionView) {
      reader, header, scope in try RetentionPage.load(header, form, scope, reader)
    }
  }
}
