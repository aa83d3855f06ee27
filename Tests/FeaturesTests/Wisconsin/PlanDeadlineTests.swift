import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct WisconsinPlanTests {
  private let signed = "2025-12-18"

  @Test(arguments: Engines.available)
  func `WI-CLK-02 T15 with one of two adults' EDPs unsigned the plan clock is still open`(
    engine: EngineName
  ) async throws {
    let world = try await FamilyWorld(engine)
    try await world.assess(on: "2025-12-01")
    for adult in [world.saw, world.paw] { try await world.fileI94(adult, on: "2025-12-02") }
    try await world.signedPlan(by: world.paw, on: signed)
    try await world.signedPlan(world.saw, by: world.saw, on: signed)
    #expect(try await world.deadlines("plan.initial", on: signed) == ["2025-12-24 due-soon"])
    try await world.send("family-plan.begin", world.paw, on: signed)
    try await world.send("family-goal.add", world.paw, FamilyWorld.goal, on: signed)
    try await world.send(
      "family-plan.sign", world.paw, FamilyWorld.signed(world.paw, on: signed), on: signed)
    #expect(try await world.deadlines("plan.initial", on: signed) == ["2025-12-24 due-soon"])
    #expect(
      try await world.deadlines("plan.initial", on: "2025-12-26") == ["2025-12-24 overdue"])
    let worker = FamilyWorld.signed(ValleyStaff.rachel.id, on: "2025-12-23")
    try await world.send("family-plan.sign", world.paw, worker, on: "2025-12-23")
    #expect(
      try await world.deadlines("plan.initial", on: "2025-12-23")
        == ["2025-12-24 met 2025-12-23"])
  }

  @Test(arguments: Engines.available)
  func
    `WI-CLK-08 T21 signed 2025-12-18 a follow-up is due 2026-01-17; done 2026-01-14 the next is due 2026-02-13`(
      engine: EngineName
    ) async throws
  {
    let world = try await FamilyWorld(engine)
    let goal = try await world.signedPlan(by: world.paw, on: signed)
    #expect(try await world.deadlines("goal.follow-up", on: signed) == ["2026-01-17 upcoming"])
    try await world.followUp(goal, on: "2026-01-14", next: "2026-02-13")
    #expect(
      try await world.deadlines("goal.follow-up", on: "2026-01-14")
        == ["2026-02-13 upcoming"])
  }

  @Test(arguments: Engines.available)
  func
    `WI-CLK-09 T22 signed 2025-12-18 the plan is revised by 2026-06-18, and the older version stays readable`(
      engine: EngineName
    ) async throws
  {
    let world = try await FamilyWorld(engine)
    try await world.signedPlan(by: world.paw, on: signed)
    #expect(try await world.deadlines("plan.revision", on: signed) == ["2026-06-18 upcoming"])
    let revised = "2026-06-10"
    _ = try await world.goal("Read the mail", on: revised)
    #expect(
      try await world.deadlines("plan.revision", on: revised)
        == ["2026-12-10 upcoming"])
    let plan = try await world.plan(on: revised)
    #expect(plan.versions.map(\.signedOn) == [Day(signed), Day(revised)])
    let beside = try await world.page(
      "family-plan.versions", PlanVersionsPage.self, "family", ["left": "1", "right": "2"],
      on: revised)
    #expect(beside.goals.count == 2)
  }

  @Test(arguments: Engines.available)
  func
    `WI-ASM-03 the plans of the family and of the adult show baseline and changes with day and source`(
      engine: EngineName
    ) async throws
  {
    let world = try await FamilyWorld(engine)
    let day = "2026-01-22"
    for (level, on) in [("2", "2025-11-20"), ("3", day)] {
      let input = Input([
        "level_on": [on], "level": [level], "level_source": ["Lake College, <BEST Plus>"],
      ])
      _ = try await world.send(
        "english-level.record", "", input, ["person": world.paw], on: on)
    }
    for owner in ["family", world.paw, world.saw] {
      try await world.send("family-plan.begin", owner, on: day)
    }
    func shown(_ owner: String) async throws -> [String] {
      try await world.plan(owner, on: day).english?.flatMap { one in
        one.levels.map { "\(one.personID) \($0.on) \($0.level) \($0.isBaseline)" }
      } ?? []
    }
    let levels = ["person-paw 2026-01-22 3 false", "person-paw 2025-11-20 2 true"]
    #expect(try await shown("family") == levels)
    #expect(try await shown(world.paw) == levels)
    #expect(try await shown(world.saw) == [])
    let chrome = world.valley.chrome(.rachel, on: day)
    let html = try await world.plan(world.paw, on: day).html(chrome).text
    for words in ["Baseline", "Level 3", "Lake College, &lt;BEST Plus&gt;", "2025-11-20"] {
      #expect(html.contains(words), "\(words)")
    }
    let none = try await world.plan(world.saw, on: day).html(chrome).text
    #expect(none.contains("Not assessed yet"))
    let paper = try await world.page(
      "family-plan.print", FamilyPlanPrintPage.self, world.paw, on: day)
    #expect(paper.english.count == 2)
    #expect(paper.html(chrome).text.contains("<h2>English</h2>"))
  }
}
