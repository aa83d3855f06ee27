import Domain
import Storage

enum ProblemsRoutes {
  static let all: [Route] = [
    Route(
      .get, "/problems", "problem.list", .worklist, "Open problems",
      answers: [ProblemsPage.self], asks: [.after]
    ) { request in
      let (scope, after) = (request.scope, request.query["after"] ?? "")
      let page = try await request.database.read { reader in
        try ProblemsPage.load(after: after, scope, reader)
      }
      let seen = page.lines.flatMap {
        [Reference.caseFile($0.caseID), Reference("note", $0.noteID)]
      }
      return .page(page, seen: seen, as: "problem.list")
    }
  ]
}
