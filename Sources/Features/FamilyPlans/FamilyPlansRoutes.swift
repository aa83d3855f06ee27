import Domain
import Markup
import Storage

enum FamilyPlansRoutes {
  private static let list = "/cases/:case/family-plans"
  private static let plan = "/cases/:case/family-plans/:owner"

  static let all: [Route] =
    [
      Route(
        .get, list, "family-plan.list", .planView, "A family's plans",
        answers: [FamilyPlansPage.self]
      ) { request in
        let page = try await request.reading(case: request.parameter("case"), .planView) {
          reader, header, scope in try FamilyPlansPage.load(header, scope, reader)
        }
        let people = page.header.people.map { Reference.person($0.id) }
        return .page(page, seen: [.caseFile(page.header.id)] + people, as: "family-plan.list")
      },
      Route(
        .get, plan, "family-plan.view", .planView, "A family's or an adult's plan",
        answers: [FamilyPlanPage.self]
      ) { request in
        let page = try await page(request, FormState())
        return .page(page, seen: seen(page.header, page.owner), as: "family-plan.view")
      },
      Route(.post, plan, "family-plan.begin", .planView, "Begin a family's or an adult's plan") {
        request in
        try await request.run(
          { _ in
            BeginFamilyPlan(
              caseID: request.parameter("case"), owner: request.parameter("owner"))
          }, again: { try await page(request, $0) })
      },
      Route(
        .get, "/cases/:case/family-plans/:owner/signature", "family-plan.signing", .familyPlanEdit,
        "Sign a plan",
        answers: [FamilySignaturePage.self]
      ) { request in
        let page = try await signature(request, FormState())
        return .page(page, seen: seen(page.header, page.owner), as: "family-plan.signing")
      },
      Route(
        .post, "/cases/:case/family-plans/:owner/signature", "family-plan.sign", .planView,
        "Sign a plan",
        fields: FamilyPlanFields.signing()
      ) { request in
        try await request.run(
          {
            try SignFamilyPlan(
              $0, caseID: request.parameter("case"), owner: request.parameter("owner"))
          }, again: { try await signature(request, $0) })
      },
      Route(
        .get, "/cases/:case/family-plans/:owner/origin", "family-plan.adopting", .familyPlanEdit,
        "Adopt another agency's plan", answers: [AdoptPlanPage.self]
      ) { request in .page(try await adoption(request, FormState())) },
      Route(
        .post, "/cases/:case/family-plans/:owner/origin", "family-plan.adopt", .planView,
        "Adopt another agency's plan",
        fields: FamilyPlanFields.adopting
      ) { request in
        try await request.run(
          {
            try AdoptFamilyPlan(
              $0, caseID: request.parameter("case"), owner: request.parameter("owner"))
          }, again: { try await adoption(request, $0) })
      },
      Route(
        .get, "/cases/:case/family-plans/:owner/print", "family-plan.print", .planView,
        "A plan to print and sign",
        answers: [FamilyPlanPrintPage.self]
      ) { request in
        let owner = request.parameter("owner")
        let page = try await request.reading(case: request.parameter("case"), .planView) {
          reader, header, scope in
          try FamilyPlanPrintPage.load(header, owner: owner, scope, reader)
        }
        return .page(page, seen: seen(page.header, page.owner), as: "family-plan.print")
      },
      Route(
        .get, "/cases/:case/family-plans/:owner/versions/:left/:right", "family-plan.versions",
        .planView,
        "Two versions of a plan side by side", answers: [PlanVersionsPage.self]
      ) { request in
        let owner = request.parameter("owner")
        let (left, right) = (
          Int(request.parameter("left")), Int(request.parameter("right"))
        )
        let page = try await request.reading(case: request.parameter("case"), .planView) {
          reader, header, scope in
          try PlanVersionsPage.load(
            header, owner: owner, left: left, right: right, scope, reader)
        }
        return .page(page, seen: seen(page.header, page.owner), as: "family-plan.versions")
      },
    ] + FamilyGoalsRoutes.all

  static func seen(_ header: CaseHeader, _ owner: String) -> [Reference] {
    let person = PlanOwner(owner).personID
    return [.caseFile(header.id)]
      + (person.map { [.person($0)] } ?? header.people.map { .person($0.id) })
  }

  static func page(_ request: Request, _ form: FormState) async throws -> FamilyPlanPage {
    let owner = request.parameter("owner")
    return try await request.reading(case: request.parameter("case"), .planView) {
      reader, header, scope in
      try FamilyPlanPage.load(header, owner: owner, form, scope, reader)
    }
  }

  private static func adoption(
    _ request: Request, _ form: FormState
  ) async throws -> AdoptPlanPage {
    let owner = request.parameter("owner")
    return try await request.reading(case: request.parameter("case"), .familyPlanEdit) {
      reader, header, scope in
      try AdoptPlanPage.load(header, owner: owner, form, scope, reader)
    }
  }

  private static func signature(
    _ request: Request, _ form: FormState
  ) async throws -> FamilySignaturePage {
    let owner = request.parameter("owner")
    return try await request.reading(case: request.parameter("case"), .familyPlanEdit) {
      reader, header, scope in
      try FamilySignaturePage.load(header, owner: owner, form, scope, reader)
    }
  }
}
