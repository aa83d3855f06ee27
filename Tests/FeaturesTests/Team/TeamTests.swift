import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct TeamTests {
  @Test(arguments: Engines.available)
  func `UT-QA-01 a supervisor sees each worker's assessments and other overdue deadlines`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await valley.appointment("a1", Valley.nguyen, "person-nam", on: "2026-02-26")
    for family in [Valley.nguyen, Valley.warsame] {
      try await valley.recompute(family, on: "2026-02-12")
    }
    let early = try await valley.page("team.view", TeamPage.self, as: .helen, on: "2026-02-12")
    #expect(early.workers.map(\.name) == ["Omar Fields", "Rachel Ortega"])
    #expect(early.workers.map(\.cases) == [1, 1])
    #expect(early.workers[1].scheduled == 1)
    #expect(early.workers[1].unscheduled == 1)
    for family in [Valley.nguyen, Valley.warsame] {
      try await valley.recompute(family, on: "2026-03-12")
    }
    let late = try await valley.page("team.view", TeamPage.self, as: .helen, on: "2026-03-12")
    #expect(late.workers.map(\.overdue) == [1, 2])
    #expect(late.workers.allSatisfy { $0.otherOverdue > 0 })
    try valley.golden(late, "TeamPage.two", as: .helen, on: "2026-03-12")
  }

  @Test(arguments: Engines.available)
  func `UT-QA-01 a supervisor opens the list of a worker of theirs, and of nobody else`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await valley.recompute(Valley.nguyen, on: "2026-03-12")
    func list(_ worker: ValleyStaff) async throws -> TodayPage {
      try await valley.page(
        "team.worker", TodayPage.self, as: .helen, ["staff": worker.id], on: "2026-03-12")
    }
    let rachel = try await list(.rachel)
    #expect(!rachel.lines.isEmpty)
    #expect(rachel.title == "What Rachel Ortega owes")
    await #expect(throws: Problem.notFound) { _ = try await list(.samira) }
    await #expect(throws: Problem.notFound) {
      _ = try await valley.page(
        "team.worker", TodayPage.self, as: .ruth, ["staff": ValleyStaff.rachel.id],
        on: "2026-03-12")
    }
  }
}
