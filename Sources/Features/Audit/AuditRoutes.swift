import Domain
import Storage

enum AuditRoutes {
  static let all: [Route] = [
    Route(
      .get, "/audit", "audit.list", .auditView, "Audit log", answers: [AuditPage.self],
      asks: [.before]
    ) { request in
      let scope = request.scope
      let before = request.query["before"].flatMap { Int($0) }
      let page = try await request.database.read { reader in
        try AuditPage.load(before: before, scope, reader)
      }
      return .page(page, seen: [], as: "audit.view")
    },
    Route(
      .get, "/cases/:case/audit", "audit.case", .caseAuditView, "Who looked",
      answers: [AuditPage.self],
      asks: [.before]
    ) { request in
      let caseID = request.parameter("case")
      let before = request.query["before"].flatMap { Int($0) }
      let page = try await request.reading(case: caseID, .caseAuditView) { reader, header, scope in
        try AuditPage.load(header, before: before, scope, reader)
      }
      return .page(page, seen: [.caseFile(caseID)], as: "audit.view")
    },
  ]
}
