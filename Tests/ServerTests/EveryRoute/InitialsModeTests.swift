import Domain
import Features
import HTTPTypes
import Storage
import Testing
import World

/// IRC-CONF-13 over every page with people of several cases, as it is sent.
@Suite struct InitialsModeTests {
  private static let further = [
    "/cases?show=all", "/notices?show=unread",
    "/reports/joint-outcomes?from=2024-01-01&to=2026-11-21&item=EMP",
    "/reports/overdue-clocks?item=assessment.initial",
  ]

  private func names(_ demo: DemoServer) async throws -> [String] {
    try await demo.server.database.read { reader in
      try reader.rows(
        "SELECT given_names, family_name, name_order, preferred_name FROM person ORDER BY id"
      ) { row in
        PersonName.display(
          given: row.text(0), family: row.text(1), order: row.text(2), preferred: row.text(3))
      }
    }
  }

  /// Each path that answered, with the names on it.
  private func sweep(
    _ demo: DemoServer, _ cookie: HTTPFields, _ token: String, _ names: [String]
  ) async throws -> [String: [String]] {
    var found: [String: [String]] = [:]
    let search = try await demo.search("a", cookie, token: token)
    let plain = Routes.all.filter { $0.method == .get && !$0.pattern.contains(":") }
      .map(\.pattern)
    for path in plain + Self.further + [search] {
      for accept in ["text/html", "application/json"] {
        var headers = cookie
        headers[.accept] = accept
        let answer = try await demo.server.send(.get, path, headers: headers)
        guard answer.status == 200 else { continue }
        let place = path == search && path != "/search" ? "/search/found" : path
        found["\(place) \(accept)"] = names.filter(answer.body.contains)
      }
    }
    return found
  }

  @Test(arguments: Engines.available)
  func
    `IRC-CONF-13 initials hold on every list, for a person and for a program, until they are switched off`(
      engine: EngineName
    ) async throws
  {
    let demo = try await DemoServer(engine)
    let names = try await names(demo)
    var named: Set<String> = []
    for account in ["cm1", "lct", "cm-supervisor", "poc", "english", "partner"] {
      let (cookie, token) = try await demo.signIn(account)
      let open = try await sweep(demo, cookie, token, names)
      named.formUnion(open.filter { !$0.value.isEmpty }.keys)
      let on = try await demo.server.post(
        "/account/initials", form: "csrf=\(token)", headers: cookie)
      #expect(on.status == 303)
      // Another sign-in of the same person keeps it.
      let (again, next) = try await demo.signIn(account)
      let hidden = try await sweep(demo, again, next, names)
      #expect(Set(hidden.keys) == Set(open.keys))
      for (path, shown) in hidden { #expect(shown.isEmpty, "\(account) \(path): \(shown)") }
      let page = try await demo.server.send(.get, "/account", headers: again)
      #expect(page.body.contains("Show names in lists"))
      _ = try await demo.server.post(
        "/account/initials/end", form: "csrf=\(next)", headers: again)
      let back = try await sweep(demo, again, next, names)
      #expect(back == open)
    }
    for path in ["/", "/cases", "/schedule", "/search/found", "/english", "/referrals"] {
      #expect(named.contains("\(path) text/html"), "no name was ever on \(path)")
      #expect(named.contains("\(path) application/json"), "no name was ever in \(path)")
    }
    #expect(named.contains { $0.hasPrefix("/reports/") }, "no name was ever in a report")
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-13 the switch leads back to the page it was pressed on`(
    engine: EngineName
  ) async throws {
    let demo = try await DemoServer(engine)
    let (cookie, token) = try await demo.signIn("cm1")
    let page = try await demo.server.send(.get, "/cases", headers: cookie)
    #expect(page.body.contains("action=\"/account/initials\""))
    #expect(page.body.contains("Show initials in lists"))
    var headers = cookie
    headers[HTTPField.Name("Referer")!] = "http://server.example/cases?show=all"
    let done = try await demo.server.post(
      "/account/initials", form: "csrf=\(token)", headers: headers)
    #expect(done.headers[.location] == "/cases?show=all")
    headers[HTTPField.Name("Referer")!] = "http://server.example/no/such/page"
    let lost = try await demo.server.post(
      "/account/initials/end", form: "csrf=\(token)", headers: headers)
    #expect(lost.headers[.location] == "/")
  }
}
