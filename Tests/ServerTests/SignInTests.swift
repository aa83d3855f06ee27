import Domain
import Features
import HTTPTypes
import Storage
import Testing
import World

@Suite struct SignInTests {
  @Test(arguments: Engines.available)
  func `a member of staff signs in, works and signs out`(engine: EngineName) async throws {
    let server = try await TestServer(engine)
    try await server.staff("rachel@demo.example", .pointOfContact)
    let cookie = try await server.signIn("rachel@demo.example")
    let page = try await server.send(.get, "/audit", headers: cookie)
    #expect(page.status == 200)
    #expect(page.body.contains("rachel@demo.example"))
    let token = try #require(page.body.firstMatch(of: /name="csrf" value="([^"]+)"/)?.1)
    let out = try await server.post("/session/end", form: "csrf=\(token)", headers: cookie)
    #expect(out.status == 303)
    #expect(try await server.send(.get, "/audit", headers: cookie).status == 303)
  }

  @Test(arguments: Engines.available)
  func `a wrong password and an unknown e-mail get the same answer`(engine: EngineName) async throws
  {
    let server = try await TestServer(engine)
    try await server.staff("rachel@demo.example", .pointOfContact)
    let wrong = try await server.post("/session", form: "email=rachel@demo.example&password=x")
    let nobody = try await server.post("/session", form: "email=nobody@demo.example&password=x")
    #expect(wrong.status == 401)
    #expect(nobody.status == 401)
    let plain = { (text: String) in text.replacing("rachel@", with: "nobody@") }
    #expect(plain(withoutKeys(wrong.body)) == withoutKeys(nobody.body))
    #expect(try await refusals(server) == ["no such account", "wrong password"])
  }

  /// Why tries to sign in were refused, as the audit log says; never with the e-mail.
  private func refusals(_ server: TestServer) async throws -> [String] {
    try await server.database.read { reader in
      try reader.rows(
        """
        SELECT DISTINCT reason FROM audit_entry
        WHERE action = 'session.begin' AND result = 'refused' ORDER BY reason
        """
      ) { $0.text(0) }
    }
  }

  /// Each form has a fresh idempotency key; all else must be equal.
  private func withoutKeys(_ body: String) -> String {
    body.replacing(/name="idempotency_key" value="[^"]+"/, with: "")
  }

  @Test(arguments: Engines.available)
  func `guessing is slowed after five failures, even with the right password`(
    engine: EngineName
  ) async throws {
    // Time stands still, so that a slow machine does not wait the pause out.
    let server = try await TestServer(engine) { Instant("2026-11-20T10:00:00Z")! }
    try await server.staff("rachel@demo.example", .pointOfContact)
    for _ in 1...6 {
      _ = try await server.post("/session", form: "email=rachel@demo.example&password=guess")
    }
    let answer = try await server.post(
      "/session", form: "email=rachel@demo.example&password=correct+horse+battery")
    #expect(answer.status == 429)
    #expect(answer.body.contains("Wait"))
    #expect(try await refusals(server) == ["too many tries", "wrong password"])
  }

  @Test(arguments: Engines.available)
  func `a program signs in for a token and needs no form token`(engine: EngineName) async throws {
    let server = try await TestServer(engine)
    try await server.staff("rachel@demo.example", .pointOfContact)
    let answer = try await server.post(
      "/session", json: #"{"email": "rachel@demo.example", "password": "correct horse battery"}"#)
    #expect(answer.status == 201)
    #expect(answer.headers[.setCookie] == nil)
    let token = try #require(answer.body.firstMatch(of: /"token":"([^"]+)"/)?.1)
    let bearer: HTTPFields = [.authorization: "Bearer \(token)", .accept: "application/json"]
    #expect(try await server.send(.get, "/audit", headers: bearer).status == 200)
    #expect(try await server.post("/session/end", json: "{}", headers: bearer).status == 204)
    #expect(try await server.send(.get, "/audit", headers: bearer).status == 401)
  }

  @Test(arguments: Engines.available)
  func `WI-PRV-01 a session ends after fifteen minutes without use`(engine: EngineName) async throws
  {
    let database = try await Engines.migrated(engine)
    let began = Instant("2026-11-20T10:00:00Z")!
    let actor = Actor(
      id: "s1", name: "Rachel", role: .caseManager, agencyID: "a1", agencyName: "Alpine",
      agencyKind: "resettlement", timeZone: "America/Denver")
    let secret = try await database.write { tx in
      let stamp = Stamp(at: began, by: "test", source: "", ref: nil)
      try StaffRecords.addAgency(
        id: "a1", name: "Alpine", kind: "resettlement", timeZone: "America/Denver", stamp, tx)
      try StaffRecords.add(
        id: "s1", agencyID: "a1", name: "Rachel", role: .caseManager, email: "r@demo.example",
        supervisorID: nil, agreementOn: Day("2026-01-01")!, stamp, tx)
      return try SessionRecords.begin(.browser, for: actor, at: began, tx).secret
    }
    func runs(after seconds: Int64) async throws -> Bool {
      try await database.read { reader in
        try SessionRecords.running(secret, at: began.adding(seconds: seconds), reader) != nil
      }
    }
    #expect(try await runs(after: 14 * 60 + 59))
    #expect(try await !runs(after: 15 * 60))
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-02 access that is refused is in the log, by role and for a case not seen`(
    engine: EngineName
  ) async throws {
    let server = try await TestServer(engine)
    try await server.staff("rachel@demo.example", .pointOfContact)
    let cookie = try await server.signIn("rachel@demo.example")
    #expect(try await server.send(.get, "/staff", headers: cookie).status == 403)
    #expect(try await server.send(.get, "/cases/no-such-case", headers: cookie).status == 404)
    let refused = try await server.database.read { reader in
      try reader.rows(
        "SELECT action, reason FROM audit_entry WHERE result = 'refused' ORDER BY number"
      ) { "\($0.text(0)) \($0.text(1))" }
    }
    #expect(refused == ["staff.list 403", "case.view 404"])
  }
}
