import Domain
import Features
import HTTPTypes
import Storage
import Testing
import World

@Suite struct HostileClientTests {
  @Test(arguments: Engines.available)
  func `every route that needs a sign-in refuses a stranger`(engine: EngineName) async throws {
    let server = try await TestServer(engine)
    let guarded = Routes.all.filter { $0.permission != nil }
    #expect(!guarded.isEmpty)
    for route in guarded {
      let path = route.pattern.split(separator: "/").map { $0.hasPrefix(":") ? "x" : String($0) }
      let method: HTTPRequest.Method = route.method == .get ? .get : .post
      let answer = try await server.send(
        method, "/" + path.joined(separator: "/"), headers: [.accept: "application/json"])
      #expect(answer.status == 401, "\(route.name)")
    }
  }

  @Test func `every route has a name of its own, a title and a pattern that is matched once`() {
    #expect(Set(Routes.all.map(\.name)).count == Routes.all.count)
    #expect(Set(Routes.all.map { "\($0.method) \($0.pattern)" }).count == Routes.all.count)
    #expect(Routes.all.allSatisfy { !$0.title.isEmpty })
  }

  @Test func `a browser that is not signed in is led to the sign-in page and back`() async throws {
    let answer = try await TestServer(.sqlite).send(.get, "/audit?from=2026-01-01")
    #expect(answer.status == 303)
    #expect(answer.header("Location") == "/sign-in?next=%2Faudit%3Ffrom%3D2026-01-01")
  }

  @Test func `a cookie request without the form token changes nothing`() async throws {
    let server = try await TestServer(.sqlite)
    try await server.staff("rachel@demo.example", .pointOfContact)
    let cookie = try await server.signIn("rachel@demo.example")
    let answer = try await server.post("/session/end", form: "", headers: cookie)
    #expect(answer.status == 403)
    let json = try await server.post("/session/end", json: "{}", headers: cookie)
    #expect(json.status == 403)
    #expect(try await server.send(.get, "/audit", headers: cookie).status == 200)
  }

  @Test func `a body over one megabyte is refused with a sentence`() async throws {
    let body = [UInt8](repeating: UInt8(ascii: "a"), count: (1 << 20) + 1)
    let answer = try await TestServer(.sqlite).send(
      .post, "/session", headers: [.contentType: "application/x-www-form-urlencoded"], body: body)
    #expect(answer.status == 413)
    #expect(answer.body.contains("larger than 1 MB"))
  }

  @Test(arguments: ["%ff%fe=1", "a=%zz", "email=%C3%28"])
  func `a form that is not UTF-8 is unreadable`(form: String) async throws {
    #expect(try await TestServer(.sqlite).post("/session", form: form).status == 400)
  }

  @Test(arguments: ["", "[", "[1]", "\"x\"", "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}"])
  func `JSON that is no object, or too deep, is unreadable`(json: String) async throws {
    let answer = try await TestServer(.sqlite).post("/session", json: json)
    #expect(answer.status == (json.isEmpty ? 422 : 400))
  }

  @Test func `another type of body is refused`() async throws {
    let answer = try await TestServer(.sqlite).send(
      .post, "/session", headers: [.contentType: "text/xml"], body: Array("<a/>".utf8))
    #expect(answer.status == 415)
  }

  @Test(arguments: ["/nothing", "/cases/none", "/public/../Package.swift", "/%2e%2e/etc/passwd"])
  func `a path to nothing tells nothing`(path: String) async throws {
    let server = try await TestServer(.sqlite)
    try await server.staff("rachel@demo.example", .pointOfContact)
    let answer = try await server.send(
      .get, path, headers: try await server.signIn("rachel@demo.example"))
    #expect(answer.status == 404)
    #expect(!answer.body.contains("import PackageDescription"))
  }

  @Test func `every answer carries the safety headers and no inline script or style`() async throws
  {
    let server = try await TestServer(.sqlite)
    for path in ["/sign-in", "/nothing", "/public/base.css"] {
      let answer = try await server.send(.get, path)
      #expect(answer.header("Content-Security-Policy")?.hasPrefix("default-src 'none'") == true)
      #expect(answer.header("X-Content-Type-Options") == "nosniff")
      #expect(!answer.body.contains("<script>"))
      #expect(!answer.body.contains(" style=\""))
    }
  }
}
