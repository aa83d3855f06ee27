import Domain
import Markup
import Storage

enum HouseholdRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case/household", "household.view", .caseView, "Household",
      answers: [HouseholdPage.self]
    ) { request in
      let page = try await page(FormState(), request)
      let seen = page.header.people.map { Reference.person($0.id) }
      return .page(page, seen: [.caseFile(page.header.id)] + seen, as: "household.view")
    },
    Route(
      .post, "/cases/:case/people/:person/departure", "household.leave", .caseEdit,
      "Leave the household", fields: [LeaveHousehold.on]
    ) { request in
      let (id, person) = (request.parameter("case"), request.parameter("person"))
      return try await request.run(
        { try LeaveHousehold($0, caseID: id, personID: person) },
        again: { try await page($0, request) })
    },
    Route(
      .post, "/cases/:case/head", "household.change-head", .caseEdit,
      "Change the head of household", fields: [ChangeHead.person, ChangeHead.formerIs]
    ) { request in
      let id = request.parameter("case")
      return try await request.run(
        { try ChangeHead($0, caseID: id) }, again: { try await page($0, request) })
    },
    Route(
      .post, "/cases/:case/strengths", "strength.record", .caseEdit, "Record a strength",
      fields: [RecordStrength.kind, RecordStrength.person, RecordStrength.description]
    ) { request in
      let id = request.parameter("case")
      return try await request.run(
        { try RecordStrength($0, caseID: id) }, again: { try await page($0, request) })
    },
  ]

  private static func page(_ form: FormState, _ request: Request) async throws -> HouseholdPage {
    try await request.reading(case: request.parameter("case")) { reader, header, scope in
      try HouseholdPage.load(header, form: form, scope, reader)
    }
  }
}
