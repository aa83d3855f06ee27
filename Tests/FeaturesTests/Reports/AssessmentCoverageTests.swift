import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct AssessmentCoveragePageTests {
  private static let period = ["from": "2025-11-01", "to": "2025-12-31"]

  /// Five adults of Rachel's due on 1 December, one of whom is done late and one not at all.
  private static func five(_ engine: EngineName) async throws -> ReportWorld {
    let world = try await ReportWorld(engine)
    for (number, day) in ["2025-11-20", "2025-11-24", "2025-12-01", "2025-12-05"].enumerated() {
      try await world.adult("adult-\(number)")
      try await world.assessed("adult-\(number)", on: day, ["EMP": "3 3 5 na"])
    }
    try await world.adult("adult-4")
    try await world.adult("adult-late", arrived: "2025-09-01")
    return world
  }

  @Test(arguments: Engines.available)
  func `UT-RPT-05 the page tells who was due, on time, late and missing, and who is excluded`(
    engine: EngineName
  ) async throws {
    let world = try await Self.five(engine)
    let item = "Alpine Resettlement, Rachel Ortega"
    let page = try await world.page(
      "assessment-coverage", query: Self.period.merging(["item": item]) { $1 })
    #expect(
      page.lines == [
        "Alpine Resettlement,,5,3,1,1,60.0,25.0,1",
        "Alpine Resettlement,Rachel Ortega,5,3,1,1,60.0,25.0,1",
      ])
    #expect(page.items == ["Alpine Resettlement", item])
    #expect(page.people.count == 6)
    let reasons = page.people.filter { !$0.isCounted }.map(\.reason)
    #expect(
      reasons == [
        "4 days late: due 2025-12-01, done 2025-12-05", "missing: due 2025-12-01, not booked",
        "arrived late in the program: due 2025-12-03, not done",
      ])
    try world.valley.golden(page, "Reports/ReportPage.coverage", on: ReportWorld.today)
  }

  @Test(arguments: Engines.available)
  func `UT-RPT-05 the agency's number opens everyone of all its workers`(
    engine: EngineName
  ) async throws {
    let world = try await Self.five(engine)
    let page = try await world.page(
      "assessment-coverage", query: Self.period.merging(["item": "Alpine Resettlement"]) { $1 })
    #expect(page.people.count == 6)
  }

  @Test(arguments: Engines.available)
  func `UT-RPT-05 as known before someone's assessment was entered, it is missing`(
    engine: EngineName
  ) async throws {
    let world = try await Self.five(engine)
    let before = try await world.page(
      "assessment-coverage",
      query: Self.period.merging(["knownAt": "2026-02-03T16:59:00Z"]) { $1 })
    #expect(before.lines.isEmpty)
    let now = try await world.page(
      "assessment-coverage",
      query: Self.period.merging(["knownAt": "2026-02-03T17:01:00Z"]) { $1 })
    #expect(now.lines.count == 2)
  }

  @Test(arguments: Engines.available)
  func `UT-QA-01 UT-RPT-05 the page of the team leads to the report`(
    engine: EngineName
  ) async throws {
    let world = try await ReportWorld(engine)
    let team = try await world.valley.page(
      "team.view", TeamPage.self, as: .helen, on: ReportWorld.today)
    let html = team.html(world.valley.chrome(.helen, on: ReportWorld.today)).text
    #expect(html.contains("/reports/assessment-coverage"))
  }
}
