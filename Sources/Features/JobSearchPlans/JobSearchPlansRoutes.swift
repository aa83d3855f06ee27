import Domain
import Markup
import Storage

enum JobSearchPlansRoutes {
  private static let home = "/cases/:case/people/:person/job-search-plan"
  private static let hours = "/cases/:case/people/:person/working-hours"

  static let all: [Route] = [
    Route(
      .get, "/cases/:case/job-search-plans", "job-search-plan.list", .planView, "Job searches",
      answers: [JobSearchPlansPage.self]
    ) { request in
      let page = try await request.reading(case: request.parameter("case"), .planView) {
        reader, header, scope in try JobSearchPlansPage.load(header, scope, reader)
      }
      let people = page.lines.map { Reference.person($0.personID) }
      return .page(page, seen: [.caseFile(page.header.id)] + people, as: "job-search-plan.list")
    },
    Route(
      .get, home, "job-search-plan.view", .planView, "A job-search plan",
      answers: [JobSearchPlanPage.self]
    ) { request in
      let page = try await page(request, FormState())
      return .page(
        page, seen: [.caseFile(page.header.id), .person(page.personID)],
        as: "job-search-plan.view")
    },
    Route(
      .get, "\(home)/edit", "job-search-plan.edit", .employmentPlanEdit,
      "Write the job-search plan", answers: [JobSearchPlanFormPage.self]
    ) { request in .page(try await form(request, .plan, FormState())) },
    Route(
      .post, home, "job-search-plan.save", .employmentPlanEdit, "Save the job-search plan",
      fields: JobSearchPlanFields.plan
    ) { request in
      try await request.run(
        {
          try SaveJobSearchPlan(
            $0, caseID: request.parameter("case"), personID: request.parameter("person"))
        }, again: { try await form(request, .plan, $0) })
    },
    Route(
      .post, "\(home)/weeks", "job-search-week.enter", .employmentPlanEdit, "Enter a week",
      fields: JobSearchPlanFields.week
    ) { request in
      try await request.run(
        {
          try EnterJobSearchWeek(
            $0, caseID: request.parameter("case"), personID: request.parameter("person"))
        }, again: { try await page(request, $0) })
    },
    Route(
      .post, "\(home)/help", "jobnet-help.record", .serviceRecord, "Record help with JobNet",
      fields: JobSearchPlanFields.help
    ) { request in
      try await request.run(
        {
          try RecordJobNetHelp(
            $0, caseID: request.parameter("case"), personID: request.parameter("person"))
        }, again: { try await page(request, $0) })
    },
    Route(
      .get, hours, "working-hours.edit", .employmentPlanEdit, "Working hours",
      answers: [JobSearchPlanFormPage.self]
    ) { request in .page(try await form(request, .hours, FormState())) },
    Route(
      .post, hours, "working-hours.save", .employmentPlanEdit, "Save the working hours",
      fields: JobSearchPlanFields.hours
    ) { request in
      try await request.run(
        {
          try SaveWorkingHours(
            $0, caseID: request.parameter("case"), personID: request.parameter("person"))
        }, again: { try await form(request, .hours, $0) })
    },
  ]

  private static func page(
    _ request: Request, _ form: FormState
  ) async throws -> JobSearchPlanPage {
    let person = request.parameter("person")
    return try await request.reading(case: request.parameter("case"), .planView) {
      reader, header, scope in
      try JobSearchPlanPage.load(header, person: person, form, scope, reader)
    }
  }

  private static func form(
    _ request: Request, _ kind: JobSearchPlanFormPage.Kind, _ form: FormState
  ) async throws -> JobSearchPlanFormPage {
    let person = request.parameter("person")
    return try await request.reading(case: request.parameter("case"), .employmentPlanEdit) {
      reader, header, scope in
      try JobSearchPlanFormPage.load(header, person: person, kind, form, scope, reader)
    }
  }
}
