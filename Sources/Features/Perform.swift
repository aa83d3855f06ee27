import Domain
import Markup
import Storage

/// A key by which a repeated request is recognised, and a digest of what it asked for.
package struct IdempotencyKey: Sendable, Hashable {
  package let key: String
  package let digest: String
  package init(key: String, digest: String) {
    self.key = key
    self.digest = digest
  }
}

/// What came of a command.
package enum Done<Outcome: Sendable>: Sendable {
  case now(Outcome, Path)
  /// The same key and body were done before; this is where the first led.
  case before(Path)

  package var location: Path {
    switch self {
    case .now(_, let path), .before(let path): path
    }
  }
}

/// The only place where facts change. Seven steps, no flags:
/// 1 permission, 2 begin and idempotency, 3 lock and load in scope, 4 decide, 5 write and tell,
/// 6 recompute the clocks touched, 7 audit; commit.
package func perform<C: Command>(
  _ command: C, in database: Database, _ now: Now, key: IdempotencyKey? = nil
) async throws -> Done<C.Outcome> {
  do {
    guard Access.allows(now.actor.role, C.permission) || now.actor.role == .operator else {
      throw Undone.forbidden(C.permission)
    }
    return try await database.write { tx in try performed(command, tx, now, key) }
  } catch let undone as Undone {
    try await auditRefusal(of: command, undone, in: database, now)
    throw undone
  }
}

private func performed<C: Command>(
  _ command: C, _ tx: Transaction, _ actorsNow: Now, _ key: IdempotencyKey?
) throws -> Done<C.Outcome> {
  if let key, let before = try IdempotencyRecords.take(key, C.name, tx, actorsNow) {
    return .before(before)
  }
  let now = try lockSubject(of: command, tx, actorsNow)
  let scope = Scope(now.actor, on: now.today)
  guard let facts = try command.load(tx, scope) else { throw Undone.none }
  try NamedInterpreter.check(command, tx.reader)
  let outcome: C.Outcome
  do { outcome = try command.decide(facts, now) } catch { throw Undone.refused(error) }
  try command.write(outcome, tx, now)
  try NoticeRecords.raise(command.notices(outcome, now), tx, now)
  for caseID in command.touchedCases(outcome).sorted() {
    try ClockRecords.recompute(caseID: caseID, tx, now)
  }
  let location = command.location(outcome)
  if let key { try IdempotencyRecords.keep(key, C.name, location, tx, now) }
  try AuditRecords.append(
    [.init(now, action: C.name, result: "done", subjects: command.references(outcome))], tx)
  return .now(outcome, location)
}

/// Locks the cases in the order of their ids, so that two commands never wait for each other, and
/// decides access to each. The day becomes that of the first case's lead agency.
private func lockSubject<C: Command>(
  of command: C, _ tx: Transaction, _ now: Now
) throws -> Now {
  guard case .cases(let ids) = command.subject else { return now }
  var casesNow = now
  for (index, id) in ids.sorted().enumerated() {
    guard try tx.lock("case_file", id) else { throw Undone.none }
    let zone = try tx.one(
      "SELECT a.time_zone FROM case_file c JOIN agency a ON a.id = c.agency_id WHERE c.id = $1",
      [id]
    ) { $0.text(0) }
    if index == 0, let zone { casesNow = now.inZone(zone) }
    let scope = Scope(now.actor, on: now.today)
    switch try scope.decide(C.permission, on: id, tx.reader) {
    case .allowed: continue
    case .hidden: throw Undone.none
    case .forbidden: throw Undone.forbidden(C.permission)
    case .notShared(let why): throw Undone.notShared(why)
    }
  }
  return casesNow
}

private func auditRefusal<C: Command>(
  of command: C, _ undone: Undone, in database: Database, _ now: Now
) async throws {
  var subjects: [Reference] = []
  if case .cases(let ids) = command.subject { subjects = ids.map(Reference.caseFile) }
  let event = AuditRecords.Event(
    now, action: C.name, result: "refused", reason: undone.code, subjects: subjects)
  try await database.write { tx in try AuditRecords.append([event], tx) }
}

extension Undone {
  /// A stable name of the reason.
  package var code: String {
    switch self {
    case .none: "none"
    case .forbidden(let permission): "forbidden:\(permission.rawValue)"
    case .notShared(let why): "not-shared:\(why.rawValue)"
    case .refused(let refusal): refusal.code
    case .stale: "stale"
    case .keyReused: "key-reused"
    }
  }
}
