import Domain
import Features
import HTTPTypes
import Server
import Storage
import Synchronization
import Testing
import World

/// The server on a small demo world, with an id of each kind of record for the routes' paths.
struct DemoServer {
  let server: TestServer

  init(_ engine: EngineName, people: Int = 24) async throws {
    // The time of day stands still, so that two answers to one question can be compared.
    let instant = Instant("2026-11-20T18:00:00Z")!
    let sealing = try Sealing(masterKey: String(repeating: "0b", count: 32))
    server = try await TestServer(engine, sealing: sealing, reading: { instant })
    let hash = try await PasswordHashing(rounds: 16) { try $0() }.hash("correct horse battery")
    // Ids in the order in which things are made: a world that is drawn is drawn again.
    let ids = NumberedIDs()
    let now = Now(
      instant: instant, actor: .operatorNamed("test"),
      newIDs: { _ in ids.next() }, dayIn: WorldClock.day)
    try await DemoWorld(people: people, seed: 1, sealing)
      .fill(server.database, passwordHash: hash, now) { _, _ in }
  }

  /// The cookie of a demo account, and the form token that goes with it.
  func signIn(_ account: String) async throws -> (cookie: HTTPFields, token: String) {
    let cookie = try await server.signIn("\(account)@demo.example")
    let page = try await server.send(.get, "/account", headers: cookie)
    let token = try #require(page.body.firstMatch(of: /name="csrf" value="([^"]+)"/)?.1)
    return (cookie, String(token))
  }

  /// The address under which someone finds what they looked for.
  func search(_ words: String, _ headers: HTTPFields, token: String) async throws -> String {
    let answer = try await server.post(
      "/search", form: "csrf=\(token)&q=\(words)", headers: headers)
    return answer.headers[.location] ?? "/search"
  }

  /// The open cases that a demo account works on, the fullest first.
  func cases(of account: String) async throws -> [String] {
    try await server.database.read { reader in
      try reader.rows(
        """
        SELECT c.id FROM case_file c JOIN care_team t ON t.case_id = c.id AND t.to_on IS NULL
        JOIN staff s ON s.id = t.staff_id WHERE s.source_ref = $1 AND c.closed_on IS NULL
        ORDER BY (SELECT COUNT(*) FROM note n WHERE n.case_id = c.id) DESC, c.id
        """, [account]
      ) { $0.text(0) }
    }
  }

  /// For each `:name` of a path, a record of the case; where the case has none, of another.
  func ids(ofCase caseID: String) async throws -> [String: String] {
    let statements: [(String, SQL)] = [
      ("person", "SELECT person_id FROM membership WHERE case_id = $1 ORDER BY is_head DESC, id"),
      ("note", "SELECT id FROM note WHERE case_id = $1 ORDER BY id"),
      ("appointment", "SELECT id FROM appointment WHERE case_id = $1 ORDER BY id"),
      (
        "goal",
        """
        SELECT g.id FROM goal g JOIN plan p ON p.id = g.plan_id
        WHERE p.case_id = $1 AND p.type = 'coordinated' ORDER BY g.id
        """
      ),
      (
        "item",
        """
        SELECT i.id FROM action_item i JOIN plan p ON p.id = i.plan_id
        WHERE p.case_id = $1 ORDER BY i.id
        """
      ),
      (
        "assessment",
        """
        SELECT a.id FROM assessment a JOIN membership m ON m.person_id = a.person_id
        WHERE m.case_id = $1 AND a.instrument = 'rccm' ORDER BY a.id
        """
      ),
      (
        "discussion",
        """
        SELECT d.id FROM discussion d JOIN assessment a ON a.id = d.assessment_id
        JOIN membership m ON m.person_id = a.person_id WHERE m.case_id = $1 ORDER BY d.id
        """
      ),
      (
        "language",
        """
        SELECT l.id FROM language l JOIN membership m ON m.person_id = l.person_id
        WHERE m.case_id = $1 ORDER BY l.id
        """
      ),
      (
        "meeting",
        """
        SELECT m.appointment_id FROM team_meeting m JOIN appointment a ON a.id = m.appointment_id
        WHERE a.case_id = $1 ORDER BY a.id
        """
      ),
      (
        "document",
        """
        SELECT d.id FROM document_copy c JOIN document d ON d.id = c.document_id
        JOIN membership m ON m.person_id = d.person_id WHERE m.case_id = $1 ORDER BY m.is_head DESC
        """
      ),
      ("release", "SELECT id FROM information_release WHERE case_id = $1 ORDER BY id"),
      (
        "english",
        """
        SELECT e.id FROM english_assessment e JOIN english_referral r ON r.id = e.referral_id
        WHERE r.case_id = $1 AND e.status = 'final' ORDER BY e.id
        """
      ),
      ("connection", "SELECT id FROM english_referral WHERE case_id = $1 ORDER BY id"),
      ("disclosure", "SELECT id FROM disclosure WHERE case_id = $1 ORDER BY id"),
      ("assignment", "SELECT id FROM interpreter_assignment WHERE case_id = $1 ORDER BY id"),
      ("restricted", "SELECT id FROM restricted_note WHERE case_id = $1 ORDER BY id"),
      ("breach", "SELECT id FROM breach WHERE id <> $1 ORDER BY id"),
      ("complaint", "SELECT id FROM complaint WHERE id <> $1 ORDER BY id"),
      ("interpreter", "SELECT id FROM interpreter WHERE id <> $1 ORDER BY id"),
      ("copy", "SELECT id FROM file_copy WHERE case_id = $1 ORDER BY id"),
      ("request", "SELECT id FROM access_request WHERE case_id = $1 ORDER BY id"),
      ("referral", "SELECT id FROM referral WHERE case_id = $1 ORDER BY id"),
      ("move", "SELECT id FROM match_grant_move WHERE case_id = $1 ORDER BY id"),
      ("service", "SELECT service_id FROM service_detail WHERE case_id = $1 ORDER BY id"),
    ]
    return try await server.database.read { reader in
      var ids = ["case": caseID, "step": "EMP", "number": "1", "act": "engagement"]
      for (name, sql) in statements {
        ids[name] = try reader.one(sql, [caseID]) { $0.text(0) } ?? "no-such-\(name)"
      }
      return ids
    }
  }
}

extension String {
  /// The path with an id for each `:name`.
  func filled(with ids: [String: String]) -> String {
    split(separator: "/", omittingEmptySubsequences: false).map { part in
      part.hasPrefix(":") ? ids[String(part.dropFirst())] ?? "no-such-record" : String(part)
    }.joined(separator: "/")
  }
}

/// Ids that sort as they were made, the same in every run.
private final class NumberedIDs: Sendable {
  private let last = Mutex(0)

  func next() -> String {
    let number = String(
      last.withLock { number in
        number += 1
        return number
      })
    return "00000000-0000-7000-8000-" + String(repeating: "0", count: 12 - number.count) + number
  }
}
