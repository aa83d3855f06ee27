import Domain
import Markup
import Storage

/// The pages of a plan's goals and barriers, and the assessment it rests on.
enum EmploymentPlanPartsRoutes {
  private static let home = "/cases/:case/people/:person/employment-plan"

  static let all: [Route] = [
    Route(
      .post, "\(home)/basis", "employment-plan.rest", .planView,
      "Name the assessment that the plan rests on", fields: [EmploymentPlanFields.basis([])]
    ) { request in
      let person = request.parameter("person")
      return try await request.run(
        { try RestEmploymentPlan($0, caseID: request.parameter("case"), personID: person) },
        again: { state in
          try await request.reading(case: request.parameter("case"), .planView) {
            reader, header, scope in
            try EmploymentPlanPage.load(header, person: person, state, scope, reader)
          }
        })
    },
    Route(
      .get, "/cases/:case/people/:person/employment-plan/goals/:goal", "employment-goal.view",
      .planView,
      "A goal of an employment plan", answers: [EmploymentGoalPage.self]
    ) { request in
      let page = try await goal(request, FormState())
      return .page(
        page,
        seen: [
          .caseFile(page.header.id), .person(page.personID), Reference("goal", page.goal.id),
        ], as: "employment-goal.view")
    },
    Route(
      .post, "\(home)/goals/:goal/end", "employment-goal.end", .planView,
      "End a goal of an employment plan", fields: GoalFields.ending
    ) { request in
      let version = try request.requiredVersion
      return try await request.run(
        {
          try EndEmploymentGoal(
            $0, caseID: request.parameter("case"), personID: request.parameter("person"),
            goalID: request.parameter("goal"), version: version)
        }, again: { try await goal(request, $0) })
    },
    Route(
      .get, "/cases/:case/people/:person/employment-plan/barriers/:barrier", "barrier.view",
      .planView,
      "A barrier of an employment plan", answers: [BarrierPage.self]
    ) { request in
      let page = try await barrier(request, FormState())
      return .page(
        page,
        seen: [
          .caseFile(page.header.id), .person(page.personID),
          Reference("barrier", page.barrier.id),
        ], as: "barrier.view")
    },
    Route(
      .post, "\(home)/barriers/:barrier", "barrier.save", .planView, "Change a barrier",
      fields: EmploymentPlanFields.barriers + [EmploymentPlanFields.barrierStatus]
    ) { request in
      let version = try request.requiredVersion
      return try await request.run(
        {
          try ChangeBarrier(
            $0, caseID: request.parameter("case"), personID: request.parameter("person"),
            barrierID: request.parameter("barrier"), version: version)
        }, again: { try await barrier(request, $0) })
    },
  ]

  private static func goal(
    _ request: Request, _ form: FormState
  ) async throws -> EmploymentGoalPage {
    let (person, goal) = (request.parameter("person"), request.parameter("goal"))
    return try await request.reading(case: request.parameter("case"), .planView) {
      reader, header, scope in
      try EmploymentGoalPage.load(header, person: person, goal: goal, form, scope, reader)
    }
  }

  private static func barrier(
    _ request: Request, _ form: FormState
  ) async throws -> BarrierPage {
    let (person, barrier) = (request.parameter("person"), request.parameter("barrier"))
    return try await request.reading(case: request.parameter("case"), .planView) {
      reader, header, scope in
      try BarrierPage.load(header, person: person, barrier: barrier, form, scope, reader)
    }
  }
}
