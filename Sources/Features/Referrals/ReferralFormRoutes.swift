import Domain
import Markup
import Storage

/// The written form of a referral, and what was only pointed out.
enum ReferralFormRoutes {
  private static let one = "/cases/:case/referrals/:referral"
  private static let pointed = "/cases/:case/pointed-out"

  static let all: [Route] = [
    show(.form, "referral-form.fields", "Write a referral form"),
    show(.sending, "referral-form.sending", "When a referral form was handed over"),
    Route(
      .post, "\(one)/form", "referral-form.write", .referralRecord, "Write a referral form",
      fields: ReferralFormFields.form
    ) { request in
      try await request.run(
        {
          try WriteReferralForm(
            $0, caseID: request.parameter("case"), id: request.parameter("referral"))
        }, again: { try await page(request, .form, $0) })
    },
    Route(
      .post, "\(one)/sending", "referral-form.send", .referralRecord,
      "Record when a referral form was handed over", fields: ReferralFormFields.sending
    ) { request in
      try await request.run(
        {
          try SendReferralForm(
            $0, caseID: request.parameter("case"), id: request.parameter("referral"))
        }, again: { try await page(request, .sending, $0) })
    },
    Route(
      .get, "\(one)/print", "referral-form.print", .referralView, "A referral form",
      answers: [ReferralPrintPage.self]
    ) { request in
      let id = request.parameter("referral")
      let page = try await request.reading(case: request.parameter("case"), .referralView) {
        reader, header, _ in try ReferralPrintPage.load(header, id: id, reader)
      }
      return .page(page, seen: seen(page.header, page.stored), as: "referral-form.print")
    },
    Route(
      .get, pointed, "service.pointed-out", .serviceRecord, "A service was pointed out",
      answers: [PointOutPage.self]
    ) { request in
      let page = try await pointOut(request, FormState())
      return .page(page, seen: [.caseFile(page.header.id)], as: "service.list")
    },
    Route(
      .post, pointed, "service.point-out", .serviceRecord, "Record what was pointed out",
      fields: PointOutService.fields
    ) { request in
      try await request.run(
        { try PointOutService($0, caseID: request.parameter("case")) },
        again: { try await pointOut(request, $0) })
    },
  ]

  private static func show(
    _ act: ReferralFormPage.Act, _ name: String, _ title: String
  ) -> Route {
    Route(
      .get, "\(one)/\(act.rawValue)", name, .referralRecord, title,
      answers: [ReferralFormPage.self]
    ) { request in
      let page = try await page(request, act, FormState())
      return .page(page, seen: seen(page.header, page.stored), as: "referral.view")
    }
  }

  private static func seen(_ header: CaseHeader, _ stored: StoredReferral) -> [Reference] {
    [.caseFile(header.id), .person(stored.personID), Reference("referral", stored.id)]
  }

  private static func page(
    _ request: Request, _ act: ReferralFormPage.Act, _ form: FormState
  ) async throws -> ReferralFormPage {
    let id = request.parameter("referral")
    return try await request.reading(case: request.parameter("case"), .referralRecord) {
      reader, header, scope in
      try ReferralFormPage.load(header, id: id, act, form, scope, reader)
    }
  }

  private static func pointOut(
    _ request: Request, _ form: FormState
  ) async throws -> PointOutPage {
    try await request.reading(case: request.parameter("case"), .serviceRecord) {
      _, header, scope in
      var filled = form
      filled.input = form.input.filled(with: [
        "on": scope.today.description, "group": "information",
        "person": header.people.count == 1 ? header.people[0].id : nil,
      ])
      return PointOutPage(header: header, form: filled)
    }
  }
}
