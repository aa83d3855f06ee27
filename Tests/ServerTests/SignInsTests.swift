import Domain
import HTTPTypes
import Storage
import Testing
import World

/// Sign-ins as their owner and the administrator see and end them.
@Suite struct SignInsTests {
  private static let rachel = "rachel@demo.example"
  private static let password = "password=correct+horse+battery"

  private func token(_ page: TestServer.Answer) throws -> String {
    String(try #require(page.body.firstMatch(of: /name="csrf" value="([^"]+)"/)?.1))
  }

  private func runs(_ server: TestServer, _ cookie: HTTPFields) async throws -> Bool {
    try await server.send(.get, "/account", headers: cookie).status == 200
  }

  @Test(arguments: Engines.available)
  func `WI-PRV-01 one's own sign-ins are listed, and the others end once the password is given`(
    engine: EngineName
  ) async throws {
    let server = try await TestServer(engine)
    try await server.staff(Self.rachel, .caseManager)
    let here = try await server.signIn(Self.rachel)
    let there = try await server.signIn(Self.rachel)
    let page = try await server.send(.get, "/account/sign-ins", headers: here)
    #expect(page.body.contains("Browser, this one"))
    #expect(page.body.contains("Browser, last used"))
    let asked = "csrf=\(try token(page))&which=others"
    let wrong = try await server.post(
      "/account/sign-ins", form: "\(asked)&password=guess", headers: here)
    #expect(wrong.status == 422)
    #expect(wrong.body.contains("This is not your password"))
    #expect(!wrong.body.contains("guess"))
    #expect(try await runs(server, there))
    let ended = try await server.post(
      "/account/sign-ins", form: "\(asked)&\(Self.password)", headers: here)
    #expect(ended.status == 303)
    #expect(try await !runs(server, there))
    #expect(try await !runs(server, here), "the password was confirmed: the token is another one")
    #expect(try await runs(server, server.cookie(of: ended)))
  }

  @Test(arguments: Engines.available)
  func `WI-PRV-01 nobody ends a sign-in of somebody else`(engine: EngineName) async throws {
    let server = try await TestServer(engine)
    try await server.staff(Self.rachel, .caseManager)
    try await server.staff("tyler@demo.example", .caseManager)
    let rachel = try await server.signIn(Self.rachel)
    let tyler = try await server.signIn("tyler@demo.example")
    let theirs = try await server.database.read { reader in
      try reader.one(
        "SELECT s.id FROM session s JOIN staff p ON p.id = s.staff_id WHERE p.email = $1",
        [Self.rachel]
      ) { $0.text(0) }
    }
    let page = try await server.send(.get, "/account/sign-ins", headers: tyler)
    #expect(page.body.contains("signed in nowhere else"))
    let csrf = try token(try await server.send(.get, "/account", headers: tyler))
    let tried = try await server.post(
      "/account/sign-ins", form: "csrf=\(csrf)&which=\(try #require(theirs))&\(Self.password)",
      headers: tyler)
    #expect(tried.status == 404)
    #expect(try await runs(server, rachel))
  }

  @Test(arguments: Engines.available)
  func `WI-PRV-01 an administrator ends all sign-ins of one of the staff`(
    engine: EngineName
  ) async throws {
    let server = try await TestServer(engine)
    try await server.staff(Self.rachel, .caseManager)
    try await server.staff("ada@demo.example", .administrator)
    let rachel = try await server.signIn(Self.rachel)
    let ada = try await server.signIn("ada@demo.example")
    let staffID = try await server.database.read { reader in
      try reader.one("SELECT id FROM staff WHERE email = $1", [Self.rachel]) { $0.text(0) }
    }
    let path = "/staff/\(try #require(staffID))"
    let page = try await server.send(.get, path, headers: ada)
    #expect(page.body.contains("At 1 place"))
    let csrf = try token(page)
    let hers = try token(try await server.send(.get, "/account", headers: rachel))
    let byRachel = try await server.post(
      "\(path)/sign-out", form: "csrf=\(hers)", headers: rachel)
    #expect(byRachel.status == 403)
    #expect(try await runs(server, rachel))
    let ended = try await server.post("\(path)/sign-out", form: "csrf=\(csrf)", headers: ada)
    #expect(ended.status == 303)
    #expect(try await !runs(server, rachel))
    #expect(
      try await server.send(.get, path, headers: ada).body.contains("They are signed in nowhere."))
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-10 who leaves is signed out everywhere the same moment, and cannot come back`(
    engine: EngineName
  ) async throws {
    let server = try await TestServer(engine)
    try await server.staff(Self.rachel, .caseManager)
    try await server.staff("ada@demo.example", .administrator)
    let rachel = try await server.signIn(Self.rachel)
    let ada = try await server.signIn("ada@demo.example")
    let staffID = try await server.database.read { reader in
      try reader.one("SELECT id FROM staff WHERE email = $1", [Self.rachel]) { $0.text(0) }
    }
    let csrf = try token(try await server.send(.get, "/account", headers: ada))
    #expect(try await runs(server, rachel))
    let left = try await server.post(
      "/staff/\(try #require(staffID))/departure", form: "csrf=\(csrf)", headers: ada)
    #expect(left.status == 303)
    #expect(try await !runs(server, rachel))
    let again = try await server.post("/session", form: "email=\(Self.rachel)&\(Self.password)")
    #expect(again.status == 401)
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-02 signing in, failing to and signing out are in the log`(
    engine: EngineName
  ) async throws {
    let server = try await TestServer(engine)
    try await server.staff(Self.rachel, .caseManager)
    _ = try await server.post("/session", form: "email=\(Self.rachel)&password=guess")
    let cookie = try await server.signIn(Self.rachel)
    let csrf = try token(try await server.send(.get, "/account", headers: cookie))
    _ = try await server.post("/session/end", form: "csrf=\(csrf)", headers: cookie)
    let logged = try await server.database.read { reader in
      try reader.rows(
        "SELECT action, result FROM audit_entry WHERE action LIKE 'session.%' ORDER BY number"
      ) { "\($0.text(0)) \($0.text(1))" }
    }
    #expect(logged == ["session.begin refused", "session.begin done", "session.end done"])
  }
}
