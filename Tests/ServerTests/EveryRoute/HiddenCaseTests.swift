import Domain
import Features
import HTTPTypes
import Storage
import Testing
import World

/// Who does not reach a case cannot tell whether there is one, on any page of any route.
@Suite struct HiddenCaseTests {
  private static let nowhere = "no-such-case"

  /// What is answered about the case of those ids, with every id of it replaced.
  private func answer(
    _ demo: DemoServer, _ route: Route, _ ids: [String: String], _ accept: String,
    _ cookie: HTTPFields
  ) async throws -> (status: Int, text: String) {
    var headers = cookie
    headers[.accept] = accept
    let path = route.pattern.filled(with: ids)
    let answer = try await demo.server.send(.get, path, headers: headers)
    let fields = answer.headers.filter { ![.contentLength, .date].contains($0.name) }
      .map { "\($0.name): \($0.value)" }.sorted()
    var text = (fields + [answer.body]).joined(separator: "\n")
      .replacing(/name="(csrf|idempotency_key)" value="[^"]*"/, with: "")
      // The minute may turn between the two.
      .replacing(/Printed by [^<]*/, with: "")
    let shown = ids.values.filter { $0.utf8.count > 3 }.sorted { $0.utf8.count > $1.utf8.count }
    for id in shown { text = text.replacing(id, with: "ID") }
    return (answer.status, text)
  }

  /// Every page about a case, in both renderings; those that tell a hidden case from none.
  private func sweep(
    _ demo: DemoServer, hidden caseID: String, as account: String
  ) async throws -> (asked: Int, differing: [String], statuses: Set<Int>) {
    let cookie = try await demo.signIn(account).cookie
    let hidden = try await demo.ids(ofCase: caseID)
    let none = hidden.merging(["case": Self.nowhere]) { $1 }
    let routes = Routes.all.filter { $0.method == .get && $0.pattern.contains("/:case") }
    var (asked, differing, statuses) = (0, [String](), Set<Int>())
    for route in routes {
      for accept in ["text/html", "application/json"] {
        let first = try await answer(demo, route, hidden, accept, cookie)
        let second = try await answer(demo, route, none, accept, cookie)
        asked += 1
        statuses.insert(first.status)
        if first != second {
          differing.append("\(route.name) \(accept): \(first.status) and \(second.status)")
        }
      }
    }
    return (asked, differing, statuses)
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-02 no route tells a case that is hidden from one that does not exist`(
    engine: EngineName
  ) async throws {
    let demo = try await DemoServer(engine, people: 12)
    let caseID = try #require(try await demo.cases(of: "cm1").first)
    for account in ["lakes-cm", "partner", "english"] {
      let (asked, differing, statuses) = try await sweep(demo, hidden: caseID, as: account)
      #expect(differing == [])
      #expect(statuses.isSubset(of: [403, 404]))
      #expect(asked > 60)
    }
  }

  @Test(arguments: Engines.available)
  func `UT-ASM-22 no route of a case opens for the assessor to whom a member was referred`(
    engine: EngineName
  ) async throws {
    let demo = try await DemoServer(engine)
    let referred = try await demo.server.database.read { reader in
      try reader.rows(
        "SELECT r.case_id FROM english_referral r WHERE r.to_on IS NULL ORDER BY r.case_id"
      ) { $0.text(0) }
    }
    #expect(referred.count > 1)
    let cookie = try await demo.signIn("english").cookie
    let page = try await demo.server.send(.get, "/english", headers: cookie)
    #expect(page.status == 200 && page.body.contains("/english/"))
    for caseID in referred.prefix(2) {
      let (asked, differing, statuses) = try await sweep(demo, hidden: caseID, as: "english")
      #expect(differing == [])
      #expect(statuses.isSubset(of: [403, 404]))
      #expect(asked > 60)
    }
  }

  @Test(arguments: Engines.available)
  func `HUD-AUTH-01 no route of a case opens for the partner to whom a member was referred`(
    engine: EngineName
  ) async throws {
    let demo = try await DemoServer(engine)
    let referred = try await demo.server.database.read { reader in
      try reader.rows(
        "SELECT p.case_id FROM partner_referral p WHERE p.to_on IS NULL ORDER BY p.case_id"
      ) { $0.text(0) }
    }
    #expect(!referred.isEmpty)
    let cookie = try await demo.signIn("partner").cookie
    let page = try await demo.server.send(.get, "/referrals", headers: cookie)
    #expect(page.status == 200 && page.body.contains("/referrals/"))
    for caseID in referred.prefix(2) {
      let (asked, differing, statuses) = try await sweep(demo, hidden: caseID, as: "partner")
      #expect(differing == [])
      #expect(statuses.isSubset(of: [403, 404]))
      #expect(asked > 60)
    }
  }

  @Test(arguments: Engines.available)
  func `IRC-QA-01 no route opens to a monitor the file that was not drawn, and looks say review`(
    engine: EngineName
  ) async throws {
    let demo = try await DemoServer(engine)
    let (drawn, other) = try await demo.server.database.read { reader in
      (
        try reader.rows("SELECT case_id FROM file_review_case ORDER BY position") { $0.text(0) },
        try reader.one(
          """
          SELECT c.id FROM case_file c WHERE NOT EXISTS \
          (SELECT 1 FROM file_review_case f WHERE f.case_id = c.id) ORDER BY c.id
          """, [], { $0.text(0) })
      )
    }
    let hidden = try #require(other)
    let (asked, differing, statuses) = try await sweep(demo, hidden: hidden, as: "monitor")
    #expect(differing == [])
    #expect(statuses.isSubset(of: [403, 404]))
    #expect(asked > 60)
    let cookie = try await demo.signIn("monitor").cookie
    let first = try #require(drawn.first)
    let page = try await demo.server.send(.get, "/cases/\(first)", headers: cookie)
    #expect(page.status == 200)
    let reasons = try await demo.server.database.read { reader in
      try reader.rows(
        "SELECT DISTINCT reason FROM audit_entry WHERE role = 'monitor' AND result = 'seen'"
      ) { $0.text(0) }
    }
    #expect(reasons == ["review"])
  }

  @Test(arguments: Engines.available)
  func `the sweep sees a difference where the case may be opened`(
    engine: EngineName
  ) async throws {
    let demo = try await DemoServer(engine, people: 12)
    let caseID = try #require(try await demo.cases(of: "cm1").first)
    let (asked, differing, statuses) = try await sweep(demo, hidden: caseID, as: "cm1")
    #expect(differing.count > asked / 2)
    #expect(statuses.contains(200))
  }
}
