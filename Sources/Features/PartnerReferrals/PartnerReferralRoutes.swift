import Domain
import Storage

/// The pages of a partner provider, and how a team sends them a referral.
enum PartnerReferralRoutes {
  private static let sending = "/cases/:case/referrals/:referral/partner"

  static let all: [Route] = [
    Route(
      .get, "/referrals", "partner-referral.list", .partnerReferralAnswer, "Referrals to us",
      answers: [ReferralsToUsPage.self]
    ) { request in
      let scope = request.scope
      let all = try await request.database.read { try SentToUs.all(scope, $0) }
      return .page(
        ReferralsToUsPage(lines: all.map(\.one)), seen: all.flatMap(\.references),
        as: "partner-referral.list")
    },
    Route(
      .get, "/referrals/:sent", "partner-referral.view", .partnerReferralAnswer,
      "A referral to us", answers: [ReferralToUsPage.self]
    ) { request in
      let sent = try await request.sentToUs()
      return .page(
        ReferralToUsPage.load(sent, FormState(), request.scope), seen: sent.references,
        as: "partner-referral.view")
    },
    Route(
      .post, "/referrals/:sent/outcome", "partner-referral.report", .partnerReferralAnswer,
      "Tell what came of a referral to us", fields: PartnerReferralFields.reporting
    ) { request in
      let (id, scope) = (request.parameter("sent"), request.scope)
      let caseID = try await request.database.read {
        try SentToUs.load(id, scope, $0)?.caseID ?? ""
      }
      return try await request.run(
        { try ReportToReferrer($0, caseID: caseID, id: id) },
        again: { ReferralToUsPage.load(try await request.sentToUs(), $0, scope) })
    },
    Route(
      .get, sending, "partner-referral.form", .referralRecord, "Send a referral to a partner",
      answers: [SendToPartnerPage.self]
    ) { request in
      let page = try await form(request, FormState())
      return .page(
        page,
        seen: [
          .caseFile(page.header.id), .person(page.stored.personID),
          Reference("referral", page.stored.id),
        ], as: "referral.view")
    },
    Route(
      .post, sending, "partner-referral.send", .referralRecord, "Send a referral to a partner",
      fields: PartnerReferralFields.sending
    ) { request in
      try await request.run(
        {
          try SendToPartner(
            $0, caseID: request.parameter("case"), referralID: request.parameter("referral"))
        }, again: { try await form(request, $0) })
    },
    Route(
      .post, "\(sending)/end", "partner-referral.end", .referralRecord,
      "End what a partner sees of a referral"
    ) { request in
      try await request.run(
        { _ in
          EndSending(
            caseID: request.parameter("case"), referralID: request.parameter("referral"))
        }, again: { try await form(request, $0) })
    },
  ]

  private static func form(
    _ request: Request, _ form: FormState
  ) async throws -> SendToPartnerPage {
    let id = request.parameter("referral")
    return try await request.reading(case: request.parameter("case"), .referralRecord) {
      reader, header, _ in try SendToPartnerPage.load(header, id: id, form, reader)
    }
  }
}
