import Domain
import Features
import HTTPTypes
import Server
import Storage
import Testing
import World

@Suite struct ClientAddressTests {
  @Test
  func `ASVS-16.2.1 a forwarded address counts from a trusted proxy only, the last that is none`()
    throws
  {
    let proxies = try TrustedProxies(["127.0.0.1", "10.0.0.2", "2001:db8::1"])
    let cases: [(peer: String, forwarded: String?, is: String)] = [
      ("192.0.2.1", nil, "192.0.2.1"),
      ("192.0.2.1", "203.0.113.9", "192.0.2.1"),
      ("127.0.0.1", nil, "127.0.0.1"),
      ("127.0.0.1", "203.0.113.9", "203.0.113.9"),
      ("127.0.0.1", "198.51.100.1, 203.0.113.9", "203.0.113.9"),
      ("127.0.0.1", "198.51.100.1, 203.0.113.9, 10.0.0.2", "203.0.113.9"),
      ("127.0.0.1", "10.0.0.2", "10.0.0.2"),
      ("127.0.0.1", "203.0.113.9, not an address", "127.0.0.1"),
      ("127.0.0.1", "<script>", "127.0.0.1"),
      ("127.0.0.1", "", "127.0.0.1"),
      ("::ffff:127.0.0.1", "2001:DB8:0:0:0:0:0:7", "2001:db8::7"),
      ("2001:db8:0::1", "203.0.113.9", "203.0.113.9"),
    ]
    for one in cases {
      #expect(proxies.client(peer: one.peer, forwarded: one.forwarded) == one.is, "\(one)")
    }
    #expect(TrustedProxies.none.client(peer: "127.0.0.1", forwarded: "203.0.113.9") == "127.0.0.1")
    #expect(throws: TrustedProxies.NoAddress.self) { try TrustedProxies(["proxy.example"]) }
  }

  private func addresses(_ server: TestServer, _ action: String) async throws -> [String] {
    try await server.database.read { reader in
      try reader.rows(
        "SELECT result, address FROM audit_entry WHERE action = $1 ORDER BY agency_id, number",
        [action]
      ) { "\($0.text(0)) \($0.text(1))" }
    }
  }

  @Test(arguments: Engines.available)
  func
    `ASVS-16.2.1 sign-ins, refusals, views and changes say from which address, to administrators`(
      engine: EngineName
    ) async throws
  {
    let server = try await TestServer(engine, proxies: try TrustedProxies(["127.0.0.1"]))
    try await server.staff("poc@demo.example", .pointOfContact)
    try await server.staff("admin@demo.example", .administrator)
    let forwarded = HTTPField.Name("X-Forwarded-For")!
    func send(
      _ method: HTTPRequest.Method, _ path: String, _ cookie: HTTPFields = [:], _ form: String = "",
      from address: String
    ) async throws -> TestServer.Answer {
      var headers = cookie
      headers[forwarded] = "198.51.100.66, \(address)"
      headers[.contentType] = "application/x-www-form-urlencoded"
      return try await server.send(
        method, path, headers: headers, body: Array(form.utf8), from: "127.0.0.1")
    }
    let wrong = "email=poc@demo.example&password=wrong"
    _ = try await send(.post, "/session", [:], wrong, from: "203.0.113.1")
    let right = "email=poc@demo.example&password=correct+horse+battery"
    let poc = server.cookie(of: try await send(.post, "/session", [:], right, from: "203.0.113.2"))
    #expect(
      try await addresses(server, "session.begin")
        == ["refused 203.0.113.1", "done 203.0.113.2"])
    let log = try await send(.get, "/audit", poc, from: "203.0.113.3")
    #expect(log.status == 200 && !log.body.contains("203.0.113"))
    #expect(try await addresses(server, "audit.view") == ["seen 203.0.113.3"])
    _ = try await send(.get, "/cases/no-such-case", poc, from: "203.0.113.4")
    #expect(try await addresses(server, "case.view") == ["refused 203.0.113.4"])
    let token = try #require(log.body.firstMatch(of: /name="csrf" value="([^"]+)"/)?.1)
    _ = try await send(
      .post, "/account/phone", poc, "csrf=\(token)&phone=801+555+0100&version=0",
      from: "203.0.113.5")
    #expect(try await addresses(server, "account.phone").last?.hasSuffix("203.0.113.5") == true)
    let others = "email=admin@demo.example&password=correct+horse+battery"
    let admin = server.cookie(
      of: try await send(.post, "/session", [:], others, from: "203.0.113.6"))
    let told = try await send(.get, "/audit", admin, from: "203.0.113.6")
    #expect(told.body.contains(">From</th>"))
    for number in 1...6 { #expect(told.body.contains("203.0.113.\(number)"), "\(number)") }
    let verdicts = try await VerifyAudit.all(server.database)
    #expect(!verdicts.isEmpty && verdicts.allSatisfy { $0.brokenAt == nil })
  }
}
