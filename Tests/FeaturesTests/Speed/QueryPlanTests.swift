import Domain
import Features
import Markup
import Storage
import Synchronization
import Testing
import World

/// The pages that people open all day read through indexes, and ask no more of the database when
/// there are more cases.
@Suite struct QueryPlanTests {
  /// Tables that stay small however many people there are.
  private static let small: Set<String> = [
    "agency", "agency_holidays", "staff", "agreement", "agreement_party", "instrument",
    "instrument_question", "mark",
    "schema_migration", "audit_head", "staff_phone", "publication", "assistance_request",
  ]

  private static func world(
    _ engine: EngineName, people: Int
  ) async throws -> (database: Database, watched: WatchedEngine) {
    let plain = try await Engines.migrated(engine)
    let sealing = try Sealing(masterKey: String(repeating: "0b", count: 32))
    let now = Now(
      instant: Instant("2026-11-20T17:00:00Z")!, actor: .operatorNamed("test"),
      newIDs: { [ids = Counter()] _ in ids.next() },
      dayIn: { _, instant in Day(instant.description.prefix(10))! })
    try await DemoWorld(people: people, seed: 1, sealing)
      .fill(plain, passwordHash: "none", now) { _, _ in }
    let watched = WatchedEngine(plain.engine)
    return (Database(engine: watched), watched)
  }

  private static func actor(_ ref: String, _ database: Database) async throws -> Actor {
    let found = try await database.read { reader in
      try reader.one(
        """
        SELECT s.id, s.name, s.role, a.id, a.name, a.kind, a.time_zone FROM staff s
        JOIN agency a ON a.id = s.agency_id WHERE s.source_ref = $1
        """, [ref]
      ) { row in
        Actor(
          id: row.text(0), name: row.text(1), role: Role(rawValue: row.text(2)) ?? .caseManager,
          agencyID: row.text(3), agencyName: row.text(4), agencyKind: row.text(5),
          timeZone: row.text(6))
      }
    }
    return try #require(found)
  }

  /// The id of a search of the sign-in that `request` has.
  private static func search(
    _ words: String, _ actor: Actor, _ database: Database
  ) async throws -> String {
    let now = Now(
      instant: Instant("2026-11-20T17:00:00Z")!, actor: actor, newIDs: { _ in "search" },
      dayIn: { _, instant in Day(instant.description.prefix(10))! })
    return try await database.write { tx in
      try tx.run(
        """
        INSERT INTO session (id, staff_id, kind, csrf, began_at, used_at, ends_at)
        VALUES ('session', $1, 'browser', 'token', $2, $2, $2)
        """, [actor.id, now.instant])
      return try SearchWordsRecords.keep(words, session: "session", now, tx)
    }
  }

  /// What each page asks of the database, by the name of its route.
  private static func statements(
    _ database: Database, _ watched: WatchedEngine
  ) async throws -> [String: [SQL]] {
    let manager = try await actor("cm1", database)
    let supervisor = try await actor("cm-supervisor", database)
    let caseID = try await database.read { reader in
      try reader.one(
        """
        SELECT t.case_id FROM care_team t JOIN case_file c ON c.id = t.case_id
        WHERE t.staff_id = $1 AND c.closed_on IS NULL ORDER BY c.number
        """, [manager.id]
      ) { $0.text(0) }
    }
    let id = try #require(caseID)
    let asked: [(String, Actor, [String: String], Input)] = [
      ("today", manager, [:], Input()), ("case.list", manager, [:], Input()),
      ("search.found", manager, ["search": try await search("amina", manager, database)], Input()),
      ("notice.list", manager, [:], Input()), ("schedule.view", manager, [:], Input()),
      ("case.view", manager, ["case": id], Input()),
      ("note.list", manager, ["case": id], Input()),
      ("timeline.view", manager, ["case": id], Input()),
      ("thread.view", manager, ["case": id], Input()),
      ("clock.list", manager, ["case": id], Input()),
      ("plan.view", manager, ["case": id], Input()),
      ("team.view", supervisor, [:], Input()),
      ("complaint.list", supervisor, [:], Input()),
      ("complaint.report", supervisor, [:], Input()),
    ]
    var found: [String: [SQL]] = [:]
    for (name, actor, parameters, query) in asked {
      let route = try #require(Routes.all.first { $0.name == name }, "no route \(name)")
      _ = watched.taken()
      _ = try await route.handle(request(database, actor, parameters, query))
      found[name] = watched.taken()
    }
    return found
  }

