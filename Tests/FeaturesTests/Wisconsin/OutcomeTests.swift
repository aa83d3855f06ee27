import Domain
import Features
import Markup
import Policies
import Storage
import Testing
import World

/// What is claimed of a quarter, from goals, contributions and results entered as people enter them.
@Suite struct WisconsinOutcomeTests {
  private static let signed = "2025-12-18"

  @Test(arguments: Engines.available)
  func
    `WI-QPR-01 a goal added to the FSP on 2026-02-20 with its result of 2026-02-12 is excluded, with the reason`(
      engine: EngineName
    ) async throws
  {
    let world = try await FamilyWorld(engine)
    let day = "2026-02-20"
    let goal = try await world.goal("Driver's licence", on: day)
    try await world.contribute("arranged", to: goal, on: "2026-02-05", recordedOn: day)
    try await world.achieve(goal, on: "2026-02-12", recordedOn: day)
    let quarter = try await world.quarter("2026-Q1")
    #expect(quarter.told == ["Driver's licence: goal documented after achievement"])
    let evidence = try await world.page(
      "outcome.view", OutcomePage.self, "", ["goal": goal], on: "2026-04-10")
    #expect(evidence.conditions.filter { !$0.isMet }.map(\.fault) == [.documentedLate])
    let page = try await world.page(
      "family-goal.view", FamilyGoalPage.self, "family", ["goal": goal], on: day)
    let html = page.html(world.valley.chrome(.rachel, on: day)).text
    #expect(html.contains("is not reported as an outcome"))
  }

