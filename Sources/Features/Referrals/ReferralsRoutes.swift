import Domain
import Markup
import Storage

enum ReferralsRoutes {
  private static let one = "/cases/:case/referrals/:referral"

  static let all: [Route] = [
    Route(
      .get, "/cases/:case/referrals/new", "referral.new", .referralRecord, "Refer someone",
      answers: [NewReferralPage.self], asks: [.kind, .person]
    ) { request in
      let kind = request.query["kind"].flatMap(ReferralKind.init) ?? .socialService
      let asked = FormState(Input().filled(with: ["person": request.query["person"]]))
      return .page(try await form(request, kind, asked))
    },
    Route(
      .post, "/cases/:case/referrals", "referral.record", .referralRecord, "Refer someone",
      fields: ReferralFields.all
    ) { request in
      try await request.run(
        { try RecordReferral($0, caseID: request.parameter("case")) },
        again: { state in
          let kind = state.input["kind"].flatMap(ReferralKind.init) ?? .socialService
          return try await form(request, kind, state)
        })
    },
    Route(
      .get, one, "referral.view", .referralView, "A referral", answers: [ReferralPage.self]
    ) { request in
      let id = request.parameter("referral")
      let page = try await request.reading(case: request.parameter("case"), .referralView) {
        reader, header, scope in try ReferralPage.load(header, id: id, scope, reader)
      }
      return .page(
        page,
        seen: [
          .caseFile(page.header.id), .person(page.stored.personID), Reference("referral", id),
        ], as: "referral.view")
    },
    act(.voice, "referral.voice", "Say a word on a referral"),
    act(.outcome, "referral.outcome", "Say what came of a referral"),
    Route(
      .post, "\(one)/voice", "referral.answer", .referralRecord, "Record what someone says",
      fields: ReferralFields.saying
    ) { request in
      try await request.run(
        {
          try AnswerReferral(
            $0, caseID: request.parameter("case"), id: request.parameter("referral"))
        }, again: { try await page(request, .voice, $0) })
    },
    Route(
      .post, "\(one)/outcome", "referral.end", .referralRecord, "Record what came of a referral",
      fields: ReferralFields.ending
    ) { request in
      try await request.run(
        {
          try EndReferral(
            $0, caseID: request.parameter("case"), id: request.parameter("referral"))
        }, again: { try await page(request, .outcome, $0) })
    },
  ]

  private static func act(
    _ act: ReferralActPage.Act, _ name: String, _ title: String
  ) -> Route {
    Route(
      .get, "\(one)/\(act.rawValue)", name, .referralRecord, title,
      answers: [ReferralActPage.self]
    ) { request in
      let page = try await page(request, act, FormState())
      return .page(
        page,
        seen: [
          .caseFile(page.header.id), .person(page.stored.personID),
          Reference("referral", page.stored.id),
        ], as: "referral.view")
    }
  }

  private static func page(
    _ request: Request, _ act: ReferralActPage.Act, _ form: FormState
  ) async throws -> ReferralActPage {
    let id = request.parameter("referral")
    return try await request.reading(case: request.parameter("case"), .referralRecord) {
      reader, header, scope in
      try ReferralActPage.load(header, id: id, act, form, scope, reader)
    }
  }

  private static func form(
    _ request: Request, _ kind: ReferralKind, _ form: FormState
  ) async throws -> NewReferralPage {
    try await request.reading(case: request.parameter("case"), .referralRecord) {
      reader, header, scope in try NewReferralPage.load(header, kind, form, scope, reader)
    }
  }
}
