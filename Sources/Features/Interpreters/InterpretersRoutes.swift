import Domain
import Markup
import Storage

enum InterpretersRoutes {
  private static let ofCase = "/cases/:case/interpreters"
  private static let assignment = "/cases/:case/interpreters/:assignment"

  static let all: [Route] = [
    Route(
      .get, "/interpreters", "interpreter.list", .interpreterView, "Interpreters",
      answers: [InterpretersPage.self]
    ) { request in .page(try await list(request, FormState())) },
    Route(
      .post, "/interpreters", "interpreter.add", .interpreterManage,
      "Put an interpreter on the list", fields: InterpreterFields.all
    ) { request in
      try await request.run(
        { try SaveInterpreter($0) }, again: { try await list(request, $0) })
    },
    Route(
      .get, "/interpreters/:interpreter", "interpreter.view", .interpreterManage,
      "An interpreter", answers: [InterpreterPage.self]
    ) { request in .page(try await one(request, nil)) },
    Route(
      .post, "/interpreters/:interpreter", "interpreter.save", .interpreterManage,
      "Change an interpreter", fields: InterpreterFields.all
    ) { request in
      guard let version = request.version else { throw Problem.versionMissing }
      let id = request.parameter("interpreter")
      return try await request.run(
        { try SaveInterpreter($0, change: (id, version)) },
        again: { try await one(request, $0) })
    },
    Route(
      .get, ofCase, "interpreter-assignment.list", .interpreterAssignmentView, "Who interprets",
      answers: [CaseInterpretersPage.self]
    ) { request in
      let page = try await casePage(request, FormState())
      let seen = Set(page.lines.map(\.personID)).sorted().map(Reference.person)
      return .page(
        page, seen: [.caseFile(page.header.id)] + seen, as: "interpreter-assignment.list")
    },
    Route(
      .post, ofCase, "interpreter.assign", .interpreterAssign, "Say who interprets",
      fields: InterpreterFields.assigning
    ) { request in
      try await request.run(
        { try AssignInterpreter($0, caseID: request.parameter("case")) },
        again: { try await casePage(request, $0) })
    },
    Route(
      .get, assignment, "interpreter-assignment.view", .interpreterAssign, "After a talk",
      answers: [ComprehensionPage.self]
    ) { request in
      let page = try await after(request, FormState())
      return .page(
        page, seen: [.caseFile(page.header.id), .person(page.line.personID)],
        as: "interpreter-assignment.view")
    },
    Route(
      .post, assignment, "interpreter.comprehension", .interpreterAssign,
      "Record what both sides confirmed", fields: [InterpreterFields.understood]
    ) { request in
      try await request.run(
        {
          try ConfirmComprehension(
            $0, caseID: request.parameter("case"), id: request.parameter("assignment"))
        }, again: { try await after(request, $0) })
    },
  ]

  private static func list(
    _ request: Request, _ form: FormState
  ) async throws -> InterpretersPage {
    let scope = request.scope
    return try await request.database.read { try InterpretersPage.load(form, scope, $0) }
  }

  private static func one(
    _ request: Request, _ form: FormState?
  ) async throws -> InterpreterPage {
    let (scope, id) = (request.scope, request.parameter("interpreter"))
    let page = try await request.database.read { reader in
      try InterpreterPage.load(id, form, scope, reader)
    }
    guard let page else { throw Problem.notFound }
    return page
  }

  private static func casePage(
    _ request: Request, _ form: FormState
  ) async throws -> CaseInterpretersPage {
    try await request.reading(case: request.parameter("case"), .interpreterAssignmentView) {
      reader, header, scope in try CaseInterpretersPage.load(header, form, scope, reader)
    }
  }

  private static func after(
    _ request: Request, _ form: FormState
  ) async throws -> ComprehensionPage {
    let id = request.parameter("assignment")
    return try await request.reading(case: request.parameter("case"), .interpreterAssign) {
      reader, header, _ in try ComprehensionPage.load(header, id: id, form, reader)
    }
  }
}
