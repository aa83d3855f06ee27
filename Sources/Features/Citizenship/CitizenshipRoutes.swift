import Domain
import Markup
import Storage

enum CitizenshipRoutes {
  private static let home = "/cases/:case/people/:person/citizenship"

  static let all: [Route] = [
    Route(
      .get, "/citizenship", "citizenship.missing", .worklist, "Citizenship discussion missing",
      answers: [CitizenshipListPage.self], asks: [.after]
    ) { request in
      let after = request.query["after"] ?? ""
      let scope = request.scope
      let page = try await request.database.read { reader in
        try CitizenshipListPage.load(after: after, scope, reader)
      }
      let seen = page.lines.flatMap { [Reference.caseFile($0.caseID), .person($0.personID)] }
      return .page(page, seen: seen, as: "citizenship.missing")
    },
    Route(
      .get, "/cases/:case/citizenship", "citizenship.list", .caseView,
      "Citizenship and immigration", answers: [CitizenshipPage.self]
    ) { request in
      let sealing = request.app.sealing
      let page = try await request.reading(case: request.parameter("case")) {
        reader, header, scope in
        try CitizenshipPage.load(header, sealing: sealing, scope, reader)
      }
      let people = page.header.people.map { Reference.person($0.id) }
      return .page(page, seen: [.caseFile(page.header.id)] + people, as: "citizenship.list")
    },
    Route(
      .get, home, "citizenship.view", .caseView, "Someone's way to citizenship",
      answers: [PersonCitizenshipPage.self]
    ) { request in
      let page = try await page(request, FormState())
      return .page(
        page, seen: [.caseFile(page.header.id), .person(page.personID)], as: "citizenship.view")
    },
    Route(
      .post, "\(home)/talks", "citizenship-talk.record", .caseEdit, "Record a discussion",
      fields: CitizenshipFields.talk
    ) { request in
      try await request.run(
        {
          try RecordCitizenshipTalk(
            $0, caseID: request.parameter("case"), personID: request.parameter("person"))
        }, again: { try await page(request, $0) })
    },
    Route(
      .post, "\(home)/steps", "immigration-step.record", .caseEdit, "Record a step",
      fields: CitizenshipFields.step
    ) { request in
      try await request.run(
        {
          try RecordImmigrationStep(
            $0, caseID: request.parameter("case"), personID: request.parameter("person"))
        }, again: { try await page(request, $0) })
    },
    Route(
      .post, "\(home)/paper", "immigration-paper.save", .caseEdit, "Record the I-94",
      fields: CitizenshipFields.paper
    ) { request in
      try await request.run(
        {
          try SaveImmigrationPaper(
            $0, caseID: request.parameter("case"), personID: request.parameter("person"),
            sealing: request.app.sealing)
        }, again: { try await page(request, $0) })
    },
    Route(
      .post, "\(home)/goal", "citizenship-goal.add", .planEdit, "Add the goal of citizenship",
      fields: []
    ) { request in
      try await request.run(
        { _ in
          AddCitizenshipGoal(
            caseID: request.parameter("case"), personID: request.parameter("person"))
        }, again: { try await page(request, $0) })
    },
  ]

  private static func page(
    _ request: Request, _ form: FormState
  ) async throws -> PersonCitizenshipPage {
    let (person, sealing) = (request.parameter("person"), request.app.sealing)
    return try await request.reading(case: request.parameter("case")) { reader, header, scope in
      try PersonCitizenshipPage.load(
        header, person: person, form, sealing: sealing, scope, reader)
    }
  }
}
