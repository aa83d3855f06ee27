import Domain
import Features
import Foundation
import HTTPTypes
import Storage
import Testing
import World

/// What a client takes back is gone from the next answer: every page is one reading that begins
/// after it, and no answer of the server is a stream that goes on.
@Suite struct WithdrawalTests {
  private static let token = "Zq7x5q"

  /// The pages that say something of the marked case, asked for without a past day and with one.
  private func telling(
    _ demo: DemoServer, _ ids: [String: String], _ headers: HTTPFields, token: String,
    _ number: String
  ) async throws -> (marked: Set<String>, numbered: Set<String>) {
    var (marked, numbered): (Set<String>, Set<String>) = ([], [])
    let found = try await demo.search("zq7x5q", headers, token: token)
    for route in Routes.all where route.method == .get {
      let path = route.name == "search.found" ? found : route.pattern.filled(with: ids)
      var queries = [""]
      if route.asks.contains(.on) { queries.append("?on=2026-10-01") }
      if route.asks.contains(.knownAt) { queries.append("?knownAt=2026-11-20T17:00:00Z") }
      if route.asks.contains(.q) { queries.append("?q=zq7x5q") }
      for query in queries {
        let answer = try await demo.server.send(.get, path + query, headers: headers)
        guard answer.status == 200 else { continue }
        let body = answer.body.replacing("value=\"zq7x5q\"", with: "")
          .replacing("“zq7x5q”", with: "")
        if body.contains(Self.token) { marked.insert(route.name) }
        if body.contains(number) { numbered.insert(route.name) }
      }
    }
    return (marked, numbered)
  }

  @Test(arguments: Engines.available)
  func
    `UT-PRV-02 IRC-CONF-04 once the family opts out, no next answer on any route says a word of it`(
      engine: EngineName
    ) async throws
  {
    let demo = try await DemoServer(engine, people: 12)
    let (headers, token) = try await demo.signIn("ec")
    let caseID = try #require(try await demo.cases(of: "ec").first)
    let ids = try await demo.ids(ofCase: caseID)
    let everything = Dictionary(
      uniqueKeysWithValues: DataClass.allCases.map { ($0, Set([caseID])) })
    let facts = HiddenFacts(
      tables: try StoredTables(), engine: engine, hidden: everything, own: [], token: Self.token)
    let number = try await demo.server.database.write { tx in
      try facts.change(tx)
      return try tx.one("SELECT number FROM case_file WHERE id = $1", [caseID]) { $0.text(0) } ?? ""
    }
    let before = try await telling(demo, ids, headers, token: token, number)
    #expect(before.marked.count > 15)
    #expect(before.marked.isSuperset(of: ["case.view", "note.list", "plan.view"]))

    try await demo.server.database.write { tx in
      let agency = try tx.one("SELECT agency_id FROM staff WHERE source_ref = 'ec'") { $0.text(0) }
      let stamp = Stamp(at: Instant("2026-11-20T18:00:00Z")!, by: "test", source: "", ref: nil)
      try SharingChoiceRecords.record(
        "opt-out", id: "withdrawn", caseID: caseID, on: Day("2026-11-20")!, language: "",
        interpreter: "", stamp, tx)
      try SharingChoiceRecords.replaceParts(
        ofCase: caseID, with: [("withdrawn-1", agency ?? "", "")], stamp, tx)
    }
    let after = try await telling(demo, ids, headers, token: token, number)
    // What their own agency recorded stays, under the number of the case.
    #expect(after.marked.subtracting(["own-record.list"]) == [])
    #expect(after.numbered.subtracting(["access.list", "own-record.list"]) == [])
    let page = try await demo.server.send(.get, "/cases/\(caseID)", headers: headers)
    #expect(page.status == 403 && page.body.contains("Not shared"))
  }
}
