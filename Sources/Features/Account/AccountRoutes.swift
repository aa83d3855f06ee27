import Domain
import Markup
import Storage

enum AccountRoutes {
  static let all: [Route] = [
    Route(
      .get, "/account", "account.view", .accountOwn, "Your account", answers: [AccountPage.self]
    ) { request in
      .page(try await page(FormState(), request))
    },
    Route(
      .get, "/account/sign-ins", "account.sign-ins", .accountOwn, "Where you are signed in",
      answers: [SignInsPage.self]
    ) { .page(try await signIns(FormState(), $0)) },
    Route(
      .post, "/account/sign-ins", "account.end-sign-ins", .accountOwn, "End sign-ins",
      fields: EndSignIns.fields
    ) { request in
      let isConfirmed = try await request.confirmsPassword(in: EndSignIns.password.name)
      return try await request.renewing(
        request.run(
          { try EndSignIns($0, current: request.session?.id, isConfirmed: isConfirmed) },
          again: { try await signIns($0.without(EndSignIns.password.name), request) }))
    },
    Route(
      .post, "/account/phone", "account.phone", .accountOwn, "Your telephone",
      fields: SetPhone.fields
    ) { request in
      try await request.run({ try SetPhone($0) }, again: { try await page($0, request) })
    },
    Route(
      .post, "/account/password", "account.password", .accountOwn, "Change your password",
      fields: AccountPage.fields
    ) { try await changePassword($0) },
  ]

  private static func page(_ form: FormState, _ request: Request) async throws -> AccountPage {
    let actor = request.now.actor
    let phone = try await request.database.read { try StaffPhoneRecords.current(of: actor.id, $0) }
    return AccountPage(
      actor, form, phone: phone, hasChanged: request.query["changed"] == "yes")
  }

  private static func signIns(
    _ form: FormState, _ request: Request
  ) async throws -> SignInsPage {
    let (now, session) = (request.now, request.session?.id)
    return try await request.database.read { reader in
      try SignInsPage.load(form: form, session: session, now, reader)
    }
  }

  private static func changePassword(_ request: Request) async throws -> Response {
    let actor = request.now.actor
    let throttled = ["password:\(actor.id)"]
    let instant = request.now.instant
    let (wait, account) = try await request.database.read { reader in
      (
        try SignInThrottle.wait(throttled, at: instant, reader),
        try SessionRecords.account(ofStaff: actor.id, reader)
      )
    }
    guard wait == 0 else {
      return try await again(request, [Fault("Too many failed tries. Wait \(wait) seconds.")])
    }
    let faults = faults(request.input)
    guard faults.isEmpty else { return try await again(request, faults) }
    let current = request.input["current_password"] ?? ""
    guard let account, try await request.app.passwords.matches(current, account.hash) else {
      try await request.database.write { try SignInThrottle.failed(throttled, at: instant, $0) }
      return try await again(
        request, [Fault("This is not your password now", field: "current_password")])
    }
    let hash = try await request.app.passwords.hash(request.input["new_password"] ?? "")
    let (now, session) = (request.now, request.session?.id)
    try await request.database.write { tx in
      try SessionRecords.setPassword(
        staffID: actor.id, email: account.email, hash: hash, at: instant, tx)
      try SessionRecords.endOthers(of: actor.id, but: session, tx)
      try AuditRecords.append(
        [.init(now, action: "account.password", result: "done", subjects: [])], tx)
    }
    return .done(("/account" as Path).query("changed", "yes"))
  }

  private static func faults(_ input: Input) -> [Fault] {
    var parse = Parse(input)
    _ = parse.text(AccountPage.current)
    let new = parse.text(AccountPage.new)
    if !new.isEmpty, new.count < 12 {
      parse.fail(AccountPage.new, "The new password must have at least 12 characters")
    }
    if new != parse.text(AccountPage.again) {
      parse.fail(AccountPage.again, "The two new passwords differ")
    }
    return parse.faults
  }

  private static func again(
    _ request: Request, _ faults: [Fault]
  ) async throws -> Response {
    guard !request.wantsJSON else { throw Problem(faults: faults) }
    return .page(try await page(FormState(faults: faults), request), status: 422)
  }
}

/// Where a role's work begins.
package enum Home {
  package static func path(for role: Role) -> Path {
    if Access.allows(role, .worklist) { return "/" }
    if Access.allows(role, .englishAssess) { return "/english" }
    if Access.allows(role, .partnerReferralAnswer) { return "/referrals" }
    if Access.allows(role, .staffManage) { return "/staff" }
    if Access.allows(role, .reviewView) { return "/reviews" }
    if Access.allows(role, .report) { return "/reports" }
    return "/account"
  }
}
