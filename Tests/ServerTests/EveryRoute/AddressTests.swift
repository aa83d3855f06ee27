import Domain
import Features
import Foundation
import HTTPTypes
import Server
import Storage
import Testing
import World

/// Addresses are kept by browsers, by what stands between and by the logs of both: no person is named
/// in one.
@Suite struct AddressTests {
  @Test func `IRC-CONF-13 no page takes typed words in its address, but the directory of services`()
  {
    for route in Routes.all where route.method == .get {
      #expect(route.fields.isEmpty, "\(route.name) takes a form in its address")
      let typed = route.asks.filter(\.isTyped)
      #expect(typed.isEmpty || route.concern == .office, "\(route.name) asks \(typed)")
    }
    #expect(Routes.all.contains { $0.asks.contains(.q) })
  }

  @Test func `IRC-CONF-13 the log of errors tells of an unknown error only what it is`() throws {
    struct Person: Codable { let born: Bool }
    let typed = Data(#"{"born": "Amina Yusuf 1985-04-12"}"#.utf8)
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Person.self, from: typed)
    }
    let told = LoggedError.words(of: try #require(error))
    #expect(told == "Swift.DecodingError")
    #expect(LoggedError.words(of: Sealing.Refused.wrongKey).contains("master key"))
  }

  /// What tells who someone is: parts of names of four letters and more, telephone numbers, e-mail
  /// addresses, days of birth of adults.
  private func identities(_ demo: DemoServer) async throws -> Set<String> {
    try await demo.server.database.read { reader in
      let people = try reader.rows(
        """
        SELECT given_names, family_name, birth_date, phone, email FROM person
        UNION ALL SELECT name, '', NULL, '', email FROM staff
        """
      ) { row -> [String] in
        let names = NameKey.parts(row.text(0) + " " + row.text(1)).filter { $0.count > 3 }
        let born = row.day(2).flatMap { $0 < Day("2010-01-01")! ? [$0.description] : nil } ?? []
        return names + born + [row.text(3), row.text(4)].map { $0.lowercased() }
      }
      return Set(people.flatMap { $0 }.filter { !$0.isEmpty })
    }
  }

  /// The addresses that a page leads to or sends to.
  private func addresses(_ body: String) -> Set<String> {
    Set(body.matches(of: /(?:href|action|src)="([^"]*)"/).map { String($0.1) })
  }

