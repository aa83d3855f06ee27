import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct ReportPurposeTests {
  private static let purpose = [
    "purpose": ["monitoring"], "reason": ["Who is not placed, for the visit of May"],
    "from": ["2026-01-01"], "to": ["2026-03-31"], "item": ["EMP"],
  ]

  /// Eight adults look for work, of a household of Alpine's.
  private static func eight(_ engine: EngineName) async throws -> ReportWorld {
    let world = try await ReportWorld(engine)
    for number in 0..<8 {
      try await world.adult("adult-\(number)")
      try await world.looksForWork("adult-\(number)")
    }
    return world
  }

  private static func state(
    _ world: ReportWorld, _ changes: [String: [String]] = [:], as staff: ValleyStaff = .quinn
  ) async throws -> Response {
    let route = try #require(Routes.all.first { $0.name == "report.state-purpose" })
    return try await route.handle(
      world.valley.request(
        .post, "/", as: staff, parameters: ["report": "employment-outcome"],
        Input(purpose.merging(changes) { $1 }), on: ReportWorld.today))
  }

  private static func people(
    _ world: ReportWorld, as staff: ValleyStaff = .quinn
  ) async throws -> ReportPage {
    try await world.page("employment-outcome", as: staff, query: ["item": "EMP"])
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-04 names behind a number are shown only once the purpose is stated`(
    engine: EngineName
  ) async throws {
    let world = try await Self.eight(engine)
    let before = try await Self.people(world)
    #expect(before.people.isEmpty && before.purposeForm != nil)
    #expect(!String(decoding: JSONText.bytes(of: before), as: UTF8.self).contains("adult-"))
    try world.valley.golden(
      before, "Reports/ReportPage.purpose", as: .quinn, on: ReportWorld.today)
    guard case .done(let path) = try await Self.state(world) else { throw Unexpected() }
    #expect(
      path.text
        == "/reports/employment-outcome?from=2026-01-01&to=2026-03-31&item=EMP#people")
    let after = try await Self.people(world)
    #expect(after.purpose?.purpose == "monitoring" && after.purposeForm == nil)
    #expect(after.people.filter { $0.name.hasPrefix("Adult") }.count == 8)
    #expect(after.people.allSatisfy { $0.caseID.isEmpty })
    let other = try await world.page("joint-outcomes", as: .quinn, query: ["item": "EMP"])
    #expect(other.people.isEmpty && other.purposeForm != nil)
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-04 a purpose without its reason is asked again, with what was typed`(
    engine: EngineName
  ) async throws {
    let world = try await Self.eight(engine)
    guard case .page(let page, let status, _, _) = try await Self.state(world, ["reason": [""]])
    else { throw Unexpected() }
    #expect(status == 422)
    let report = try #require(page as? ReportPage)
    #expect(report.purposeForm?.value("purpose") == "monitoring")
    #expect(report.purposeForm?.error("reason") != nil)
    #expect(report.people.isEmpty && report.item == "EMP")
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-04 the purpose and each name that was shown are in the audit log`(
    engine: EngineName
  ) async throws {
    let world = try await Self.eight(engine)
    _ = try await Self.state(world)
    let entry = try await world.valley.database.read { reader in
      try reader.one(
        "SELECT action, subject FROM audit_entry WHERE action = 'report.state-purpose'"
      ) { $0.text(1) }
    }
    #expect(entry?.contains("purpose:monitoring") == true)
    let route = try #require(Routes.all.first { $0.name == "report.run" })
    let answer = try await route.handle(
      world.valley.request(
        .get, "/", as: .quinn, parameters: ["report": "employment-outcome"],
        query: Input(ReportWorld.period.merging(["item": "EMP"]) { $1 }.mapValues { [$0] }),
        on: ReportWorld.today))
    guard case .page(_, _, let seen, let action) = answer else { throw Unexpected() }
    #expect(action == "report.names")
    #expect(seen.contains(Reference("purpose", "monitoring")))
    #expect((0..<8).allSatisfy { seen.contains(.person("adult-\($0)")) })
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-04 who opted out is not named to the state, whatever the purpose`(
    engine: EngineName
  ) async throws {
    let world = try await Self.eight(engine)
    let stamp = world.valley.now(on: "2026-03-01").stamp
    try await world.valley.database.write { tx in
      try SharingChoiceRecords.record(
        "opt-out", id: "opted-out", caseID: ReportWorld.people, on: Day("2026-03-01")!,
        language: "so", interpreter: "", stamp, tx)
    }
    _ = try await Self.state(world)
    let page = try await Self.people(world)
    #expect(page.people.allSatisfy { !$0.personID.hasPrefix("adult-") })
    #expect(page.lines.first?.hasPrefix("EMP,70,8,") == true)
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-04 another sign-in or another day states its purpose anew`(
    engine: EngineName
  ) async throws {
    let world = try await Self.eight(engine)
    _ = try await Self.state(world)
    func stated(_ session: String, _ day: String) async throws -> StatedPurpose? {
      try await world.valley.database.read { reader in
        try ReportPurposeRecords.stated(
          in: session, for: "employment-outcome", on: Day(day)!, reader)
      }
    }
    #expect(try await stated("session", ReportWorld.today) != nil)
    #expect(try await stated("another", ReportWorld.today) == nil)
    #expect(try await stated("session", "2026-04-11") == nil)
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-04 aggregates are of whole quarters as known now, and no list of people`(
    engine: EngineName
  ) async throws {
    let world = try await Self.eight(engine)
    for query in [
      ["from": "2026-01-02"], ["to": "2026-03-30"], ["knownAt": "2026-03-01T00:00:00Z"],
    ] {
      let page = try await world.page("joint-outcomes", as: .quinn, query: query)
      #expect(page.refusal != nil && page.rows.isEmpty, "\(query)")
    }
    let list = try await world.page("overdue-clocks", as: .quinn)
    #expect(list.refusal != nil && list.rows.isEmpty && list.people.isEmpty)
    let all = try await world.valley.page(
      "report.list", ReportsPage.self, as: .quinn, on: ReportWorld.today)
    #expect(!all.reports.contains { $0.report == "overdue-clocks" })
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-04 small cells are hidden in every report's page and CSV for the analyst`(
    engine: EngineName
  ) async throws {
    let world = try await Self.eight(engine)
    for number in 0..<3 { try await world.works("adult-\(number)", atCents: 1300) }
    for entry in ReportsPage.of(.stateAnalyst).reports {
      let page = try await world.page(entry.report, as: .quinn)
      let csv = try await world.csv(entry.report, as: .quinn)
      for row in page.rows {
        #expect(
          row.allSatisfy { !["1", "2", "3", "4"].contains($0.text) }, "\(entry.report): \(row)")
      }
      for line in csv.split(whereSeparator: \.isNewline).dropFirst() {
        #expect(
          line.split(separator: ",").allSatisfy { !["1", "2", "3", "4"].contains($0) },
          "\(entry.report): \(line)")
      }
    }
    #expect(
      try await world.page("employment-outcome", as: .quinn).lines.first
        == "EMP,70,<5,<5,<5,,,,12.00")
  }
}
