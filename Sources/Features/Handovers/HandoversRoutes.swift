import Domain
import Markup
import Storage

enum HandoversRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case/handovers", "handover.list", .planView, "Handover at the end of service",
      answers: [HandoversPage.self]
    ) { request in
      let asked = FormState(Input().filled(with: ["person": request.query["person"]]))
      let page = try await page(request, asked)
      let seen = Set(page.all.compactMap(\.personID)).sorted().map(Reference.person)
      return .page(page, seen: [.caseFile(page.header.id)] + seen, as: "handover.list")
    },
    Route(
      .post, "/cases/:case/handovers", "handover.record", .planEdit, "Record a handover",
      fields: HandoverFields.all
    ) { request in
      try await request.run(
        { try RecordHandover($0, caseID: request.parameter("case")) },
        again: { try await page(request, $0) })
    },
  ]

  private static func page(_ request: Request, _ form: FormState) async throws -> HandoversPage {
    try await request.reading(case: request.parameter("case"), .planView) {
      reader, header, scope in try HandoversPage.load(header, form, scope, reader)
    }
  }
}
