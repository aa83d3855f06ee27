import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct ConflictTests {
  private static let day = "2026-03-09"

  private func send(
    _ valley: Valley, _ name: String, as staff: ValleyStaff,
    _ parameters: [String: String], _ input: Input
  ) async throws -> Response {
    let route = try #require(Routes.all.first { $0.name == name })
    return try await route.handle(
      valley.request(.post, "/", as: staff, parameters: parameters, input, on: Self.day))
  }

  private func declare(
    _ valley: Valley, _ worker: ValleyStaff, number: String = "2026-0002", _ effect: String,
    as actor: ValleyStaff? = nil
  ) async throws -> Response {
    try await send(
      valley, "conflict.declare", as: actor ?? worker, [:],
      Input([
        "worker": [worker.id], "case_number": [number], "nature": ["family"],
        "effect": [effect],
      ]))
  }

  private func page(_ valley: Valley, as staff: ValleyStaff) async throws -> ConflictsPage {
    try await valley.page("conflict.list", ConflictsPage.self, as: staff, on: Self.day)
  }

  private func add(
    _ valley: Valley, _ worker: ValleyStaff, confirmed: Bool = false
  ) async throws -> Response {
    try await send(
      valley, "care-team.add", as: .helen, ["case": Valley.warsame],
      Input([
        "worker": [worker.id], "from": [Self.day], "anyway": confirmed ? ["yes"] : [],
      ]))
  }

  private func refusal(_ response: Response) -> String? {
    guard case .page(let page, 409, _, _) = response else { return nil }
    return (page as? CareTeamPage)?.form.refusal?.code ?? (page as? ConflictsPage)?.form.refusal?
      .code ?? (page as? LiftConflictPage)?.form.refusal?.code
  }

  @Test(arguments: Engines.available)
  func `IRC-SUP-05 what blocks keeps a worker from a family's team until the supervisor lifts it`(
    engine: EngineName
  ) async throws {
    let valley = try await AssessmentWorld(engine).valley
    guard case .done = try await declare(valley, .rachel, "blocks") else { throw Unexpected() }
    #expect(refusal(try await declare(valley, .rachel, "blocks")) == "conflict.declared-already")
    #expect(refusal(try await add(valley, .rachel)) == "team.conflict")
    #expect(refusal(try await add(valley, .rachel, confirmed: true)) == "team.conflict")
    let change = try await send(
      valley, "care-team.change-gatekeeper", as: .helen, ["case": Valley.warsame],
      Input(["gatekeeper": ["staff-rachel"], "on": [Self.day]]))
    #expect(refusal(change) == "team.conflict")
    let own = try await page(valley, as: .rachel)
    try valley.golden(own, "Conflicts/ConflictsPage.own", as: .rachel, on: Self.day)
    let line = try #require(own.lines.first)
    let reason = Input(["reason": ["They moved <away>"]])
    let byThemselves = try await send(
      valley, "conflict.lift", as: .rachel, ["conflict": line.id], reason)
    #expect(refusal(byThemselves) == "conflict.own-declaration")
    let form = try await valley.page(
      "conflict.view", LiftConflictPage.self, as: .helen, ["conflict": line.id], on: Self.day)
    try valley.golden(form, "Conflicts/LiftConflictPage.form", as: .helen, on: Self.day)
    guard
      case .done = try await send(
        valley, "conflict.lift", as: .helen, ["conflict": line.id], reason)
    else { throw Unexpected() }
    let lifted = try await page(valley, as: .helen)
    try valley.golden(lifted, "Conflicts/ConflictsPage.lifted", as: .helen, on: Self.day)
    guard case .done = try await add(valley, .rachel) else { throw Unexpected() }
  }

  @Test(arguments: Engines.available)
  func `IRC-SUP-05 what warns asks whoever assigns to say that they do so in spite of it`(
    engine: EngineName
  ) async throws {
    let valley = try await AssessmentWorld(engine).valley
    guard case .done = try await declare(valley, .rachel, "warns", as: .helen) else {
      throw Unexpected()
    }
    let warned = try await add(valley, .rachel)
    #expect(refusal(warned) == "team.conflict-warned")
    guard case .page(let page, _, _, _) = warned else { throw Unexpected() }
    try valley.golden(
      try #require(page as? CareTeamPage), "Conflicts/CareTeamPage.warned", as: .helen,
      on: Self.day)
    guard case .done = try await add(valley, .rachel, confirmed: true) else {
      throw Unexpected()
    }
  }

  @Test(arguments: Engines.available)
  func `IRC-SUP-05 where the worker is on the team already, the supervisor is told to hand over`(
    engine: EngineName
  ) async throws {
    let valley = try await AssessmentWorld(engine).valley
    guard case .done = try await declare(valley, .omar, "blocks") else { throw Unexpected() }
    let told = try await valley.notices(.helen, on: Self.day)
    #expect(told.lines.map(\.kind) == [.conflictToHandOver])
    let page = try await page(valley, as: .helen)
    #expect(page.lines.map(\.isToHandOver) == [true])
    #expect(page.lines.map(\.caseID) == [Valley.warsame])
    try valley.golden(page, "Conflicts/ConflictsPage.hand-over", as: .helen, on: Self.day)
    // The family passes to someone else, and nothing is left to do.
    guard
      case .done = try await send(
        valley, "care-team.change-gatekeeper", as: .helen, ["case": Valley.warsame],
        Input(["gatekeeper": ["staff-rachel"], "on": [Self.day]]))
    else { throw Unexpected() }
    #expect(try await self.page(valley, as: .helen).lines.map(\.isToHandOver) == [false])
  }

  @Test(arguments: Engines.available)
  func
    `IRC-SUP-05 the worker, their supervisor and administrators see it, and no case log names it`(
      engine: EngineName
    ) async throws
  {
    let valley = try await AssessmentWorld(engine).valley
    guard case .done = try await declare(valley, .omar, "blocks") else { throw Unexpected() }
    let id = try #require(try await page(valley, as: .omar).lines.first?.id)
    for other in [ValleyStaff.rachel, .samira, .tyler, .ruth] {
      #expect(try await page(valley, as: other).lines.isEmpty)
      await #expect(throws: Problem.notFound) {
        try await valley.page(
          "conflict.view", LiftConflictPage.self, as: other, ["conflict": id], on: Self.day)
      }
    }
    // A colleague cannot be declared for, and a number of no case is answered like any other.
    #expect(
      refusal(try await declare(valley, .rachel, "blocks", as: .samira))
        == "conflict.not-their-staff")
    guard case .done = try await declare(valley, .omar, number: "9999-1", "blocks") else {
      throw Unexpected()
    }
    let named = try await valley.database.read { reader in
      try reader.rows(
        """
        SELECT b.case_id FROM audit_subject b JOIN audit_entry e
        ON e.agency_id = b.agency_id AND e.number = b.number WHERE e.action LIKE 'conflict%'
        """
      ) { $0.text(0) }
    }
    #expect(named.isEmpty)
  }
}
