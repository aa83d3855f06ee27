import Domain
import Markup
import Storage

enum CareTeamRoutes {
  static let all: [Route] = [
    Route(
      .get, "/cases/:case/team", "care-team.view", .caseView, "Care team",
      answers: [CareTeamPage.self]
    ) { request in
      let id = request.parameter("case")
      return .page(
        try await page(FormState(), request), seen: [.caseFile(id)], as: "care-team.view")
    },
    Route(
      .post, "/cases/:case/team", "care-team.add", .careTeamEdit, "Add to the team",
      fields: [TeamFields.worker, TeamFields.from, TeamFields.anyway]
    ) { request in
      let id = request.parameter("case")
      return try await request.run(
        { try AddTeamPlace($0, caseID: id) }, again: { try await page($0, request) })
    },
    Route(
      .post, "/cases/:case/team/ended", "care-team.end", .careTeamEdit, "End a place",
      fields: [TeamFields.place, TeamFields.until]
    ) { request in
      let id = request.parameter("case")
      return try await request.run(
        { try EndTeamPlace($0, caseID: id) }, again: { try await page($0, request) })
    },
    Route(
      .post, "/cases/:case/team/gatekeeper", "care-team.change-gatekeeper", .careTeamEdit,
      "Change the case manager",
      fields: [TeamFields.gatekeeper, TeamFields.on, TeamFields.anyway]
    ) { request in
      let id = request.parameter("case")
      return try await request.run(
        { try ChangeGatekeeper($0, caseID: id) }, again: { try await page($0, request) })
    },
  ]

  private static func page(_ form: FormState, _ request: Request) async throws -> CareTeamPage {
    try await request.reading(case: request.parameter("case")) { reader, header, scope in
      try CareTeamPage.load(header, form: form, scope, reader)
    }
  }
}
