import Domain
import Storage

/// Sessions, accounts and throttles: written outside `perform`, and only here.
package enum SessionRecords {
  /// Begins a session for a member of staff.
  package static func begin(
    _ kind: Session.Kind, for actor: Actor, at instant: Instant, _ tx: Transaction
  ) throws -> SignedIn {
    let secret = randomToken()
    let csrf = randomToken()
    let life = kind == .token ? Session.tokenSeconds : Session.longestSeconds
    let session = Session(
      id: digest(secret), kind: kind, csrf: csrf, actor: actor,
      endsAt: instant.adding(seconds: life))
    try tx.run(
      """
      INSERT INTO session (id, staff_id, kind, csrf, began_at, used_at, ends_at)
      VALUES ($1, $2, $3, $4, $5, $5, $6)
      """,
      [session.id, actor.id, kind.rawValue, csrf, instant, session.endsAt])
    return SignedIn(secret: secret, session: session)
  }

  /// The running session of `secret`, and whether its last use should be written again.
  package static func running(
    _ secret: String, at instant: Instant, _ reader: Reader
  ) throws -> (session: Session, isStale: Bool)? {
    let found = try reader.one(
      """
      SELECT s.id, s.kind, s.csrf, s.used_at, s.ends_at, p.id, p.name, p.role, a.id, a.name,
        a.kind, a.time_zone, a.client_label,
        (SELECT i.staff_id FROM initials_mode i WHERE i.staff_id = p.id),
        \(ConfidentialityRecords.hasSigned("p")),
        \(ConfidentialityRecords.isTrained("p", on: instant.dayInUTC))
      FROM session s JOIN staff p ON p.id = s.staff_id JOIN agency a ON a.id = p.agency_id
      WHERE s.id = $1 AND s.ends_at > $2 AND p.disabled_on IS NULL
      """, [digest(secret), instant]
    ) { row -> (Session, Instant)? in
      guard let kind = Session.Kind(rawValue: row.text(1)), let used = Instant(row.text(3)),
        let ends = Instant(row.text(4)), let role = Role(rawValue: row.text(7))
      else { return nil }
      let actor = Actor(
        id: row.text(5), name: row.text(6), role: role, agencyID: row.text(8),
        agencyName: row.text(9), agencyKind: row.text(10), timeZone: row.text(11),
        clientWord: ClientWord(rawValue: row.text(12)) ?? .client)
      var session = Session(
        id: row.text(0), kind: kind, csrf: row.text(2), actor: actor, endsAt: ends)
      session.showsInitials = row.optionalText(13) != nil
      session.owesAgreement = !row.flag(14)
      session.owesTraining = !row.flag(15)
      return (session, used)
    }
    guard let (session, used) = found ?? nil else { return nil }
    let idle = session.kind == .token ? Session.tokenSeconds : Session.idleSeconds
    guard used.adding(seconds: idle) > instant else { return nil }
    return (session, used.adding(seconds: 60) <= instant)
  }

  package static func touch(_ id: String, at instant: Instant, _ tx: Transaction) throws {
    try tx.run("UPDATE session SET used_at = $2 WHERE id = $1", [id, instant])
  }

  package static func end(_ id: String, _ tx: Transaction) throws {
    try tx.run("DELETE FROM session WHERE id = $1", [id])
  }

  /// Ends all sessions of a member of staff, the same moment (IRC-CONF-10).
  package static func endAll(of staffID: String, _ tx: Transaction) throws {
    try tx.run("DELETE FROM session WHERE staff_id = $1", [staffID])
  }

  /// A sign-in that is running, as its owner sees it.
  struct Running: Sendable {
    let id: String
    let kind: Session.Kind
    let beganAt: Instant
    let usedAt: Instant
    let endsAt: Instant
  }

  /// The sign-ins of a member of staff that are running at `instant`, the last used first.
  static func running(
    ofStaff staffID: String, at instant: Instant, _ reader: Reader
  ) throws -> [Running] {
    let found = try reader.rows(
      """
      SELECT id, kind, began_at, used_at, ends_at FROM session
      WHERE staff_id = $1 AND ends_at > $2 ORDER BY used_at DESC, id
      """, [staffID, instant]
    ) { row -> Running? in
      guard let kind = Session.Kind(rawValue: row.text(1)), let began = row.instant(2),
        let used = row.instant(3), let ends = row.instant(4)
      else { return nil }
      return Running(id: row.text(0), kind: kind, beganAt: began, usedAt: used, endsAt: ends)
    }
    return found.compactMap(\.self).filter { running in
      let idle = running.kind == .token ? Session.tokenSeconds : Session.idleSeconds
      return running.usedAt.adding(seconds: idle) > instant
    }
  }

  /// All sign-ins of a member of staff that are stored.
  static func ids(ofStaff staffID: String, _ tx: Transaction) throws -> [String] {
    try tx.rows("SELECT id FROM session WHERE staff_id = $1 ORDER BY id", [staffID]) { $0.text(0) }
  }

  /// Who signs in by this e-mail, and the stored hash.
  package static func account(
    _ email: String, _ reader: Reader
  ) throws -> (actor: Actor, hash: String)? {
    try reader.one(
      """
      SELECT p.id, p.name, p.role, a.id, a.name, a.kind, a.time_zone, c.password_hash,
        a.client_label
      FROM account c JOIN staff p ON p.id = c.staff_id JOIN agency a ON a.id = p.agency_id
      WHERE c.email_key = $1 AND p.disabled_on IS NULL
      """, [emailKey(email)]
    ) { row -> (Actor, String)? in
      guard let role = Role(rawValue: row.text(2)) else { return nil }
      return (
        Actor(
          id: row.text(0), name: row.text(1), role: role, agencyID: row.text(3),
          agencyName: row.text(4), agencyKind: row.text(5), timeZone: row.text(6),
          clientWord: ClientWord(rawValue: row.text(8)) ?? .client), row.text(7)
      )
    } ?? nil
  }

  /// The sign-in of a member of staff.
  static func account(
    ofStaff staffID: String, _ reader: Reader
  ) throws -> (email: String, hash: String)? {
    try reader.one(
      "SELECT email_key, password_hash FROM account WHERE staff_id = $1", [staffID]
    ) { (email: $0.text(0), hash: $0.text(1)) }
  }

  /// Ends all sessions of a member of staff but the one that asks.
  static func endOthers(of staffID: String, but kept: String?, _ tx: Transaction) throws {
    try tx.run("DELETE FROM session WHERE staff_id = $1 AND id <> $2", [staffID, kept ?? ""])
  }

  package static func setPassword(
    staffID: String, email: String, hash: String, at instant: Instant, _ tx: Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO account (staff_id, email_key, password_hash, changed_at)
      VALUES ($1, $2, $3, $4)
      ON CONFLICT (staff_id) DO UPDATE SET email_key = excluded.email_key, \
      password_hash = excluded.password_hash, changed_at = excluded.changed_at
      """, [staffID, emailKey(email), hash, instant])
  }

  static func emailKey(_ email: String) -> String {
    email.trimming(while: \.isWhitespace).lowercased()
  }
}

/// Slows guessing: after five failures an account or an address waits, twice as long each time.
package enum SignInThrottle {
  static let free = 5
  static let longest: Int64 = 900

  /// Seconds to wait before the next try; 0 where it may be made now.
  package static func wait(
    _ ids: [String], at instant: Instant, _ reader: Reader
  ) throws -> Int64 {
    var longestWait: Int64 = 0
    for id in ids {
      let entry = try reader.one(
        "SELECT failures, last_at FROM sign_in_attempt WHERE id = $1", [digest(id)]
      ) { (failures: $0.int(0), last: Instant($0.text(1))) }
      guard let entry, let last = entry.last, entry.failures >= free else { continue }
      let pause = min(longest, 1 << Int64(min(entry.failures - free, 20)))
      longestWait = max(
        longestWait, (last.adding(seconds: pause).milliseconds - instant.milliseconds + 999) / 1000)
    }
    return max(0, longestWait)
  }

  package static func failed(_ ids: [String], at instant: Instant, _ tx: Transaction) throws {
    for id in ids {
      try tx.run(
        """
        INSERT INTO sign_in_attempt (id, failures, last_at) VALUES ($1, 1, $2)
        ON CONFLICT (id) DO UPDATE SET failures = sign_in_attempt.failures + 1, \
        last_at = excluded.last_at
        """, [digest(id), instant])
    }
  }

  package static func succeeded(_ ids: [String], _ tx: Transaction) throws {
    for id in ids { try tx.run("DELETE FROM sign_in_attempt WHERE id = $1", [digest(id)]) }
  }
}
