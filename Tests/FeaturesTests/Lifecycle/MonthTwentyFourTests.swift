import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct MonthTwentyFourTests {
  private func today(_ world: AssessmentWorld, on day: String) async throws -> [WorkLine] {
    try await world.valley.recompute(world.caseID, on: day)
    return try await world.valley.page("today", TodayPage.self, as: .samira, on: day).lines
      .filter { $0.rule == "service.recommendation" }
  }

  private func standing(_ world: AssessmentWorld, on day: String) async throws -> StandingPage {
    try await world.valley.page(
      "standing.view", StandingPage.self, as: .samira, ["case": world.caseID], on: day)
  }

  @Test(arguments: Engines.available)
  func `UT-LIFE-10 at month 24 the therapist is asked to end or extend, until it is recorded`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    let id = try await world.assessed(on: "2028-01-05")
    #expect(try await today(world, on: "2027-12-31").isEmpty)
    #expect(try await standing(world, on: "2027-12-31").people.first?.recommendBy == nil)
    let lines = try await today(world, on: "2028-01-20")
    #expect(lines.map(\.dueOn) == [Day("2028-01-31")!])
    let asked = try await standing(world, on: "2028-01-20")
    #expect(asked.people.first?.recommendBy == Day("2028-01-31"))
    try world.valley.golden(
      asked, "Lifecycle/StandingPage.month-24", as: .samira, on: "2028-01-20")
    let work = try await world.valley.page("today", TodayPage.self, as: .samira, on: "2028-01-20")
    let form = "/cases/\(world.caseID)/people/\(world.fatuma)/recommendations/new"
    #expect(
      work.html(world.valley.chrome(.samira, on: "2028-01-20")).text.contains("href=\"\(form)\""))
    _ = try await perform(
      try RecordRecommendation(
        Input([
          "kind": ["extend"], "decided_on": ["2028-01-20"], "assessment": [id],
          "reason": ["Three more months of English."],
        ]), caseID: world.caseID, person: world.fatuma), in: world.valley.database,
      world.valley.now(.samira, on: "2028-01-20"))
    #expect(try await today(world, on: "2028-01-20").isEmpty)
    let person = try #require(try await standing(world, on: "2028-01-21").people.first)
    #expect(person.recommendBy == nil && person.recommended?.kind == .extend)
    #expect(person.recommended?.assessmentID == id)
    try world.valley.golden(
      try await standing(world, on: "2028-01-21"), "Lifecycle/StandingPage.recommended",
      as: .samira, on: "2028-01-21")
  }
}
