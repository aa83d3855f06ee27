import Domain
import Storage

enum AgencyRoutes {
  static let all: [Route] = [
    Route(.get, "/agencies", "agency.list", .staffManage, "Agencies") { request in
      .page(try await page(FormState(), request))
    },
    Route(
      .post, "/agencies", "agency.add", .staffManage, "Add an agency", fields: AddAgency.fields
    ) { request in
      try await request.run({ try AddAgency($0) }, again: { try await page($0, request) })
    },
  ]

  private static func page(_ form: FormState, _ request: Request) async throws -> AgenciesPage {
    try await request.database.read { reader in try AgenciesPage.load(form: form, reader) }
  }
}
