import Domain
import Markup
import Storage

enum GoalsRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case/plan/goals/new", "goal.new", .planEdit, "Add a goal",
      answers: [GoalPage.self]
    ) { request in
      .page(try await goal(request, nil, FormState(), .planEdit))
    },
    Route(
      .post, "/cases/:case/plan/goals", "goal.add", .planView, "Add a goal",
      fields: GoalFields.all()
    ) { request in
      try await request.run(
        { try AddGoal($0, caseID: request.parameter("case")) },
        again: { try await goal(request, nil, $0) })
    },
    Route(
      .get, "/cases/:case/plan/goals/:goal", "goal.view", .planView, "A goal",
      answers: [GoalPage.self]
    ) { request in
      let page = try await goal(request, request.parameter("goal"), FormState())
      return .page(
        page, seen: [.caseFile(page.header.id), Reference("goal", request.parameter("goal"))],
        as: "goal.view")
    },
    Route(
      .post, "/cases/:case/plan/goals/:goal", "goal.edit", .planView, "Change a goal",
      fields: GoalFields.all()
    ) { request in
      let (id, version) = (request.parameter("goal"), try request.requiredVersion)
      return try await request.run(
        {
          try EditGoal(
            $0, caseID: request.parameter("case"), goalID: id, version: version)
        }, again: { try await goal(request, id, $0) })
    },
    Route(
      .post, "/cases/:case/plan/goals/:goal/end", "goal.end", .planView, "End or defer a goal",
      fields: GoalFields.ending
    ) { request in
      let (id, version) = (request.parameter("goal"), try request.requiredVersion)
      return try await request.run(
        {
          try EndGoal($0, caseID: request.parameter("case"), goalID: id, version: version)
        }, again: { try await goal(request, id, $0) })
    },
    Route(
      .post, "/cases/:case/plan/goals/:goal/place", "goal.move", .planView, "Move a goal"
    ) { request in
      try await request.run(
        {
          try MoveGoal(
            $0, caseID: request.parameter("case"), goalID: request.parameter("goal"))
        }, again: { try await PlansRoutes.page(request, $0) })
    },
    Route(
      .get, "/cases/:case/plan/items/new", "action-item.new", .planEdit, "Add a step",
      answers: [ActionItemPage.self]
    ) { request in .page(try await item(request, nil, FormState(), .planEdit)) },
    Route(
      .post, "/cases/:case/plan/items", "action-item.add", .planView, "Add a step",
      fields: ActionItemFields.all()
    ) { request in
      try await request.run(
        { try SaveActionItem($0, caseID: request.parameter("case")) },
        again: { try await item(request, nil, $0) })
    },
    Route(
      .get, "/cases/:case/plan/items/:item", "action-item.view", .planView, "A step",
      answers: [ActionItemPage.self]
    ) { request in
      let page = try await item(request, request.parameter("item"), FormState())
      return .page(
        page,
        seen: [.caseFile(page.header.id), Reference("action-item", request.parameter("item"))],
        as: "action-item.view")
    },
    Route(
      .post, "/cases/:case/plan/items/:item", "action-item.save", .planView, "Change a step",
      fields: ActionItemFields.all() + [ActionItemFields.status, ActionItemFields.reason]
    ) { request in
      let (id, version) = (request.parameter("item"), try request.requiredVersion)
      return try await request.run(
        {
          try SaveActionItem(
            $0, caseID: request.parameter("case"), itemID: id, version: version)
        }, again: { try await item(request, id, $0) })
    },
    Route(
      .post, "/cases/:case/plan/items/:item/progress", "action-item.add-progress", .planView,
      "Add progress", fields: [ActionItemFields.progressOn, ActionItemFields.progress]
    ) { request in
      let id = request.parameter("item")
      return try await request.run(
        { try AddProgress($0, caseID: request.parameter("case"), itemID: id) },
        again: { try await item(request, id, $0) })
    },
  ]

  private static func goal(
    _ request: Request, _ id: String?, _ form: FormState, _ permission: Permission = .planView
  ) async throws -> GoalPage {
    try await request.reading(case: request.parameter("case"), permission) {
      reader, header, scope in try GoalPage.load(header, id: id, form, scope, reader)
    }
  }

  private static func item(
    _ request: Request, _ id: String?, _ form: FormState, _ permission: Permission = .planView
  ) async throws -> ActionItemPage {
    try await request.reading(case: request.parameter("case"), permission) {
      reader, header, scope in try ActionItemPage.load(header, id: id, form, scope, reader)
    }
  }
}
