import Domain
import Markup
import Storage

enum EmploymentPlansRoutes {
  private static let home = "/cases/:case/people/:person/employment-plan"

  static let all: [Route] =
    EmploymentPlanPartsRoutes.all + [
      Route(
        .get, home, "employment-plan.view", .planView, "Employment plan",
        answers: [EmploymentPlanPage.self]
      ) { request in
        let page = try await page(request, FormState())
        return .page(
          page, seen: [.caseFile(page.header.id), .person(page.personID)],
          as: "employment-plan.view")
      },
      Route(.post, home, "employment-plan.begin", .planView, "Begin an employment plan") {
        request in
        try await request.run(
          { _ in
            BeginEmploymentPlan(
              caseID: request.parameter("case"), personID: request.parameter("person"))
          }, again: { try await page(request, $0) })
      },
      Route(
        .post, "\(home)/goals", "employment-plan.add-goal", .planView, "Add an employment goal",
        fields: EmploymentPlanFields.goal
      ) { request in
        try await request.run(
          {
            try AddEmploymentGoal(
              $0, caseID: request.parameter("case"), personID: request.parameter("person"))
          }, again: { try await page(request, $0) })
      },
      Route(
        .post, "\(home)/barriers", "employment-plan.add-barrier", .planView, "Add a barrier",
        fields: EmploymentPlanFields.barriers
      ) { request in
        try await request.run(
          {
            try AddBarrier(
              $0, caseID: request.parameter("case"), personID: request.parameter("person"))
          }, again: { try await page(request, $0) })
      },
      Route(
        .post, "\(home)/missing-goal", "employment-plan.explain-missing-goal", .planView,
        "Say why there is no employment goal", fields: [EmploymentPlanFields.noGoalReason]
      ) { request in
        try await request.run(
          {
            try ExplainMissingGoal(
              $0, caseID: request.parameter("case"), personID: request.parameter("person"))
          }, again: { try await page(request, $0) })
      },
      Route(
        .post, "\(home)/agreements", "employment-plan.agree", .planView,
        "Agree to an employment plan", fields: EmploymentPlanFields.agreement
      ) { request in
        try await request.run(
          {
            try AgreeToEmploymentPlan(
              $0, caseID: request.parameter("case"), personID: request.parameter("person"))
          }, again: { try await page(request, $0) })
      },
      Route(
        .get, "\(home)/activities/new", "activity.new", .employmentPlanEdit, "Add an activity",
        answers: [ActivityPage.self]
      ) { .page(try await activity($0, nil, FormState())) },
      Route(
        .post, "\(home)/activities", "activity.add", .planView, "Add an activity",
        fields: EmploymentPlanFields.activity()
      ) { request in
        try await request.run(
          {
            try SaveActivity(
              $0, caseID: request.parameter("case"), personID: request.parameter("person"))
          }, again: { try await activity(request, nil, $0) })
      },
      Route(
        .get, "\(home)/activities/:activity", "activity.view", .planView, "An activity",
        answers: [ActivityPage.self]
      ) { request in
        let page = try await activity(request, request.parameter("activity"), FormState())
        return .page(
          page,
          seen: [
            .caseFile(page.header.id), .person(page.personID),
            Reference("activity", request.parameter("activity")),
          ], as: "activity.view")
      },
      Route(
        .post, "\(home)/activities/:activity", "activity.save", .planView, "Change an activity",
        fields: EmploymentPlanFields.activity() + [EmploymentPlanFields.status]
      ) { request in
        let (id, version) = (request.parameter("activity"), try request.requiredVersion)
        return try await request.run(
          {
            try SaveActivity(
              $0, caseID: request.parameter("case"), personID: request.parameter("person"),
              activityID: id, version: version)
          }, again: { try await activity(request, id, $0) })
      },
    ]

  private static func page(
    _ request: Request, _ form: FormState
  ) async throws -> EmploymentPlanPage {
    let person = request.parameter("person")
    return try await request.reading(case: request.parameter("case"), .planView) {
      reader, header, scope in
      try EmploymentPlanPage.load(header, person: person, form, scope, reader)
    }
  }

  private static func activity(
    _ request: Request, _ id: String?, _ form: FormState
  ) async throws -> ActivityPage {
    let person = request.parameter("person")
    let permission: Permission = id == nil ? .employmentPlanEdit : .planView
    return try await request.reading(case: request.parameter("case"), permission) {
      reader, header, scope in
      try ActivityPage.load(header, person: person, id: id, form, scope, reader)
    }
  }
}
