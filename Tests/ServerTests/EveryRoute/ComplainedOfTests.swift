import Domain
import Features
import HTTPTypes
import Server
import Storage
import Testing
import World

/// Whoever is complained of gets the same answers as if nobody had complained (IRC-CMP-03).
@Suite struct ComplainedOfTests {
  private func answers(
    _ demo: DemoServer, _ cookie: HTTPFields, _ paths: [String]
  ) async throws -> [String] {
    var answers: [String] = []
    for (index, path) in paths.enumerated() {
      var headers = cookie
      headers[.accept] = index.isMultiple(of: 2) ? "text/html" : "application/json"
      let answer = try await demo.server.send(.get, path, headers: headers)
      let body = answer.body.replacing(
        /name="(csrf|idempotency_key)" value="[^"]*"/, with: "")
      answers.append("\(answer.status) \(body)")
    }
    return answers
  }

  private func actor(_ account: String, _ demo: DemoServer) async throws -> Actor {
    try await demo.server.database.read { reader in
      try #require(try SessionRecords.account("\(account)@demo.example", reader)?.actor)
    }
  }

  @Test(arguments: Engines.available)
  func `IRC-CMP-03 no page of any route changes for who is complained of, whatever their role`(
    engine: EngineName
  ) async throws {
    let demo = try await DemoServer(engine, people: 12)
    let caseID = try #require(try await demo.cases(of: "cm1").first)
    let therapist = try await actor("lct", demo)
    let ids = try await demo.ids(ofCase: caseID)
    // What tells of the log changes with every look.
    let paths = Routes.all.filter {
      $0.method == .get && !$0.name.hasPrefix("audit.") && !$0.name.hasPrefix("looks.")
        && $0.name != "complaint.view"
    }.map { $0.pattern.filled(with: ids) }
    let now = WorldClock.noon(as: therapist)
    let sealing = try Sealing(masterKey: String(repeating: "0b", count: 32))
    for account in ["cm1", "cm-supervisor", "poc", "lct-supervisor"] {
      let cookie = try await demo.signIn(account).cookie
      let before = try await answers(demo, cookie, paths)
      let complaint = try RecordComplaint(
        Input([
          "agency": [try await actor("cm1", demo).agencyID], "received_on": ["2026-11-19"],
          "channel": ["phone"], "complainant": ["A neighbour"], "topic": ["staff"],
          "subject": [try await actor(account, demo).id], "matter": ["Qz9unheard words"],
          "language": ["Dari"],
        ]), caseID: account == "lct-supervisor" ? nil : caseID, sealing: sealing)
      _ = try await perform(complaint, in: demo.server.database, now)
      let after = try await answers(demo, cookie, paths)
      for (index, path) in paths.enumerated() {
        #expect(before[index] == after[index], "\(account) \(path)")
      }
      #expect(after.allSatisfy { !$0.contains("Qz9unheard") })
      let log = try await demo.server.send(.get, "/audit", headers: cookie)
      #expect(!log.body.contains("complaint.record"), "\(account)")
    }
    // The others read what is not about themselves.
    let reader = try await demo.signIn("poc").cookie
    let list = try await demo.server.send(.get, "/complaints", headers: reader)
    #expect(list.status == 200 && list.body.contains("How staff behaved"))
  }
}

extension WorldClock {
  /// The day of the demo, for `actor`.
  fileprivate static func noon(as actor: Actor) -> Now {
    WorldClock(today: Day("2026-11-20")!).now(as: actor)
  }
}