  private static func request(
    _ database: Database, _ actor: Actor, _ parameters: [String: String], _ query: Input
  ) throws -> Request {
    let now = Now(
      instant: Instant("2026-11-20T17:00:00Z")!, actor: actor, newIDs: { _ in "id" },
      dayIn: { _, instant in Day(instant.description.prefix(10))! })
    return Request(
      method: .get, path: "/", parameters: parameters, query: query,
      session: Session(
        id: "session", kind: .browser, csrf: "token", actor: actor,
        endsAt: now.instant.adding(seconds: 3600)), now: now,
      app: App(
        database: database, isDemo: true, passwords: PasswordHashing(rounds: 2) { try $0() }))
  }

  @Test(arguments: Engines.available)
  func `the pages of every day read no large table from end to end`(
    engine: EngineName
  ) async throws {
    let (database, watched) = try await Self.world(engine, people: 30)
    for (name, statements) in try await Self.statements(database, watched) {
      #expect(!statements.isEmpty, "\(name) asked nothing")
      for sql in Set(statements.map(\.text)) {
        let plan = try await database.engine.plan(try #require(statements.first { $0.text == sql }))
        for line in plan {
          let table = Self.scanned(line, sql)
          #expect(
            table == nil || Self.small.contains(table ?? ""), "\(name): \(line)\n\(sql)")
        }
      }
    }
  }

  @Test(arguments: Engines.available)
  func `a planted statement that reads a large table whole is seen`(engine: EngineName) async throws
  {
    let database = try await Engines.migrated(engine)
    let sql: SQL = "SELECT p.given_names FROM person p WHERE p.phone = $1"
    let plan = try await database.engine.plan(sql)
    #expect(plan.contains { Self.scanned($0, sql.text) != nil }, "\(plan)")
  }

  /// The table that a line of a plan reads whole; nil where it reads none so.
  private static func scanned(_ line: String, _ sql: String) -> String? {
    if let seq = line.firstMatch(of: /Seq Scan on (\w+)/) { return String(seq.1) }
    guard let scan = line.firstMatch(of: /^SCAN (\w+)/) else { return nil }
    // SQLite names the alias.
    let words = sql.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" })
    for (table, alias) in zip(words, words.dropFirst()) where alias == scan.1 {
      let name = String(table)
      if Schema.columns[name] != nil || ["clock", "name_key", "notice"].contains(name) {
        return name
      }
    }
    return Schema.columns[String(scan.1)] == nil ? nil : String(scan.1)
  }

  @Test(arguments: Engines.available)
  func `a page asks as many questions with two hundred people as with twenty`(
    engine: EngineName
  ) async throws {
    let few = try await Self.world(engine, people: 20)
    let many = try await Self.world(engine, people: 200)
    let before = try await Self.statements(few.database, few.watched).mapValues(\.count)
    let after = try await Self.statements(many.database, many.watched).mapValues(\.count)
    for name in ["today", "case.list", "search.found", "team.view"] {
      #expect(before[name] == after[name], "\(name)")
    }
  }
}

/// Ids one after the other.
private final class Counter: Sendable {
  private let last = Mutex(0)

  func next() -> String {
    last.withLock { number in
      number += 1
      return "id-\(1_000_000 + number)"
    }
  }
}
