import Domain
import Features
import Foundation
import Markup
import Policies
import Storage
import Testing
import World

/// Every report of the list, so that a new one is covered the day it is added.
@Suite struct SameNumbersTests {
  private struct Read: Decodable {
    struct Cell: Decodable { let text: String }
    let columns: [String]
    let rows: [[Cell]]
  }

  private static func world(_ engine: EngineName) async throws -> ReportWorld {
    let world = try await ReportWorld(engine)
    for number in 0..<7 {
      let id = "adult-\(number)"
      try await world.adult(id, language: number % 2 == 0 ? "so" : "vi")
      try await world.looksForWork(id)
      if number < 3 { try await world.works(id, atCents: 1150 + 50 * number) }
      guard number < 5 else { continue }
      try await world.assessed(id, on: "2026-01-1\(number)", ["EMP": "5 3 na", "HOU": "3 5 5 1"])
      try await world.assessed(id, on: "2026-03-1\(number)", ["EMP": "3 3 1", "HOU": "5 5 5 5"])
    }
    return world
  }

  /// What the terminal prints of the report.
  private static func printed(_ name: String, _ world: ReportWorld) async throws -> ReportTable {
    let (from, to) = (Day(ReportWorld.period["from"]!)!, Day(ReportWorld.period["to"]!)!)
    if name == "overdue-clocks" {
      return try await ReportFacts.overdueClocks(on: to, in: world.valley.database)
    }
    return try await ReportFacts.report(
      named: name, from: from, to: to, in: world.valley.database)
  }

  @Test(arguments: Engines.available)
  func `UT-RPT-06 page, JSON, CSV and terminal give the same numbers for every report there is`(
    engine: EngineName
  ) async throws {
    let world = try await Self.world(engine)
    var filled: [String] = []
    for entry in ReportsPage.all.reports {
      let printed = try await Self.printed(entry.report, world)
      let page = try await world.page(entry.report, as: .pauline)
      #expect(page.refusal == nil, "\(entry.report)")
      #expect(page.columns == printed.columns, "\(entry.report)")
      #expect(page.rows.map { $0.map(\.text) } == printed.lines, "\(entry.report)")
      let json = try JSONDecoder().decode(Read.self, from: Data(JSONText.bytes(of: page)))
      #expect(json.rows.map { $0.map(\.text) } == printed.lines, "\(entry.report)")
      let csv = try await world.csv(entry.report, as: .pauline)
      let terminal = String(decoding: printed.output.csv(for: .spreadsheet), as: UTF8.self)
      #expect(csv == terminal, "\(entry.report)")
      let html = page.html(world.valley.chrome(.pauline, on: ReportWorld.today)).text
      for number in printed.lines.joined() where Double(number) != nil {
        #expect(html.contains(number), "\(entry.report): \(number)")
      }
      if !printed.rows.isEmpty { filled.append(entry.report) }
    }
    #expect(Set(filled).isSuperset(of: ["joint-outcomes", "overdue-clocks", "assessment-trends"]))
  }

  @Test func `UT-RPT-06 the terminal knows every report of the page, and the page every one of it`()
  {
    #expect(
      Set(ReportsPage.all.reports.map(\.report)).union(["schedule-c"])
        == Set(AllReports.names + ["overdue-clocks"]),
      "Schedule C stands on the page of its quarter")
    #expect(ReportsPage.all.reports.allSatisfy { $0.title != $0.report && !$0.purpose.isEmpty })
  }
}
