import Domain
import Storage

enum AgencyRoutes {
  static let all: [Route] = [
    Route(.get, "/agencies", "agency.list", .staffManage, "Agencies", answers: [AgenciesPage.self])
    { request in
      .page(try await page(FormState(), request))
    },
    Route(
      .post, "/agencies", "agency.add", .staffManage, "Add an agency", fields: AddAgency.fields
    ) { request in
      try await request.run({ try AddAgency($0) }, again: { try await page($0, request) })
    },
    Route(
      .get, "/agencies/:agency", "agency.view", .staffManage, "An agency",
      answers: [AgencyPage.self]
    ) { request in
      .page(try await one(FormState(), request))
    },
    Route(
      .post, "/agencies/:agency", "agency.set-client-word", .staffManage, "An agency's own word",
      fields: SetClientWord.fields
    ) { request in
      let (id, version) = (request.parameter("agency"), try request.requiredVersion)
      return try await request.run(
        { try SetClientWord($0, agencyID: id, version: version) },
        again: { try await one($0, request) })
    },
    Route(
      .get, "/agencies/:agency/holidays", "agency.holidays", .staffManage,
      "An agency's days off", answers: [HolidaysPage.self]
    ) { request in
      .page(try await holidays(FormState(), request))
    },
    Route(
      .post, "/agencies/:agency/holidays", "agency.set-holidays", .staffManage,
      "Choose an agency's days off", fields: SetHolidays.fields
    ) { request in
      try await request.run(
        { try SetHolidays($0, agencyID: request.parameter("agency")) },
        again: { try await holidays($0, request) })
    },
  ]

  private static func holidays(
    _ form: FormState, _ request: Request
  ) async throws -> HolidaysPage {
    let (id, today) = (request.parameter("agency"), request.now.today)
    let page = try await request.database.read {
      try HolidaysPage.load(id, form: form, on: today, $0)
    }
    guard let page else { throw Problem.notFound }
    return page
  }

  private static func one(_ form: FormState, _ request: Request) async throws -> AgencyPage {
    let id = request.parameter("agency")
    let page = try await request.database.read { try AgencyPage.load(id, form: form, $0) }
    guard let page else { throw Problem.notFound }
    return page
  }

  private static func page(_ form: FormState, _ request: Request) async throws -> AgenciesPage {
    try await request.database.read { reader in try AgenciesPage.load(form: form, reader) }
  }
}
