import Domain
import Features
import HTTPTypes
import Server
import Storage
import Synchronization
import Testing
import World

@Suite struct RequestLimitTests {
  private static let start = Instant("2026-11-20T10:00:00Z")!

  private func at(_ milliseconds: Int64) -> Instant {
    Instant(milliseconds: Self.start.milliseconds + milliseconds)
  }

  @Test func `ASVS-2.4.1 a minute's requests at once, then as they fill up evenly`() async {
    let limit = RequestLimit(perMinute: 60)
    for _ in 1...60 { #expect(await limit.take(.account("a"), at: at(0)) == .allowed) }
    #expect(await limit.take(.account("a"), at: at(0)) == .refused(seconds: 1, isFirst: true))
    #expect(await limit.take(.account("a"), at: at(999)) == .refused(seconds: 1, isFirst: false))
    #expect(await limit.take(.account("a"), at: at(1000)) == .allowed)
    #expect(await limit.take(.account("a"), at: at(1001)) == .refused(seconds: 1, isFirst: false))
    // Another account, and an address of the same name, have buckets of their own.
    #expect(await limit.take(.account("b"), at: at(1001)) == .allowed)
    #expect(await limit.take(.address("a"), at: at(1001)) == .allowed)
    for _ in 1...60 { #expect(await limit.take(.account("a"), at: at(70_000)) == .allowed) }
    #expect(await limit.take(.account("a"), at: at(70_000)) == .refused(seconds: 1, isFirst: true))
  }

  @Test func `ASVS-2.4.1 a slow limit says how long to wait, a clock put back gives nothing away`()
    async
  {
    let limit = RequestLimit(perMinute: 2)
    #expect(await limit.take(.account("a"), at: at(0)) == .allowed)
    #expect(await limit.take(.account("a"), at: at(0)) == .allowed)
    #expect(await limit.take(.account("a"), at: at(0)) == .refused(seconds: 30, isFirst: true))
    #expect(
      await limit.take(.account("a"), at: at(10_500)) == .refused(seconds: 20, isFirst: false))
    #expect(
      await limit.take(.account("a"), at: at(-86_400_000)) == .refused(seconds: 20, isFirst: true))
    #expect(await limit.take(.account("a"), at: at(-86_400_000 + 20_000)) == .allowed)
  }

  @Test func `ASVS-2.4.1 a million addresses are not remembered, the one that goes on asking is`()
    async
  {
    let limit = RequestLimit(perMinute: 10, most: 100)
    for _ in 1...10 { _ = await limit.take(.account("busy"), at: at(0)) }
    for number in 0..<10_000 {
      _ = await limit.take(.address("2001:db8:\(number)"), at: at(1))
      if number % 50 == 0 {
        #expect(await limit.take(.account("busy"), at: at(1)) != .allowed, "\(number)")
      }
      #expect(await limit.remembered <= 200)
    }
  }

  private final class Clock: Sendable {
    private let passed = Mutex<Int64>(0)
    func pass(_ milliseconds: Int64) { passed.withLock { $0 += milliseconds } }
    var instant: Instant {
      Instant(milliseconds: RequestLimitTests.start.milliseconds + passed.withLock { $0 })
    }
  }

  private func refusals(_ server: TestServer) async throws -> [String] {
    try await server.database.read { reader in
      try reader.rows(
        """
        SELECT agency_id, result, reason, address FROM audit_entry WHERE action = 'request.limit'
        ORDER BY agency_id, number
        """
      ) { "\($0.text(1)) \($0.text(2)) \($0.text(3))" }
    }
  }

  @Test(arguments: Engines.available)
  func `ASVS-2.4.1 an account that asks too often is told to wait, logged once, and goes on`(
    engine: EngineName
  ) async throws {
    let clock = Clock()
    let server = try await TestServer(
      engine, reading: { clock.instant }, limit: RequestLimit(perMinute: 20))
    try await server.staff("rachel@demo.example", .caseManager)
    let cookie = try await server.signIn("rachel@demo.example")
    for _ in 1...20 {
      let page = try await server.send(.get, "/account", headers: cookie, from: "192.0.2.7")
      #expect(page.status != 429)
    }
    for _ in 1...5 {
      let page = try await server.send(.get, "/account", headers: cookie, from: "192.0.2.7")
      #expect(page.status == 429)
      #expect(page.header("Retry-After") == "3")
      #expect(page.body.contains("Wait 3 seconds, then load the page"))
    }
    var json = cookie
    json[.accept] = "application/json"
    let told = try await server.send(.get, "/account", headers: json, from: "192.0.2.7")
    #expect(told.status == 429 && told.body.contains("\"status\":429"))
    #expect(try await refusals(server) == ["refused too many requests 192.0.2.7"])
    // Others are not slowed, nor are style sheets.
    let sheet = try await server.send(.get, "/public/base.css", headers: cookie)
    #expect(sheet.status == 200)
    #expect(try await server.send(.get, "/sign-in", from: "192.0.2.7").status == 200)
    clock.pass(3000)
    #expect(try await server.send(.get, "/account", headers: cookie).status != 429)
  }

  @Test(arguments: Engines.available)
  func `ASVS-2.4.1 who is not signed in is counted by address, an IPv6 network as one`(
    engine: EngineName
  ) async throws {
    let clock = Clock()
    let server = try await TestServer(
      engine, reading: { clock.instant }, limit: RequestLimit(perMinute: 5))
    func status(_ peer: String, _ cookie: String? = nil) async throws -> Int {
      let headers: HTTPFields = cookie.map { [.cookie: "resettle_session=\($0)"] } ?? [:]
      return try await server.send(.get, "/sign-in", headers: headers, from: peer).status
    }
    for number in 1...5 { #expect(try await status("2001:db8::\(number)") == 200) }
    #expect(try await status("2001:db8::9") == 429)
    #expect(try await status("2001:db8::9", "no-such-session") == 429)
    #expect(try await status("2001:db8:0:1::9") == 200)
    #expect(try await status("192.0.2.8") == 200)
    #expect(try await refusals(server) == ["refused too many requests 2001:db8::9"])
  }
}
