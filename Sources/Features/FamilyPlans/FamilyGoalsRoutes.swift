import Domain
import Markup
import Storage

/// The goals of a family's or an adult's plan.
enum FamilyGoalsRoutes {
  private static let goals = "/cases/:case/family-plans/:owner/goals"

  static let all: [Route] = [
    Route(
      .get, "/cases/:case/family-plans/:owner/goals/new", "family-goal.new", .familyPlanEdit,
      "Add a goal to a family's plan",
      answers: [FamilyGoalFormPage.self]
    ) { request in .page(try await entry(request, nil, FormState())) },
    Route(
      .post, goals, "family-goal.add", .planView, "Add a goal to a family's plan",
      fields: FamilyPlanFields.goal() + [FamilyPlanFields.addedOn]
    ) { request in
      try await request.run(
        {
          try AddFamilyGoal(
            $0, caseID: request.parameter("case"), owner: request.parameter("owner"))
        }, again: { try await entry(request, nil, $0) })
    },
    Route(
      .get, "/cases/:case/family-plans/:owner/goals/:goal", "family-goal.view", .planView,
      "A goal of a family's plan",
      answers: [FamilyGoalPage.self]
    ) { request in
      let page = try await goal(request, FormState())
      return .page(
        page,
        seen: FamilyPlansRoutes.seen(page.header, page.owner)
          + [Reference("goal", page.line.goal.id)], as: "family-goal.view")
    },
    Route(
      .get, "/cases/:case/family-plans/:owner/goals/:goal/change", "family-goal.edit",
      .familyPlanEdit,
      "Change a goal of a family's plan", answers: [FamilyGoalFormPage.self]
    ) { request in
      let page = try await entry(request, request.parameter("goal"), FormState())
      return .page(
        page,
        seen: FamilyPlansRoutes.seen(page.header, page.owner)
          + [Reference("goal", request.parameter("goal"))], as: "family-goal.edit")
    },
    Route(
      .post, "/cases/:case/family-plans/:owner/goals/:goal", "family-goal.change", .planView,
      "Change a goal of a family's plan",
      fields: FamilyPlanFields.goal() + [FamilyPlanFields.substance]
    ) { request in
      let (id, version) = (request.parameter("goal"), try request.requiredVersion)
      return try await request.run(
        {
          try ChangeFamilyGoal(
            $0, caseID: request.parameter("case"), owner: request.parameter("owner"), goalID: id,
            version: version)
        }, again: { try await entry(request, id, $0) })
    },
    Route(
      .post, "/cases/:case/family-plans/:owner/goals/:goal/end", "family-goal.end", .planView,
      "Record the result of a goal, or take it out", fields: FamilyPlanFields.ending
    ) { request in
      let version = try request.requiredVersion
      return try await request.run(
        {
          try EndFamilyGoal(
            $0, caseID: request.parameter("case"), owner: request.parameter("owner"),
            goalID: request.parameter("goal"), version: version)
        }, again: { try await goal(request, $0) })
    },
    Route(
      .post, "/cases/:case/family-plans/:owner/goals/:goal/contributions", "contribution.add",
      .planView,
      "Record a contribution to a goal", fields: FamilyPlanFields.contributing
    ) { request in
      try await request.run(
        {
          try AddContribution(
            $0, caseID: request.parameter("case"), owner: request.parameter("owner"),
            goalID: request.parameter("goal"))
        }, again: { try await goal(request, $0) })
    },
    Route(
      .post, "/cases/:case/family-plans/:owner/goals/:goal/steps", "family-step.add", .planView,
      "Add a step to a goal of a family's plan", fields: FamilyPlanFields.steps()
    ) { request in
      try await request.run(
        {
          try SaveFamilyStep(
            $0, caseID: request.parameter("case"), owner: request.parameter("owner"),
            goalID: request.parameter("goal"))
        }, again: { try await goal(request, $0) })
    },
    Route(
      .get, "/cases/:case/family-plans/:owner/goals/:goal/steps/:step", "family-step.view",
      .planView,
      "A step of a family's plan", answers: [FamilyStepPage.self]
    ) { request in
      let page = try await step(request, FormState())
      return .page(
        page,
        seen: FamilyPlansRoutes.seen(page.header, page.owner)
          + [Reference("action-item", page.step.id)], as: "family-step.view")
    },
    Route(
      .post, "/cases/:case/family-plans/:owner/goals/:goal/steps/:step", "family-step.mark",
      .planView,
      "Say how a step stands", fields: [FamilyPlanFields.stepStatus, FamilyPlanFields.stepReason]
    ) { request in
      try await request.run(
        {
          try SaveFamilyStep(
            $0, caseID: request.parameter("case"), owner: request.parameter("owner"),
            goalID: request.parameter("goal"), step: request.parameter("step"))
        }, again: { try await step(request, $0) })
    },
  ]

  private static func goal(_ request: Request, _ form: FormState) async throws -> FamilyGoalPage {
    let (owner, goal) = (request.parameter("owner"), request.parameter("goal"))
    return try await request.reading(case: request.parameter("case"), .planView) {
      reader, header, scope in
      try FamilyGoalPage.load(header, owner: owner, goal: goal, form, scope, reader)
    }
  }

  private static func entry(
    _ request: Request, _ goal: String?, _ form: FormState
  ) async throws -> FamilyGoalFormPage {
    let owner = request.parameter("owner")
    return try await request.reading(case: request.parameter("case"), .familyPlanEdit) {
      reader, header, scope in
      try FamilyGoalFormPage.load(header, owner: owner, goal: goal, form, scope, reader)
    }
  }

  private static func step(_ request: Request, _ form: FormState) async throws -> FamilyStepPage {
    let (owner, goal, step) = (
      request.parameter("owner"), request.parameter("goal"), request.parameter("step")
    )
    return try await request.reading(case: request.parameter("case"), .planView) {
      reader, header, scope in
      try FamilyStepPage.load(header, owner: owner, goal: goal, step: step, form, scope, reader)
    }
  }
}