  private func faults(_ address: String, _ identities: Set<String>) -> [String] {
    let plain = (address.removingPercentEncoding ?? address).lowercased()
    let words = Set(plain.split { !($0.isLetter || $0.isNumber) }.map(String.init))
    return identities.filter { one in
      one.contains { !$0.isLetter } ? plain.contains(one) : words.contains(one)
    }.map { "\(address) has \($0)" }
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-13 no address that any page leads to names a person, a telephone or a birth date`(
    engine: EngineName
  ) async throws {
    let demo = try await DemoServer(engine)
    let identities = try await identities(demo)
    #expect(identities.count > 40)
    var met: Set<String> = []
    for account in ["cm1", "ec", "lct", "cm-supervisor", "poc", "english", "partner", "admin"] {
      let (headers, token) = try await demo.signIn(account)
      let caseID = try await demo.cases(of: account).first
      let ids = try await demo.ids(ofCase: caseID ?? "no-such-case")
      var paths = Routes.all.filter { $0.method == .get }.map { $0.pattern.filled(with: ids) }
      paths.append(try await demo.search("a", headers, token: token))
      for path in paths {
        let answer = try await demo.server.send(.get, path, headers: headers)
        met.formUnion(addresses(answer.body))
        if let location = answer.headers[.location] { met.insert(location) }
      }
    }
    #expect(met.count > 300)
    #expect(met.contains { $0.hasPrefix("/search/") || $0 == "/search" })
    // Places of the program itself that are also somebody's name.
    let named = met.flatMap { faults($0, identities) }.sorted()
    #expect(named == [])
  }

  @Test(arguments: Engines.available)
  func
    `IRC-CONF-13 a search is sent as a form, its address names it by an id, Back and reload work`(
      engine: EngineName
    ) async throws
  {
    let demo = try await DemoServer(engine)
    let (headers, token) = try await demo.signIn("cm1")
    let name = try #require(
      try await demo.server.database.read { reader in
        try reader.one(
          """
          SELECT p.family_name FROM person p JOIN membership m ON m.person_id = p.id
          JOIN care_team t ON t.case_id = m.case_id JOIN staff s ON s.id = t.staff_id
          WHERE s.source_ref = 'cm1' AND m.to_on IS NULL AND t.to_on IS NULL
            AND p.family_name <> '' ORDER BY p.id
          """
        ) { $0.text(0) }
      })
    let typed = try #require(name.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
    let sent = try await demo.server.post(
      "/search", form: "csrf=\(token)&q=\(typed)", headers: headers)
    #expect(sent.status == 303)
    let found = try #require(sent.headers[.location])
    #expect(found.contains(/^\/search\/[0-9a-f-]{36}$/))
    for _ in 1...2 {
      let page = try await demo.server.send(.get, found, headers: headers)
      #expect(page.status == 200 && page.body.contains(name))
      #expect(page.header("Cache-Control") == "no-store")
    }
    let unsigned = try await demo.server.post("/search", form: "q=\(typed)", headers: headers)
    #expect(unsigned.status == 403)
    let told = try await demo.server.post(
      "/search", json: "{\"q\": \"\(name)\"}",
      headers: headers.merging([HTTPField.Name("X-CSRF-Token")!: token]))
    #expect(told.status == 201 && told.headers[.location]?.hasPrefix("/search/") == true)
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-13 words in an address are refused, also on the way round the sign-in`(
    engine: EngineName
  ) async throws {
    let demo = try await DemoServer(engine)
    let (headers, _) = try await demo.signIn("cm1")
    let refused = try await demo.server.send(.get, "/search?q=Nguyen", headers: headers)
    #expect(refused.status == 400)
    #expect(refused.body.contains("Type the words in the search field"))
    #expect(!refused.body.contains("Nguyen"))
    let form = try await demo.server.send(.get, "/search", headers: headers)
    #expect(form.status == 200 && form.body.contains("action=\"/search\" method=\"post\""))
    let away = try await demo.server.send(.get, "/search?q=Nguyen", headers: [:])
    #expect(away.headers[.location] == "/sign-in?next=%2Fsearch")
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-13 a search belongs to the sign-in that it came with, and ends with it`(
    engine: EngineName
  ) async throws {
    let demo = try await DemoServer(engine)
    let (headers, token) = try await demo.signIn("cm1")
    let found = try await demo.search("a", headers, token: token)
    let (others, _) = try await demo.signIn("cm2")
    let over = try await demo.server.send(.get, found, headers: others)
    #expect(
      over.status == 410 && over.body.contains("Type the words in the search field once more"))
    var all = [found]
    for _ in 1...21 { all.append(try await demo.search("b", headers, token: token)) }
    #expect(try await kept(demo) == 20)
    // The clock stands still here, so that any two of them are the oldest.
    var gone = 0
    for path in all where try await demo.server.send(.get, path, headers: headers).status == 410 {
      gone += 1
    }
    #expect(gone == 2)
    _ = try await demo.server.post("/session/end", form: "csrf=\(token)", headers: headers)
    #expect(try await kept(demo) == 0)
  }

  private func kept(_ demo: DemoServer) async throws -> Int {
    try await demo.server.database.read { reader in
      try reader.one("SELECT COUNT(*) FROM search_words") { $0.int(0) } ?? 0
    }
  }
}

extension HTTPFields {
  fileprivate func merging(_ others: HTTPFields) -> HTTPFields {
    var all = self
    for field in others { all.append(field) }
    return all
  }
}
