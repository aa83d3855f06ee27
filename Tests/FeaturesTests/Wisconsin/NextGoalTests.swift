import Domain
import Features
import Markup
import Storage
import Testing
import World

/// What an achieved goal asks for: to meet, and decide whether another goal is needed.
@Suite struct NextGoalTests {
  private func contact(
    _ world: FamilyWorld, with partner: String, on day: String
  ) async throws {
    let note = Input([
      "kind": ["contact"], "event_on": [day], "mode": ["in-person"], "with": [partner],
      "person": [world.paw], "need": ["Whether another goal is needed"],
      "plan": ["She wants the driver's licence next"],
    ])
    _ = try await perform(
      try SaveNote(note, caseID: world.caseID), in: world.valley.database,
      world.valley.now(on: day))
  }

  private func owed(_ world: FamilyWorld, on day: String) async throws -> [String] {
    try await world.valley.page("today", TodayPage.self, on: day).lines
      .filter { $0.caseID == world.caseID && $0.rule == "goal.next" }
      .map { "\($0.dueOn) \($0.status)" }
  }

  @Test(arguments: Engines.available)
  func `WI-PLN-11 T23 a goal achieved 2026-01-20 asks for a meeting by 2026-02-19, which meets it`(
    engine: EngineName
  ) async throws {
    let world = try await FamilyWorld(engine)
    let goal = try await world.signedPlan(by: world.paw, on: "2025-12-18")
    #expect(try await world.deadlines("goal.next", on: "2026-01-19") == [])
    try await world.achieve(goal, on: "2026-01-20")
    #expect(
      try await world.deadlines("goal.next", on: "2026-01-20") == ["2026-02-19 upcoming"])
    #expect(try await owed(world, on: "2026-02-05") == ["2026-02-19 due-soon"])
    // To speak with the college is not to meet the client.
    try await contact(world, with: "provider", on: "2026-02-06")
    #expect(try await owed(world, on: "2026-02-20") == ["2026-02-19 overdue"])
    try await contact(world, with: "client", on: "2026-02-12")
    #expect(
      try await world.deadlines("goal.next", on: "2026-02-12")
        == ["2026-02-19 met 2026-02-12"])
    #expect(try await owed(world, on: "2026-02-20") == [])
    let page = try await world.page(
      "family-goal.view", FamilyGoalPage.self, "family", ["goal": goal], on: "2026-02-12")
    #expect(page.nextGoalMetOn == Day("2026-02-12"))
    let html = page.html(world.valley.chrome(.rachel, on: "2026-02-12")).text
    #expect(html.contains("The next goal was talked about"))
  }
}
