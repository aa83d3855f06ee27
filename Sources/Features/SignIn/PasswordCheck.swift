import Domain
import Storage

extension Request {
  /// Whether `field` holds the actor's own password: asked again before what is sensitive. Wrong
  /// ones are counted, and slow down.
  func confirmsPassword(in field: String) async throws -> Bool {
    let typed = input[field] ?? ""
    guard !typed.isEmpty else { return false }
    let actor = now.actor
    let throttled = ["password:\(actor.id)"]
    let instant = now.instant
    let (wait, account) = try await database.read { reader in
      (
        try SignInThrottle.wait(throttled, at: instant, reader),
        try SessionRecords.account(ofStaff: actor.id, reader)
      )
    }
    guard wait == 0 else { return false }
    if let account, try await app.passwords.matches(typed, account.hash) {
      return true
    }
    try await database.write { try SignInThrottle.failed(throttled, at: instant, $0) }
    return false
  }

  /// The answer of an act for which the password was asked again: a browser goes on with a new
  /// session, so that a token that leaked before opens nothing that came after (ASVS 7.2.4).
  func renewing(_ response: Response) async throws -> Response {
    guard case .done(let next) = response, let session, session.kind == .browser, !wantsJSON else {
      return response
    }
    let (actor, instant) = (now.actor, now.instant)
    let signedIn = try await database.write { tx in
      try SessionRecords.end(session.id, tx)
      return try SessionRecords.begin(.browser, for: actor, at: instant, tx)
    }
    return .session(signedIn, next: next)
  }
}

extension FormState {
  /// The same form without what was typed into a field: a password is never sent back.
  func without(_ name: String) -> FormState {
    var state = self
    state.input.set(name, nil)
    return state
  }
}
