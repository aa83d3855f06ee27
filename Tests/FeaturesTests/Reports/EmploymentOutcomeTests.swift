import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct EmploymentOutcomeTests {
  private static let wages = [1150, 1200, 1200, 1250, 1300, 1300, 1400, 1500]

  /// Ten look for work, eight of them have some; one more does not look.
  private static func tenLooking(_ engine: EngineName) async throws -> ReportWorld {
    let world = try await ReportWorld(engine)
    for number in 0..<11 {
      let id = "adult-\(number + 10)"
      try await world.adult(id)
      if number < 10 { try await world.looksForWork(id) }
      if number < wages.count { try await world.works(id, atCents: wages[number]) }
    }
    return world
  }

  @Test(arguments: Engines.available)
  func `UT-RPT-02 seven of ten at twelve dollars are 70 percent and meet the target, average 12.88`(
    engine: EngineName
  ) async throws {
    let world = try await Self.tenLooking(engine)
    let page = try await world.page("employment-outcome", query: ["item": "EMP"])
    #expect(page.lines == ["EMP,70,10,8,7,70.0,yes,12.88,12.00"])
    #expect(page.basis.map(\.value) == ["70 %", "$12.00"])
    #expect(page.basis.allSatisfy { $0.source.hasPrefix("000 §J") })
    #expect(page.people.filter(\.isCounted).count == 7)
    let reasons = page.people.filter { !$0.isCounted }.map(\.reason).sorted()
    // The eleventh, and the three adults of the valley's family.
    let others = [String](repeating: "does not look for work", count: 4)
    #expect(
      reasons == ["below the target wage"] + others
        + [String](repeating: "looks for work, not employed", count: 2))
    let csv = try await world.csv("employment-outcome")
    #expect(csv.contains("EMP,70,10,8,7,70.0,yes,12.88,12.00"))
    try world.valley.golden(page, "Reports/ReportPage.employment", on: ReportWorld.today)
  }

  @Test(arguments: Engines.available)
  func `UT-RPT-02 a page records that someone looks for work, and that they stopped`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    func page(_ staff: ValleyStaff = .tyler) async throws -> JobSearchPage {
      try await world.valley.page(
        "job-search.view", JobSearchPage.self, as: staff,
        ["case": world.caseID, "person": world.fatuma], on: "2026-03-10")
    }
    func record(_ name: String, _ day: String) async throws {
      _ = try await world.send(
        name, as: .tyler, [:], Input(["on": [day]]), version: nil, on: "2026-03-10")
    }
    try world.valley.golden(
      try await page(), "JobSearches/JobSearchPage.never", as: .tyler, on: "2026-03-10")
    try await record("job-search.begin", "2026-02-20")
    #expect(await refusal { try await record("job-search.begin", "2026-03-01") } == 409)
    #expect(await refusal { try await record("job-search.end", "2026-02-19") } == 409)
    try world.valley.golden(
      try await page(), "JobSearches/JobSearchPage.looking", as: .tyler, on: "2026-03-10")
    try await record("job-search.end", "2026-03-09")
    let ended = try await page()
    #expect(ended.searches.map(\.from) == [Day("2026-02-20")!])
    #expect(ended.searches.map(\.to) == [Day("2026-03-09")!])
    let supervisor = try await page(.ruth)
    #expect(!supervisor.html(world.valley.chrome(.ruth)).text.contains("<form"))
  }
}
