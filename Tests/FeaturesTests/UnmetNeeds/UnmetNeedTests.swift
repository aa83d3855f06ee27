import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct UnmetNeedTests {
  private static let need = Input([
    "person": ["person-fatuma"], "on": ["2026-03-09"], "need": ["Childbirth class, <women> only"],
    "cause": ["not-culturally-competent"], "partner": [""], "approached_on": [""], "steps": [""],
    "result": [""], "result_on": [""],
  ])

  private func page(_ world: AssessmentWorld) async throws -> UnmetNeedsPage {
    try await world.valley.page(
      "unmet-need.list", UnmetNeedsPage.self, as: .omar, ["case": world.caseID], on: "2026-04-20")
  }

  private func save(
    _ world: AssessmentWorld, _ input: Input, changed: (id: String, version: Int)? = nil,
    on day: String
  ) async throws {
    _ = try await perform(
      try SaveUnmetNeed(input, caseID: world.caseID, changed: changed),
      in: world.valley.database, world.valley.now(.omar, on: day))
  }

  @Test(arguments: Engines.available)
  func `WI-REF-03 a need, why it is unmet, the partner, the steps and the result are kept`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    try await save(world, Self.need, on: "2026-03-09")
    let id = try #require(try await page(world).needs.first?.id)
    var later = Self.need
    later.set("partner", "Copper Street Clinic")
    later.set("approached_on", "2026-03-12")
    later.set("steps", "A midwife who speaks Somali is trained")
    try await save(world, later, changed: (id, 1), on: "2026-03-12")
    later.set("result", "The class begins in May")
    later.set("result_on", "2026-04-20")
    try await save(world, later, changed: (id, 2), on: "2026-04-20")
    let page = try await page(world)
    let row = try #require(page.needs.first?.row)
    #expect(row.cause == .notCulturallyCompetent)
    #expect(row.partner == "Copper Street Clinic")
    #expect(row.days.resultOn == Day("2026-04-20"))
    try world.valley.golden(page, "UnmetNeeds/UnmetNeedsPage", as: .omar, on: "2026-04-20")
    let form = try await world.valley.page(
      "unmet-need.view", UnmetNeedPage.self, as: .omar, ["case": world.caseID, "need": id],
      on: "2026-04-20")
    try world.valley.golden(form, "UnmetNeeds/UnmetNeedPage", as: .omar, on: "2026-04-20")
  }

  @Test(arguments: Engines.available)
  func `WI-REF-03 what contradicts itself is refused, and an older version is not saved over`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    var wrong = Self.need
    wrong.set("result", "It began")
    #expect(
      await undone { try await save(world, wrong, on: "2026-03-09") }
        == "unmet-need.result-day-missing")
    try await save(world, Self.need, on: "2026-03-09")
    let id = try #require(try await page(world).needs.first?.id)
    try await save(world, Self.need, changed: (id, 1), on: "2026-03-10")
    #expect(
      await undone { try await save(world, Self.need, changed: (id, 1), on: "2026-03-11") }
        == "stale")
  }
}
