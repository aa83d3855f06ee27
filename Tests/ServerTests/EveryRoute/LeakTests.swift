import Domain
import Features
import Foundation
import HTTPTypes
import Storage
import Testing
import World

/// Whatever somebody may not see can change without a single answer to them changing: no list, no
/// search, no count, no report, no file, no past day says anything of it.
///
/// RESETTLE_WORLDS says in how many worlds, for each engine; `scripts/soak` asks for many.
@Suite struct LeakTests {
  private static let today = Day("2026-11-20")!
  private static let asked = ProcessInfo.processInfo.environment["RESETTLE_WORLDS"].flatMap {
    Int($0)
  }
  /// One account a role, and a second agency's case manager.
  private static let accounts =
    DemoStaff.accounts.map(\.id) + ["lakes-cm"]

  private static let own: [Role: [String]] = [
    .englishAssessor: ["english_"], .partner: ["referral", "partner_referral"],
  ]

  private struct Asker {
    let account: String
    let actor: Actor
    let headers: HTTPFields
    let token: String
  }

  private let tables: StoredTables

  init() throws { tables = try StoredTables() }

  /// What is hidden from an actor: for each class the cases of which nothing of it may be told.
  private func hidden(
    from actor: Actor, _ cases: [String], _ reader: Reader
  ) throws -> [DataClass: Set<String>] {
    let scope = Scope(actor, on: Self.today)
    var hidden: [DataClass: Set<String>] = [:]
    for id in cases {
      guard let relation = try scope.relation(to: id, reader) else { continue }
      var open: Set<DataClass> = []
      // A person's own page shows their immigration facts to whom the case is shown; only the
      // copies that prove them ask for a permission. Reports count jobs for whoever runs them, by
      // agreement; only the pages of jobs ask for a permission.
      let opened = Set(Permission.allCases.compactMap(Access.dataClass(of:)))
        .subtracting([.immigration, .employment])
      for permission in Permission.allCases {
        guard case .allowed(let reach) = Access.decide(actor.role, permission, relation) else {
          continue
        }
        if let dataClass = Access.dataClass(of: permission) { open.insert(dataClass) }
        // What no permission opens by itself is seen wherever the case is.
        open.formUnion(reach.classes.subtracting(opened))
      }
      for dataClass in DataClass.allCases where !open.contains(dataClass) {
        hidden[dataClass, default: []].insert(id)
      }
    }
    return hidden
  }

  /// Of which classes, in which cases, what the actor's agency recorded stays with it.
  private func kept(
    by actor: Actor, _ cases: [String], _ reader: Reader
  ) throws -> [DataClass: Set<String>] {
    var kept: [DataClass: Set<String>] = [:]
    for id in cases {
      for dataClass in try Scope(actor, on: Self.today).ownClasses(of: id, reader) {
        kept[dataClass, default: []].insert(id)
      }
    }
    return kept
  }

