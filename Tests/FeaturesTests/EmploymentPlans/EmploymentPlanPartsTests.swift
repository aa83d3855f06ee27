import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct EmploymentPlanPartsTests {
  private func send(
    _ world: AssessmentWorld, _ name: String, _ input: Input = Input(),
    _ parameters: [String: String] = [:], version: Int? = nil, as staff: ValleyStaff = .tyler,
    on day: String = "2026-03-02"
  ) async throws {
    _ = try await world.send(name, as: staff, parameters, input, version: version, on: day)
  }

  private func page<P: Page>(
    _ world: AssessmentWorld, _ name: String, _ type: P.Type, _ more: [String: String] = [:],
    as staff: ValleyStaff = .tyler, on day: String = "2026-03-02"
  ) async throws -> P {
    let at = ["case": world.caseID, "person": world.fatuma].merging(more) { $1 }
    return try await world.valley.page(name, type, as: staff, at, on: day)
  }

  private func plan(_ world: AssessmentWorld) async throws -> EmploymentPlanPage {
    try await page(world, "employment-plan.view", EmploymentPlanPage.self)
  }

  private func begun(_ engine: EngineName) async throws -> AssessmentWorld {
    let world = try await AssessmentWorld(engine)
    try await send(world, "employment-plan.begin")
    try await send(world, "employment-plan.add-goal", EmploymentPlanTests.goal)
    return world
  }

  private func agreeAll(_ world: AssessmentWorld) async throws {
    let day = "2026-03-02"
    for (party, staff) in [
      ("case-manager", ValleyStaff.omar), ("employment-counselor", .tyler), ("client", .tyler),
    ] {
      try await send(
        world, "employment-plan.agree", EmploymentPlanTests.agreed(party, on: day), as: staff)
    }
  }

  @Test(arguments: Engines.available)
  func `UT-PLN-02 UT-PLN-03 a goal ends on its page, and unless it is achieved all are asked again`(
    engine: EngineName
  ) async throws {
    let world = try await begun(engine)
    try await agreeAll(world)
    let id = try #require(try await plan(world).goals.first?.id)
    let bare = Input(["end": ["achieved"], "on": ["2026-03-02"]])
    #expect(
      await refusal {
        try await send(world, "employment-goal.end", bare, ["goal": id], version: 1)
      } == 409)
    let rest = Input(["end": ["deferred"], "reason": ["The baby comes first"]])
    try await send(world, "employment-goal.end", rest, ["goal": id], version: 1)
    let deferred = try await plan(world)
    #expect(deferred.state == "awaiting CM" && deferred.goals.map(\.state) == ["deferred"])
    #expect(
      await refusal {
        try await send(world, "employment-goal.end", rest, ["goal": id], version: 1)
      } == 412)
    let drop = Input(["end": ["dropped"], "reason": ["Nobody bakes"]])
    #expect(
      await refusal {
        try await send(world, "employment-goal.end", drop, ["goal": id], version: 2)
      } == 409)
    try await send(
      world, "employment-goal.end", Input(["end": ["resumed"]]), ["goal": id], version: 2)
    try await agreeAll(world)
    let done = Input(["end": ["achieved"], "on": ["2026-03-02"], "self_help": ["yes"]])
    try await send(world, "employment-goal.end", done, ["goal": id], version: 3)
    #expect(try await plan(world).state == "active")
    let goal = try await page(
      world, "employment-goal.view", EmploymentGoalPage.self, ["goal": id])
    #expect(goal.changes.count == 4 && goal.goal.state == "achieved")
    #expect(goal.changes.last?.words == "Work in a bakery, by 30 Sep 2026: open")
    try golden(
      goal, "EmploymentPlans/EmploymentGoalPage.achieved",
      world.valley.chrome(.tyler, on: "2026-03-02"))
    let told = try await world.valley.page(
      "notice.list", NoticesPage.self, as: .omar, on: "2026-03-02")
    #expect(told.lines.contains { $0.after.hasSuffix("achieved on 2 Mar 2026") })
  }

  @Test(arguments: Engines.available)
  func `UT-PLN-02 a barrier changes and ends on its page, where each former version stands`(
    engine: EngineName
  ) async throws {
    let world = try await begun(engine)
    try await send(
      world, "employment-plan.add-barrier",
      Input(["kind": ["child-care"], "description": ["Nobody for the nights"]]), as: .omar)
    try await agreeAll(world)
    let id = try #require(try await plan(world).barriers.first?.id)
    var input = Input([
      "kind": ["child-care"], "description": ["Nobody for the <nights>"], "status": ["resolved"],
    ])
    try await send(world, "barrier.save", input, ["barrier": id], version: 1)
    let barrier = try await page(world, "barrier.view", BarrierPage.self, ["barrier": id])
    #expect(barrier.barrier.status == "resolved")
    #expect(
      barrier.changes.map(\.words) == [
        "Child care: Nobody for the <nights>. No longer in the way",
        "Child care: Nobody for the nights. Open",
      ])
    #expect(try await plan(world).state == "active")
    try golden(
      barrier, "EmploymentPlans/BarrierPage.resolved",
      world.valley.chrome(.tyler, on: "2026-03-02"))
    input.set("status", "lost")
    let unknown = input
    #expect(
      await refusal {
        try await send(world, "barrier.save", unknown, ["barrier": id], version: 2)
      } == 422)
    input.set("status", "open")
    let again = input
    let late = await refusal {
      try await send(world, "barrier.save", again, ["barrier": id], version: 1)
    }
    #expect(late == 412)
    let refused = await undone {
      try await send(world, "barrier.save", again, ["barrier": id], version: 2, as: .ruth)
    }
    #expect(refused == "forbidden:employment-plan.edit")
  }

  @Test(arguments: Engines.available)
  func `UT-PLN-04 an ended activity asks all again, and its page says how it stood before`(
    engine: EngineName
  ) async throws {
    let world = try await begun(engine)
    try await send(world, "activity.add", EmploymentPlanTests.activity)
    try await agreeAll(world)
    let id = try #require(try await plan(world).activities.first?.id)
    var ended = EmploymentPlanTests.activity
    ended.set("status", "dropped")
    try await send(world, "activity.save", ended, ["activity": id], version: 1)
    #expect(try await plan(world).state == "awaiting CM")
    let activity = try await page(world, "activity.view", ActivityPage.self, ["activity": id])
    #expect(
      activity.changes.map(\.words) == [
        "Food handler class, by 1 Apr 2026. Dropped", "Food handler class, by 1 Apr 2026. Open",
      ])
  }

  @Test(arguments: Engines.available)
  func `UT-ASM-18 the employment plan names the assessment it rests on, and says when one is newer`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    let first = try await world.assessed(on: "2026-02-26")
    try await send(world, "employment-plan.begin")
    #expect(try await plan(world).basis?.assessmentID == first)
    let second = try await world.assessed(on: "2026-03-01")
    let newer = try await plan(world)
    #expect(newer.basis?.assessmentID == first)
    #expect(newer.assessments.map(\.assessmentID) == [second, first])
    let chrome = world.valley.chrome(.tyler, on: "2026-03-02")
    try golden(newer, "EmploymentPlans/EmploymentPlanPage.newer-assessment", chrome)
    #expect(
      await refusal {
        try await send(
          world, "employment-plan.rest", Input(["assessment": ["assessment-of-nobody"]]))
      } == 409)
    try await send(world, "employment-plan.rest", Input(["assessment": [second]]))
    let rested = try await plan(world)
    #expect(rested.basis?.assessmentID == second)
    #expect(
      rested.html(chrome).text.contains("/cases/\(world.caseID)/assessments/\(second)\""))
    #expect(!rested.html(chrome).text.contains("An assessment is newer"))
    let family = try await page(world, "plan.view", PlanPage.self)
    #expect(family.basis.map(\.assessmentID) == [second])
    let print = try await page(world, "plan.print", PlanPrintPage.self)
    #expect(print.restsOn.count == 1)
    #expect(print.restsOn.allSatisfy { $0.hasSuffix("on March 1, 2026") })
  }
}
