import Domain
import Storage

enum StartRoutes {
  static let all: [Route] =
    [
      Route(
        .get, "/cases/:case/start", "start.view", .serviceView, "Start", answers: [StartPage.self]
      ) { request in
        let id = request.parameter("case")
        let page = try await request.reading(case: id, .serviceView) { reader, header, scope in
          try StartPage.load(header, scope, reader)
        }
        return .page(page, seen: [.caseFile(id)], as: "start.view")
      },
      Route(
        .get, "/cases/:case/start/:act/new", "start.record", .caseEdit, "Record part of a start",
        answers: [StartActPage.self]
      ) { request in
        guard let act = StartAct(rawValue: request.parameter("act")) else {
          throw Problem.notFound
        }
        return .page(try await form(act, FormState(), request))
      },
      post(.engagement, RecordEngagement.name) { try RecordEngagement($0, caseID: $1) },
      post(.document, CollectDocument.name) { try CollectDocument($0, caseID: $1) },
      post(.confirmation, ConfirmEligibility.name) { try ConfirmEligibility($0, caseID: $1) },
      post(.introduction, IntroduceToDepartment.name) {
        try IntroduceToDepartment($0, caseID: $1)
      },
      post(.application, ApplyForBenefit.name) { try ApplyForBenefit($0, caseID: $1) },
      post(.contact, LogDepartmentContact.name) { try LogDepartmentContact($0, caseID: $1) },
      post(.registration, RegisterForWork.name) { try RegisterForWork($0, caseID: $1) },
      Route(
        .post, "/cases/:case/start/applications/:application/outcome", RecordBenefitOutcome.name,
        .caseEdit, StartAct.outcome.title, fields: RecordBenefitOutcome.fields
      ) { request in
        guard let version = request.version else { throw Problem.versionMissing }
        let (caseID, id) = (request.parameter("case"), request.parameter("application"))
        return try await request.run(
          { try RecordBenefitOutcome($0, caseID: caseID, id: id, version: version) },
          again: { try await form(.outcome, $0, request) })
      },
    ]

  /// The route of an act: its command, and its form again where it is refused.
  private static func post<C: Command>(
    _ act: StartAct, _ name: String,
    _ make: @escaping @Sendable (Input, String) throws -> C
  ) -> Route {
    Route(
      .post, "/cases/:case/start/\(act.rawValue)", name, .caseEdit, act.title, fields: act.fields
    ) { request in
      let id = request.parameter("case")
      return try await request.run(
        { try make($0, id) }, again: { try await form(act, $0, request) })
    }
  }

  private static func form(
    _ act: StartAct, _ state: FormState, _ request: Request
  ) async throws -> StartActPage {
    let asked =
      request.query["about"] ?? request.input["program"] ?? request.parameter("application")
    return try await request.reading(case: request.parameter("case"), .caseEdit) {
      reader, header, _ in
      var state = state
      if act == .outcome, state.input["version"] == nil {
        let version = try reader.one(
          "SELECT version FROM benefit_application WHERE id = $1 AND case_id = $2",
          [asked, header.id]
        ) { $0.int(0) }
        guard let version else { return nil }
        state.input.set("version", String(version))
      }
      return StartActPage(header: header, act: act, about: asked, form: state)
    }
  }
}