  @Test(arguments: Engines.available)
  func
    `WI-QPR-02 of outcomes on 2026-02-12 and 2026-03-20 one counts, the other is listed; 2026-04-02 counts in Q2`(
      engine: EngineName
    ) async throws
  {
    let world = try await FamilyWorld(engine)
    for (title, day) in [
      ("Driver's licence", "2026-02-12"), ("Family budget", "2026-03-20"),
      ("Shop independently", "2026-04-02"),
    ] {
      let goal = try await world.goal(title, on: Self.signed)
      try await world.contribute("coaching", to: goal, on: "2026-01-08")
      try await world.achieve(goal, on: day)
    }
    let first = try await world.quarter("2026-Q1")
    #expect(
      first.told == ["Driver's licence: counted", "Family budget: second outcome in quarter"])
    #expect(first.figures.map(\.count) == [1])
    let second = try await world.quarter("2026-Q2", on: "2026-07-02")
    #expect(second.told == ["Shop independently: counted"], "the one left over is not carried on")
  }

  @Test(arguments: Engines.available)
  func
    `WI-QPR-04 contributions say whether they are significant, and with information alone an outcome is excluded`(
      engine: EngineName
    ) async throws
  {
    let world = try await FamilyWorld(engine)
    let told = try await world.goal("Driver's licence", on: Self.signed)
    #expect(
      await refusal {
        try await world.contribute("information-given", to: told, on: "2026-01-08")
      } == 409)
    try await world.contribute(
      "information-given", to: told, isSignificant: false, on: "2026-01-08")
    try await world.achieve(told, on: "2026-02-12")
    let taught = try await world.goal(
      "Driver's licence, with bilingual lessons", world.saw, whose: world.saw, on: Self.signed,
      signedBy: world.saw)
    try await world.contribute("arranged", to: taught, world.saw, on: "2026-01-09")
    try await world.achieve(taught, world.saw, on: "2026-02-13")
    _ = try await perform(
      try PointOutService(
        Input([
          "person": [world.paw], "on": ["2026-01-08"], "group": ["information"],
          "words": ["The DMV on Park Street"],
        ]), caseID: world.caseID), in: world.valley.database, world.valley.now(on: "2026-01-08"))
    let page = try await world.quarter("2026-Q1")
    #expect(
      page.told == [
        "Driver's licence: no significant contribution",
        "Driver's licence, with bilingual lessons: counted",
      ])
    #expect(page.services.map(\.clients) == [1])
    #expect(page.services.map(\.program) == ["wi-ss"])
    let evidence = try await world.page(
      "outcome.view", OutcomePage.self, "", ["goal": told], on: "2026-04-10")
    let html = evidence.html(world.valley.chrome(.rachel, on: "2026-04-10")).text
    #expect(html.contains("Information only"))
  }

  @Test(arguments: Engines.available)
  func `WI-QPR-04 a contribution's weight is told by its kind, not by the flag alone`(
    engine: EngineName
  ) async throws {
    let world = try await FamilyWorld(engine)
    let goal = try await world.goal("Driver's licence", on: Self.signed)
    for (kind, isSignificant) in [
      ("coaching", true), ("transport", false), ("information-given", false),
    ] {
      try await world.contribute(
        kind, to: goal, isSignificant: isSignificant, on: "2026-01-08")
    }
    try await world.achieve(goal, on: "2026-02-12")
    let chrome = world.valley.chrome(.rachel, on: "2026-04-10")
    let pages: [String] = [
      try await world.page(
        "outcome.view", OutcomePage.self, "", ["goal": goal], on: "2026-04-10"
      ).html(chrome).text,
      try await world.page(
        "family-goal.view", FamilyGoalPage.self, "family", ["goal": goal], on: "2026-04-10"
      ).html(chrome).text,
    ]
    for html in pages {
      for words in [">Significant<", ">Not significant by itself<", ">Information only<"] {
        #expect(html.contains(words), "\(words)")
      }
    }
  }

  @Test(arguments: Engines.available)
  func
    `WI-QPR-05 level 2 to 3 on 2026-01-22 and 3 to 4 on 2026-03-26 are two outcomes, one reportable in Q1`(
      engine: EngineName
    ) async throws
  {
    let world = try await FamilyWorld(engine)
    #expect(WisconsinRefugee.englishLevels.count == 6)
    for (level, day) in [("2", "2025-11-20"), ("3", "2026-01-22"), ("4", "2026-03-26")] {
      try await world.send(
        "english-level.record", "",
        Input(["level_on": [day], "level": [level], "level_source": ["Lake College"]]),
        ["person": world.paw], on: day)
    }
    for (level, day) in [("3", "2026-01-22"), ("4", "2026-03-26")] {
      let goal = try await world.goal(
        "ESL level \(level)", world.paw, on: Self.signed)
      try await world.contribute("arranged", to: goal, world.paw, on: "2026-01-08")
      try await world.achieve(goal, world.paw, on: day)
    }
    let page = try await world.quarter("2026-Q1")
    #expect(page.told == ["ESL level 3: counted", "ESL level 4: second outcome in quarter"])
    let plan = try await world.plan(world.paw, on: "2026-04-10")
    #expect(plan.english?.first?.levels.map(\.level) == ["4", "3", "2"])
  }

  @Test(arguments: Engines.available)
  func `WI-QPR-06 citizenship counts once the plan has both the goal and its outcome`(
    engine: EngineName
  ) async throws {
    let world = try await FamilyWorld(engine)
    try await world.signedPlan(by: world.paw, on: Self.signed)
    for person in [world.saw, world.paw] {
      try await world.send(
        "immigration-step.record", "",
        Input(["step_kind": ["naturalised"], "step_on": ["2026-02-10"]]), ["person": person],
        on: "2026-02-10")
    }
    #expect(try await world.quarter("2026-Q1").told == [], "a step alone is no outcome")
    let goal = try await world.goal("Citizenship", on: "2026-02-11")
    try await world.contribute("paperwork", to: goal, on: "2026-02-12")
    #expect(try await world.quarter("2026-Q1").told == [], "nor is the goal alone")
    try await world.achieve(goal, on: "2026-02-20")
    let page = try await world.quarter("2026-Q1")
    #expect(page.told == ["Citizenship: counted"])
    #expect(page.counted.map(\.personID) == [world.paw])
  }

  @Test(arguments: Engines.available)
  func `WI-RPT-01 follow-ups and revisions stand in the report once plans are signed`(
    engine: EngineName
  ) async throws {
    let world = try await FamilyWorld(engine)
    let goal = try await world.signedPlan(by: world.paw, on: Self.signed)
    try await world.followUp(goal, on: "2026-01-14", next: "2026-02-13")
    func lines(_ from: String, _ to: String) async throws -> [String] {
      try await world.valley.page(
        "report.run", ReportPage.self, ["report": "performance-standards"],
        query: ["from": from, "to": to], on: "2026-07-02"
      ).lines.filter { $0.hasPrefix("goal.") || $0.hasPrefix("plan.revision") }
    }
    #expect(
      try await lines("2026-01-01", "2026-03-31")
        == ["goal.follow-up,2,1,0,1,50.0", "plan.revision,0,0,0,0,"])
    #expect(
      try await lines("2026-04-01", "2026-06-30")
        == ["goal.follow-up,0,0,0,0,", "plan.revision,1,0,0,1,0.0"])
  }
}
