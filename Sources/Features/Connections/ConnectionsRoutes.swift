import Domain
import Markup
import Storage

enum ConnectionsRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case/connections", "connection.list", .referralView,
      "Connections and referrals", answers: [ConnectionsPage.self]
    ) { request in
      let asked = FormState(
        Input().filled(with: [
          "person": request.query["person"], "kind": request.query["kind"],
        ]))
      let page = try await page(request, asked)
      return .page(
        page, seen: [.caseFile(page.header.id)] + page.header.people.map { .person($0.id) },
        as: "connection.list")
    },
    Route(
      .post, "/cases/:case/connections", "connection.record", .connectionRecord,
      "Record a connection", fields: ConnectionFields.all
    ) { request in
      try await request.run(
        { try RecordConnection($0, caseID: request.parameter("case")) },
        again: { try await page(request, $0) })
    },
  ]

  private static func page(
    _ request: Request, _ form: FormState
  ) async throws -> ConnectionsPage {
    try await request.reading(case: request.parameter("case"), .referralView) {
      reader, header, scope in try ConnectionsPage.load(header, form, scope, reader)
    }
  }
}
