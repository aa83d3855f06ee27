import Domain
import Storage

enum ConflictRoutes {
  static let all: [Route] = [
    Route(
      .get, "/conflicts", "conflict.list", .conflictDeclare, "Conflicts of interest",
      answers: [ConflictsPage.self]
    ) { request in .page(try await list(FormState(), request)) },
    Route(
      .post, "/conflicts", "conflict.declare", .conflictDeclare, "Declare a conflict of interest",
      fields: ConflictFields.declaring
    ) { request in
      try await request.run({ try DeclareConflict($0) }, again: { try await list($0, request) })
    },
    Route(
      .get, "/conflicts/:conflict", "conflict.view", .conflictDeclare, "A conflict of interest",
      answers: [LiftConflictPage.self]
    ) { request in .page(try await one(FormState(), request)) },
    Route(
      .post, "/conflicts/:conflict/lift", "conflict.lift", .conflictDeclare,
      "Lift a conflict of interest", fields: [ConflictFields.reason]
    ) { request in
      try await request.run(
        { try LiftConflict($0, id: request.parameter("conflict")) },
        again: { try await one($0, request) })
    },
  ]

  private static func list(_ form: FormState, _ request: Request) async throws -> ConflictsPage {
    let scope = request.scope
    return try await request.database.read { try ConflictsPage.load(form, scope, $0) }
  }

  private static func one(
    _ form: FormState, _ request: Request
  ) async throws -> LiftConflictPage {
    let (scope, id) = (request.scope, request.parameter("conflict"))
    let page = try await request.database.read { try LiftConflictPage.load(id, form, scope, $0) }
    guard let page else { throw Problem.notFound }
    return page
  }
}
