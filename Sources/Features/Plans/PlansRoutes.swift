import Domain
import Markup
import Storage

enum PlansRoutes {
  static let all: [Route] = [
    Route(.get, "/cases/:case/plan", "plan.view", .planView, "Plan", answers: [PlanPage.self]) {
      request in
      let page = try await page(request, FormState())
      return .page(page, seen: seen(page.header), as: "plan.view")
    },
    Route(.post, "/cases/:case/plan", "plan.begin", .planView, "Begin a plan") { request in
      try await request.run(
        { _ in BeginPlan(caseID: request.parameter("case")) },
        again: { try await page(request, $0) })
    },
    Route(
      .get, "/cases/:case/plan/print", "plan.print", .planView, "Plan to print",
      answers: [PlanPrintPage.self]
    ) { request in
      let page = try await request.reading(case: request.parameter("case"), .planView) {
        reader, header, scope in try PlanPrintPage.load(header, scope, reader)
      }
      return .page(page, seen: seen(page.header), as: "plan.print")
    },
    Route(
      .post, "/cases/:case/plan/remarks", "plan.remark", .planView, "Comment on a plan",
      fields: PlanFields.remark
    ) { request in
      try await request.run(
        { try AddPlanRemark($0, caseID: request.parameter("case")) },
        again: { try await page(request, $0) })
    },
    Route(
      .post, "/cases/:case/plan/reviews", "plan.review", .planView, "Review a plan",
      fields: PlanFields.review
    ) { request in
      try await request.run(
        { try ReviewPlan($0, caseID: request.parameter("case")) },
        again: { try await page(request, $0) })
    },
  ]

  private static func seen(_ header: CaseHeader) -> [Reference] {
    [.caseFile(header.id)] + header.people.map { .person($0.id) }
  }

  static func page(_ request: Request, _ form: FormState) async throws -> PlanPage {
    try await request.reading(case: request.parameter("case"), .planView) {
      reader, header, scope in try PlanPage.load(header, form, scope, reader)
    }
  }
}
