import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct HouseholdAssessmentsTests {
  private func page(
    _ world: AssessmentWorld, as staff: ValleyStaff = .omar
  ) async throws -> HouseholdAssessmentsPage {
    let response = try await world.send("assessment.household", as: staff, wantsJSON: false)
    guard case .page(let page, _, _, _) = response else {
      Issue.record("no page")
      throw Problem.notFound
    }
    return try #require(page as? HouseholdAssessmentsPage)
  }

  @Test(arguments: Engines.available)
  func
    `UT-ASM-12 an adult's latest results stand in the household view, and nothing before the first`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    let before = try await page(world)
    #expect(before.adults.map(\.personID).contains(world.fatuma))
    #expect(before.adults.allSatisfy { $0.assessmentID == nil })
    #expect(before.areas.isEmpty)
    let id = try await world.assessed()
    let after = try await page(world)
    let fatuma = try #require(after.adults.first { $0.personID == world.fatuma })
    #expect(fatuma.assessmentID == id)
    #expect(fatuma.openDiscussions == 3)
    #expect(after.areas.map(\.code) == ["EMP", "HOU", "EDU", "HEA", "COM", "LAN", "LIF"])
    let results = after.areas.map { area in
      area.results.map { "\($0.personID) \($0.average) \($0.rating)" }
    }
    #expect(results[2] == ["person-fatuma 3.00 below"])
    #expect(results[0] == ["person-fatuma 3.50 succeeding"])
    try golden(after, "Assessments/HouseholdAssessmentsPage.one", world.valley.chrome(.omar))
  }

  @Test(arguments: Engines.available)
  func `UT-ASM-12 who is not of the case's team finds no household`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    await #expect(throws: Problem.notFound) { _ = try await page(world, as: .rachel) }
    #expect(try await page(world, as: .samira).header.id == world.caseID)
  }

  @Test(arguments: Engines.available)
  func `UT-ASM-12 every adult is listed, assessed or not, and a daughter from her 18th birthday on`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    for (day, people) in [
      ("2026-02-28", ["person-hoa", "person-nam"]),
      ("2026-03-01", ["person-hoa", "person-mai", "person-nam"]),
    ] {
      let page = try await valley.page(
        "assessment.household", HouseholdAssessmentsPage.self, ["case": Valley.nguyen], on: day)
      #expect(page.adults.map(\.personID).sorted() == people)
      #expect(page.areas.isEmpty)
    }
  }
}