  private func asker(_ account: String, _ demo: DemoServer) async throws -> Asker {
    let (cookie, token) = try await demo.signIn(account)
    let actor = try await demo.server.database.read { reader in
      try #require(
        try SessionRecords.account("\(account)@demo.example", reader)?.actor)
    }
    return Asker(account: account, actor: actor, headers: cookie, token: token)
  }

  /// Every page of every kind: plain, of a past day, as known before, sought, as a file.
  private func paths(_ ids: [String: String]) -> [(route: String, path: String)] {
    Routes.all.filter { $0.method == .get }.flatMap { route -> [(String, String)] in
      let path = route.pattern.filled(with: ids)
      var queries = [""]
      if route.asks.contains(.on) { queries.append("?on=2026-09-01") }
      if route.asks.contains(.knownAt) { queries.append("?knownAt=2026-11-20T09:00:00Z") }
      if route.asks.contains(.q) { queries += ["?q=a", "?q=zq7x"] }
      if route.name == "report.run" {
        return ReportsPage.all.reports.flatMap { report in
          ["?from=2026-01-01&to=2026-12-31", "?format=csv&from=2025-01-01&to=2026-12-31"].map {
            (route.name, "/reports/\(report.report)\($0)")
          }
        }
      }
      return queries.map { (route.name, path + $0) }
    }
  }

  private func answers(
    to asker: Asker, _ paths: [(route: String, path: String)], _ demo: DemoServer,
    asHTML: (Int) -> Bool
  ) async throws -> [String] {
    var answers: [String] = []
    for (index, one) in paths.enumerated() {
      var headers = asker.headers
      headers[.accept] = asHTML(index) ? "text/html" : "application/json"
      let answer = try await demo.server.send(.get, one.path, headers: headers)
      let body = answer.body.replacing(
        /name="(csrf|idempotency_key)" value="[^"]*"/, with: "")
      answers.append("\(answer.status) \(answer.header("Location") ?? "") \(body)")
    }
    return answers
  }

  /// What tells of the log changes with every look, a complaint's page too; a report of aggregates counts everybody.
  private func mayDiffer(_ route: String, _ role: Role) -> Bool {
    route.hasPrefix("audit.") || route.hasPrefix("looks.") || route == "complaint.view"
      || (route == "report.run" && role == .stateAnalyst)
  }

  private func difference(_ first: String, _ second: String) -> String {
    let at = zip(first.utf8, second.utf8).prefix { $0 == $1 }.count
    func part(_ text: String) -> String {
      String(decoding: text.utf8.dropFirst(max(0, at - 120)).prefix(240), as: UTF8.self)
    }
    return "…\(part(first))… became …\(part(second))…"
  }

  /// One asker in one world: nothing that is hidden changes an answer, or stands in one.
  private func visit(
    _ asker: Asker, _ demo: DemoServer, number: Int, _ chance: inout Chance
  ) async throws -> (answers: Int, shown: Int, faults: [String]) {
    let actor = asker.actor
    let (cases, hidden, kept) = try await demo.server.database.read { reader in
      let cases = try reader.rows("SELECT id FROM case_file ORDER BY id") { $0.text(0) }
      return (
        cases, try self.hidden(from: actor, cases, reader),
        try self.kept(by: actor, cases, reader)
      )
    }
    // A case of which something is seen and something is not tells more than one wholly hidden.
    let partly = cases.filter { id in
      let kept = hidden.values.count { $0.contains(id) }
      return kept > 0 && kept < DataClass.allCases.count
    }
    let caseID =
      (Bool.random(using: &chance) ? partly : cases).randomElement(using: &chance)
      ?? cases.randomElement(using: &chance)!
    var paths = paths(try await demo.ids(ofCase: caseID))
    for words in ["a", "zq7x"] {
      let found = try await demo.search(words, asker.headers, token: asker.token)
      paths.append(("search.found", found))
    }
    let seed = chance.next()
    let asHTML = { (index: Int) in (seed >> UInt64(index % 61)) & 1 == 0 }
    let before = try await answers(to: asker, paths, demo, asHTML: asHTML)
    let token = "Zq7x\(number)q"
    let facts = HiddenFacts(
      tables: tables, engine: demo.server.database.engine.name, hidden: hidden,
      own: Self.own[actor.role] ?? [], token: token, kept: (actor.agencyID, kept))
    try await demo.server.database.write { tx in try facts.change(tx) }
    let after = try await answers(to: asker, paths, demo, asHTML: asHTML)
    var faults = DeadEnds(asker.actor.role, zip(paths.map(\.path), before)).found
    for (index, one) in paths.enumerated() {
      if before[index].hasPrefix("5") || after[index].hasPrefix("5") {
        faults.append("\(actor.role) \(one.route) \(one.path) fails")
      } else if after[index].localizedCaseInsensitiveContains(token) {
        faults.append("\(actor.role) \(one.route) \(one.path) shows a hidden fact")
      } else if !mayDiffer(one.route, actor.role), before[index] != after[index] {
        faults.append(
          "\(actor.role) \(one.route) \(one.path): \(difference(before[index], after[index]))")
      }
    }
    faults += try await commands(asker, demo, ids: try await demo.ids(ofCase: caseID), token)
    let shown = after.count { $0.hasPrefix("200") }
    return (after.count, shown, faults)
  }

  /// Every command, sent with nothing filled in: what it answers tells nothing either.
  private func commands(
    _ asker: Asker, _ demo: DemoServer, ids: [String: String], _ token: String
  ) async throws -> [String] {
    var faults: [String] = []
    for route in Routes.all where route.method != .get && !route.name.hasPrefix("session.") {
      var headers = asker.headers
      headers[HTTPField.Name("X-CSRF-Token")!] = asker.token
      headers[.contentType] = "application/x-www-form-urlencoded"
      headers[.accept] = "text/html"
      let method = HTTPRequest.Method(rawValue: route.method.rawValue)!
      let answer = try await demo.server.send(
        method, route.pattern.filled(with: ids), headers: headers, body: [])
      if answer.status >= 500 || answer.body.localizedCaseInsensitiveContains(token) {
        faults.append(
          "\(asker.actor.role) \(route.name) fails or answers with a hidden fact: \(answer.status)")
      }
    }
    return faults
  }

  /// The worlds are visited in four parts side by side, each in a demo world of its own.
  @Test(arguments: Engines.available, 0..<4)
  func
    `UT-PRV-02 IRC-CONF-01 IRC-CONF-02 nothing that is hidden changes an answer, on any route, in any world`(
      engine: EngineName, part: Int
    ) async throws
  {
    let worlds = Self.asked ?? (engine == .sqlite ? 100 : 8)
    var (answers, shown, faults) = (0, 0, [String]())
    var demo = try await DemoServer(engine, people: 12)
    for world in stride(from: part, to: worlds, by: 4) {
      // Each world leaves rows behind.
      if world >= 100, world % 100 < 4 { demo = try await DemoServer(engine, people: 12) }
      var chance = Chance(state: UInt64(world) &+ 1_000)
      try await demo.server.database.write { tx in
        var sharing = RandomSharing(seed: UInt64(world), today: Self.today)
        try sharing.draw("w\(world)", tx)
      }
      // One kind of actor a world, in turn; every kind in each where a number is asked for.
      let accounts = Self.accounts.count
      for step in 0..<(Self.asked == nil ? 1 : accounts) {
        let account = Self.accounts[(world / 4 + part * 4 + step) % accounts]
        let asker = try await asker(account, demo)
        let seen = try await visit(asker, demo, number: world * 100 + step, &chance)
        answers += seen.answers
        shown += seen.shown
        faults += seen.faults.map { "world \(world), \(account): \($0)" }
      }
      if faults.count > 20 { break }
    }
    #expect(faults.isEmpty, "\(faults.prefix(20).joined(separator: "\n\n"))")
    #expect(shown * 20 >= answers, "worlds in which nearly nothing is shown prove little")
  }

  @Test(arguments: Engines.available)
  func `the watch for what leaks sees facts that may be seen`(engine: EngineName) async throws {
    let demo = try await DemoServer(engine, people: 12)
    let asker = try await asker("cm1", demo)
    let caseID = try #require(try await demo.cases(of: "cm1").first)
    let facts = HiddenFacts(
      tables: tables, engine: engine,
      hidden: Dictionary(uniqueKeysWithValues: DataClass.allCases.map { ($0, [caseID]) }),
      own: [], token: "Zq7x1q")
    let paths = paths(try await demo.ids(ofCase: caseID))
    let before = try await answers(to: asker, paths, demo) { $0 % 2 == 0 }
    try await demo.server.database.write { tx in try facts.change(tx) }
    let after = try await answers(to: asker, paths, demo) { $0 % 2 == 0 }
    let telling = after.count { $0.contains("Zq7x1q") }
    let differing = zip(before, after).count { $0 != $1 }
    #expect(telling > 30)
    #expect(differing > telling)
  }
}
