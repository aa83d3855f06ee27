import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct DiscussionTests {
  static let outcome = Input([
    "on": ["2026-03-02"], "outcome": ["partner"], "partner": ["Invented Legal Aid"],
    "participants": ["Fatuma, Omar Fields"], "note": ["The landlord mends the heater by Friday."],
  ])

  private func page(
    _ world: AssessmentWorld, _ id: String, as staff: ValleyStaff = .samira
  ) async throws -> DiscussionPage {
    try await world.request(staff, on: "2026-03-02").reading(case: world.caseID, .assessmentView) {
      reader, header, scope in
      try DiscussionPage.load(header, id: id, FormState(), scope, reader)
    }
  }

  private func close(
    _ world: AssessmentWorld, _ id: String, _ input: Input = outcome,
    as staff: ValleyStaff = .samira, version: Int = 1
  ) async throws {
    _ = try await world.send(
      "discussion.close", as: staff, ["discussion": id], input, version: version,
      on: "2026-03-02")
  }

  @Test(arguments: Engines.available)
  func `UT-ASM-08 a discussion closes only by an outcome, with partner, day, participants and note`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    let assessment = try await world.assessed()
    let id = try await world.result(assessment).discussions[0].id
    try golden(
      try await page(world, id), "Discussions/DiscussionPage.open", world.valley.chrome(.samira))
    for (name, value) in [
      ("partner", ""), ("participants", ""), ("note", ""), ("outcome", "forgotten"),
      ("on", "2026-02-25"), ("on", "2026-03-03"), ("on", ""),
    ] {
      var input = Self.outcome
      input.set(name, value)
      let wrong = input
      await #expect(throws: Problem.self) { try await close(world, id, wrong) }
    }
    for staff in [ValleyStaff.omar, .tyler] {
      let code = await undone { try await close(world, id, as: staff) }
      #expect(code == "forbidden:discussion.close")
    }
    try await close(world, id)
    let closed = try await page(world, id, as: .tyler)
    #expect(closed.closedOn == Day("2026-03-02")!)
    #expect(closed.partner == "Invented Legal Aid")
    await #expect(throws: Problem.self) { try await close(world, id, version: 2) }
    let result = try await world.result(assessment)
    #expect(result.discussions.map { $0.closedOn == nil } == [false, true, true])
    try golden(closed, "Discussions/DiscussionPage.closed", world.valley.chrome(.tyler))
  }
}
