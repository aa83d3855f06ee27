import Domain
import Markup
import Storage

enum FamilyAssessmentsRoutes {
  private static let home = "/cases/:case/family-assessment"
  private static let background = "/cases/:case/people/:person/work-background"

  static let all: [Route] =
    [
      Route(
        .get, home, "family-assessment.view", .familyAssessmentView, "Family assessment",
        answers: [FamilyAssessmentPage.self]
      ) { request in
        let page = try await page(request, FormState())
        let people = page.header.people.map { Reference.person($0.id) }
        return .page(
          page, seen: [.caseFile(page.header.id)] + people, as: "family-assessment.view")
      },
      Route(
        .post, home, "family-assessment.begin", .familyAssessmentView, "Begin a family assessment"
      ) { request in
        try await request.run(
          { _ in BeginFamilyAssessment(caseID: request.parameter("case")) },
          again: { try await page(request, $0) })
      },
      Route(
        .post, "/cases/:case/family-assessment/findings", "family-assessment.save",
        .familyAssessmentView,
        "Write what was found about a family", fields: FamilyAssessmentFields.findings
      ) { request in
        try await request.run(
          { try SaveFamilyFindings($0, caseID: request.parameter("case")) },
          again: { try await page(request, $0) })
      },
      Route(
        .post, "/cases/:case/family-assessment/finalisation", "family-assessment.finalise",
        .familyAssessmentView,
        "Make a family assessment final", fields: [FamilyAssessmentFields.finalisedOn]
      ) { request in
        try await request.run(
          { try FinaliseFamilyAssessment($0, caseID: request.parameter("case")) },
          again: { try await page(request, $0) })
      },
      Route(
        .get, "/cases/:case/family-assessment/forms/new", "equivalent-form.new",
        .familyAssessmentRecord,
        "Attach a form that stands in for ours", answers: [EquivalentFormPage.self]
      ) { request in .page(try await equivalent(request, FormState())) },
      Route(
        .post, "/cases/:case/family-assessment/forms", "equivalent-form.attach",
        .familyAssessmentView,
        "Attach a form that stands in for ours", fields: FamilyAssessmentFields.equivalent()
      ) { request in
        try await request.run(
          { try AttachEquivalentForm($0, caseID: request.parameter("case")) },
          again: { try await equivalent(request, $0) })
      },
      Route(
        .get, background, "work-background.view", .familyAssessmentView,
        "An adult's work background", answers: [WorkBackgroundPage.self]
      ) { request in
        let page = try await person(request, FormState())
        return .page(
          page, seen: [.caseFile(page.header.id), .person(page.personID)],
          as: "work-background.view")
      },
      Route(
        .post, background, "work-background.save", .familyAssessmentView,
        "Write an adult's work background", fields: FamilyAssessmentFields.background
      ) { request in
        try await request.run(
          {
            try SaveFamilyFindings(
              $0, caseID: request.parameter("case"), personID: request.parameter("person"))
          }, again: { try await person(request, $0) })
      },
    ] + FamilyBarriersRoutes.all

  private static func page(
    _ request: Request, _ form: FormState
  ) async throws -> FamilyAssessmentPage {
    try await request.reading(case: request.parameter("case"), .familyAssessmentView) {
      reader, header, scope in try FamilyAssessmentPage.load(header, form, scope, reader)
    }
  }

  private static func equivalent(
    _ request: Request, _ form: FormState
  ) async throws -> EquivalentFormPage {
    try await request.reading(case: request.parameter("case"), .familyAssessmentRecord) {
      _, header, _ in EquivalentFormPage.load(header, form)
    }
  }

  private static func person(
    _ request: Request, _ form: FormState
  ) async throws -> WorkBackgroundPage {
    let person = request.parameter("person")
    return try await request.reading(case: request.parameter("case"), .familyAssessmentView) {
      reader, header, _ in try WorkBackgroundPage.load(header, person: person, form, reader)
    }
  }
}

/// The barriers of a family.
enum FamilyBarriersRoutes {
  private static let list = "/cases/:case/barriers"

  static let all: [Route] = [
    Route(
      .get, list, "family-barrier.list", .planView, "A family's barriers",
      answers: [FamilyBarriersPage.self]
    ) { request in
      let page = try await listPage(request, FormState())
      let people = page.header.people.map { Reference.person($0.id) }
      return .page(page, seen: [.caseFile(page.header.id)] + people, as: "family-barrier.list")
    },
    Route(
      .post, list, "family-barrier.add", .planView, "Add a barrier of a family",
      fields: FamilyAssessmentFields.barrier()
    ) { request in
      try await request.run(
        { try AddFamilyBarrier($0, caseID: request.parameter("case")) },
        again: { try await listPage(request, $0) })
    },
    Route(
      .get, "/cases/:case/barriers/:barrier", "family-barrier.view", .planView,
      "A barrier of a family",
      answers: [FamilyBarrierPage.self]
    ) { request in
      let page = try await onePage(request, FormState())
      return .page(
        page,
        seen: [.caseFile(page.header.id), Reference("family-barrier", page.barrier.id)],
        as: "family-barrier.view")
    },
    Route(
      .post, "/cases/:case/barriers/:barrier", "family-barrier.decide", .planView,
      "Say what addresses a barrier", fields: FamilyAssessmentFields.deciding()
    ) { request in
      let version = try request.requiredVersion
      return try await request.run(
        {
          try DecideFamilyBarrier(
            $0, caseID: request.parameter("case"), barrierID: request.parameter("barrier"),
            version: version)
        }, again: { try await onePage(request, $0) })
    },
  ]

  private static func listPage(
    _ request: Request, _ form: FormState
  ) async throws -> FamilyBarriersPage {
    try await request.reading(case: request.parameter("case"), .planView) {
      reader, header, scope in try FamilyBarriersPage.load(header, form, scope, reader)
    }
  }

  private static func onePage(
    _ request: Request, _ form: FormState
  ) async throws -> FamilyBarrierPage {
    let barrier = request.parameter("barrier")
    return try await request.reading(case: request.parameter("case"), .planView) {
      reader, header, _ in
      try FamilyBarrierPage.load(header, barrier: barrier, form, reader)
    }
  }
}
