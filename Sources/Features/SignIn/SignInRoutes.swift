import Domain
import Markup
import Storage

enum SignInRoutes {
  static let all: [Route] = [
    Route(
      .get, "/sign-in", "session.new", nil, "Sign in", answers: [SignInPage.self], asks: [.next]
    ) { request in
      .page(try await page(request, FormState(), next: request.query["next"] ?? ""))
    },
    Route(.post, "/session", "session.begin", nil, "Sign in", fields: SignInPage.fields) {
      try await begin($0)
    },
    Route(.post, "/session/use", "session.use", .accountOwn, "Keep the session") { _ in .empty },
    Route(.post, "/session/end", "session.end", .accountOwn, "Sign out") { request in
      if let id = request.session?.id {
        let now = request.now
        try await request.database.write { tx in
          try SessionRecords.end(id, tx)
          try AuditRecords.append(
            [.init(now, action: "session.end", result: "done", subjects: [])], tx)
        }
      }
      return .session(nil, next: "/sign-in")
    },
  ]

  private static func begin(_ request: Request) async throws -> Response {
    var parse = Parse(request.input)
    let email = parse.text(SignInPage.email)
    let password = request.input["password"] ?? ""
    if password.isEmpty { parse.fail(SignInPage.password, "Enter your password") }
    if password.utf8.count > 1000 { parse.fail(SignInPage.password, "That password is too long") }
    if !parse.faults.isEmpty { return try await again(request, parse.faults, status: 422) }

    let throttled = ["account:\(SessionRecords.emailKey(email))", "address:\(request.address)"]
    let instant = request.now.instant
    let (wait, account) = try await request.database.read { reader in
      (
        try SignInThrottle.wait(throttled, at: instant, reader),
        try SessionRecords.account(email, reader)
      )
    }
    guard wait == 0 else {
      try await refused(request, account?.actor, "too many tries")
      return try await again(
        request, [Fault("Too many failed tries. Wait \(wait) seconds, then try again.")],
        status: 429)
    }
    guard try await request.app.passwords.matches(password, account?.hash), let account else {
      try await request.database.write { try SignInThrottle.failed(throttled, at: instant, $0) }
      try await refused(
        request, account?.actor, account == nil ? "no such account" : "wrong password")
      return try await again(
        request, [Fault("The e-mail or the password is wrong. Check both and try again.")],
        status: 401)
    }
    return try await started(request, account.actor, throttled)
  }

  /// A try that failed is in the log: of an account in its agency's, of no account in the
  /// installation's, without the e-mail that was typed.
  private static func refused(
    _ request: Request, _ actor: Actor?, _ reason: String
  ) async throws {
    let now = actor.map { request.now.acting(as: $0) } ?? request.now
    try await request.app.views.write(
      .init(now, action: "session.begin", result: "refused", reason: reason, subjects: []))
  }

  private static func started(
    _ request: Request, _ actor: Actor, _ throttled: [String]
  ) async throws -> Response {
    let kind: Session.Kind = request.sentJSON ? .bearer : .browser
    let now = request.now.acting(as: actor)
    let former = request.session?.id
    let signedIn = try await request.database.write { tx in
      try SignInThrottle.succeeded(throttled, tx)
      if let former { try SessionRecords.end(former, tx) }
      let signedIn = try SessionRecords.begin(kind, for: actor, at: now.instant, tx)
      try AuditRecords.append(
        [.init(now, action: "session.begin", result: "done", subjects: [])], tx)
      return signedIn
    }
    let next = request.input["next"].flatMap { Path(requested: $0) } ?? Home.path(for: actor.role)
    return .session(signedIn, next: next)
  }

  private static func again(
    _ request: Request, _ faults: [Fault], status: Int
  ) async throws -> Response {
    if request.wantsJSON {
      throw Problem(
        title: "Not signed in", status: status,
        detail: faults.map(\.message).joined(separator: ". "),
        next: "Send email and password.", faults: faults)
    }
    var kept = request.input
    kept.set("password", nil)
    let page = try await page(
      request, FormState(kept, faults: faults), next: request.input["next"] ?? "")
    return .page(page, status: status)
  }

  private static func page(
    _ request: Request, _ form: FormState, next: String
  ) async throws -> SignInPage {
    guard request.app.isDemo else { return SignInPage(form: form, next: next, demoAccounts: []) }
    let accounts = try await request.database.read { reader in
      try reader.rows(
        """
        SELECT s.email, s.role, s.name FROM account a JOIN staff s ON s.id = a.staff_id
        WHERE s.email LIKE '%@demo.example' ORDER BY s.role, s.email LIMIT 40
        """
      ) { row in
        SignInPage.DemoAccount(
          email: row.text(0), role: Role(rawValue: row.text(1))?.words ?? row.text(1),
          name: row.text(2))
      }
    }
    return SignInPage(form: form, next: next, demoAccounts: accounts)
  }
}
