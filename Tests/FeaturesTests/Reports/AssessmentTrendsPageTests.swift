import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct AssessmentTrendsPageTests {
  /// Twelve Somali and three Vietnamese speakers, assessed in both quarters.
  static func fifteen(_ engine: EngineName) async throws -> ReportWorld {
    let world = try await ReportWorld(engine)
    for number in 10..<25 {
      let id = "adult-\(number)"
      try await world.adult(id, language: number < 22 ? "so" : "vi")
      try await world.assessed(id, on: "2025-11-20", ["HOU": "3 1 3", "EMP": "3 5"])
      try await world.assessed(id, on: "2026-02-20", ["HOU": "5 3 3", "EMP": "3 3"])
    }
    return world
  }

  static let period = ["from": "2025-10-01", "to": "2026-03-31"]

  @Test(arguments: Engines.available)
  func `UT-RPT-04 a supervisor sees each area from quarter to quarter, drawn and as a table`(
    engine: EngineName
  ) async throws {
    let world = try await Self.fifteen(engine)
    let page = try await world.page("assessment-trends", as: .pauline, query: Self.period)
    #expect(
      page.lines == [
        ",2025-Q4,EMP,,15,4.00,,100.0,,,,", ",2026-Q1,EMP,,15,3.00,-1.00,0.0,,,,",
        ",2025-Q4,HOU,,15,2.33,,0.0,,,,", ",2026-Q1,HOU,,15,3.67,+1.34,100.0,,,,",
      ])
    try world.valley.golden(
      page, "Reports/ReportPage.trends", as: .pauline, on: ReportWorld.today)
  }

  @Test(arguments: Engines.available)
  func `UT-RPT-04 questions of an area by language, and the people behind a number`(
    engine: EngineName
  ) async throws {
    let world = try await Self.fifteen(engine)
    let asked = Self.period.merging([
      "by": "language", "area": "HOU", "item": "vi, HOU2, 2026-Q1",
    ]) { $1 }
    let page = try await world.page("assessment-trends", as: .pauline, query: asked)
    #expect(page.lines.contains("vi,2026-Q1,HOU,HOU2,3,3.00,+2.00,,0.0,100.0,0.0,0.0"))
    #expect(page.people.map(\.personID) == ["adult-22", "adult-23", "adult-24"])
    let html = page.html(world.valley.chrome(.pauline, on: ReportWorld.today)).text
    #expect(html.contains("Vietnamese"))
    #expect(html.contains("by=language&amp;area=HOU"))
  }

  @Test(arguments: Engines.available)
  func `UT-RPT-04 the analyst's three Vietnamese speakers are nowhere: page, JSON, CSV`(
    engine: EngineName
  ) async throws {
    let world = try await Self.fifteen(engine)
    let asked = Self.period.merging(["by": "language"]) { $1 }
    let page = try await world.page("assessment-trends", as: .quinn, query: asked)
    func numbers(_ group: String) -> [String] {
      page.rows.filter { $0[0].text == group }.map { $0[4].text }
    }
    #expect(numbers("") == ["15", "15", "15", "15"])
    #expect(numbers("vi") == ["<5", "<5", "<5", "<5"])
    // With one of two groups hidden the other would give it away.
    #expect(numbers("so") == ["<5", "<5", "<5", "<5"])
    #expect(page.rows.filter { $0[0].text == "vi" }.allSatisfy { !$0.contains(where: \.opens) })
    let csv = try await world.csv("assessment-trends", as: .quinn, query: asked)
    #expect(csv.contains("vi,2026-Q1,HOU,,<5,,,,,,,"))
    #expect(!csv.contains("vi,2026-Q1,HOU,,3"))
    try world.valley.golden(
      page, "Reports/ReportPage.trends-analyst", as: .quinn, on: ReportWorld.today)
  }
}
