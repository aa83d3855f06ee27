import Domain
import Features
import Markup
import Storage
import Testing
import World

/// S15.4: a case with an open problem note does not close.
@Suite struct ProblemNoteTests {
  /// Fatuma has a final assessment, the recommendation and the handover; nothing is overdue.
  private static func ready(_ engine: EngineName) async throws -> AssessmentWorld {
    let world = try await AssessmentWorld(engine)
    _ = try await world.assessed(Thriving.scores, on: "2026-07-31")
    var start = AssessmentWorld.start
    start.set("kind", "final")
    start.set("on", "2026-11-04")
    _ = try await perform(
      try StartAssessment(start, caseID: world.caseID, personID: world.fatuma),
      in: world.valley.database, world.valley.now(.samira, on: "2026-11-04"))
    try await world.save(Thriving.scores, on: "2026-11-04")
    let last = try await world.finalise(on: "2026-11-04")
    try await Thriving.recommend(world, last, on: "2026-11-04")
    let handover = Input([
      "person": [""], "on": ["2026-11-04"], "community_team": ["Calls each week"],
      "training_center": ["Evening English"], "others": ["Food bank"],
      "therapist": ["staff-samira"], "case_manager": ["staff-omar"],
      "interviewed_on": ["2026-11-04"], "client_view": ["I know whom to ask."],
    ])
    _ = try await perform(
      try RecordHandover(handover, caseID: world.caseID), in: world.valley.database,
      world.valley.now(.omar, on: "2026-11-04"))
    try await waiveAll(world)
    return world
  }

  /// What else is overdue is set aside by the supervisor: the problem note alone is in question.
  /// Setting one aside may end others, so the list is read again after each.
  private static func waiveAll(_ world: AssessmentWorld) async throws {
    var tried: Set<DeadlineName> = []
    while true {
      let page = try await world.valley.page(
        "clock.list", ClocksPage.self, as: .helen, ["case": world.caseID], on: "2026-11-06")
      let overdue = page.clocks.filter { $0.status == "overdue" }.map(\.name)
      guard let name = overdue.first(where: { !tried.contains($0) }) else { return }
      tried.insert(name)
      let waive = try WaiveClock(
        Input(["deadline": [name.text], "reason": ["Not in question here"]]),
        caseID: world.caseID)
      do {
        _ = try await perform(
          waive, in: world.valley.database, world.valley.now(.helen, on: "2026-11-06"))
      } catch Undone.refused(let refusal) where refusal is WaiverRefusal { continue }
    }
  }

  private static func save(
    _ world: AssessmentWorld, _ text: String, on day: String, _ more: [String: String]
  ) async throws -> String {
    var input = Input([
      "kind": ["situation-review"], "event_on": [day], "mode": ["none"], "body": [text],
    ])
    for (name, value) in more { input.set(name, value) }
    let done = try await perform(
      try SaveNote(input, caseID: world.caseID), in: world.valley.database,
      world.valley.now(.omar, on: "2026-11-06"))
    return String(done.location.text.split(separator: "/").last ?? "")
  }

  /// Why the case does not close; empty where it did.
  private static func closing(_ world: AssessmentWorld) async throws -> String {
    let version = try await world.valley.database.read { reader in
      try reader.one("SELECT version FROM case_file WHERE id = $1", [world.caseID]) { $0.int(0) }
    }
    let close = try CloseCase(
      Input([
        "close_kind": ["graduated"], "closed_on": ["2026-11-06"],
        "note": ["Her own flat; the community team goes on."],
      ]), caseID: world.caseID, version: try #require(version))
    do {
      _ = try await perform(
        close, in: world.valley.database, world.valley.now(.omar, on: "2026-11-06"))
      return ""
    } catch Undone.refused(let refusal) { return Words.of(refusal).sentence }
  }

  private static func standing(_ world: AssessmentWorld) async throws -> StandingPage {
    try await world.valley.page(
      "standing.view", StandingPage.self, as: .omar, ["case": world.caseID], on: "2026-11-06")
  }

  @Test(arguments: Engines.available)
  func
    `IRC-CLO-02 IRC-NOTE-05 IRC-FILE-03 S15 an open problem note keeps a case from closing, a later note resolves it`(
      engine: EngineName
    ) async throws
  {
    let world = try await Self.ready(engine)
    let problem = try await Self.save(
      world, "The heater <again> does not work.", on: "2026-11-02", ["problem": "yes"])
    let open = try await Self.standing(world)
    #expect(open.closing.filter { !$0.isMet }.map(\.code) == ["problems"])
    try world.valley.golden(
      open, "Lifecycle/StandingPage.problem", as: .omar, on: "2026-11-06")
    let refused = try await Self.closing(world)
    #expect(refused.contains("1 problem note is open"))
    #expect(
      await undone {
        _ = try await Self.save(world, "x", on: "2026-11-05", ["resolves": "no-such-note"])
      } == "note.problem-unknown")
    #expect(
      await undone {
        _ = try await Self.save(world, "x", on: "2026-11-01", ["resolves": problem])
      } == "note.before-problem")
    let form = try await world.valley.page(
      "note.new", NewNotePage.self, as: .omar, ["case": world.caseID], on: "2026-11-06")
    #expect(form.problems.map(\.id) == [problem])
    _ = try await Self.save(
      world, "The landlord repaired it.", on: "2026-11-05", ["resolves": problem])
    #expect(
      await undone {
        _ = try await Self.save(world, "x", on: "2026-11-05", ["resolves": problem])
      } == "note.problem-unknown")
    let notes = try await world.valley.page(
      "note.list", NotesPage.self, as: .omar, ["case": world.caseID], on: "2026-11-06")
    #expect(notes.notes.first { $0.id == problem }?.problem == .resolved)
    #expect(try await Self.closing(world) == "")
    let closed = try await Self.standing(world)
    #expect(closed.keptUntil == Day("2033-11-06"))
    let page = try await world.valley.page(
      "case.view", CasePage.self, as: .omar, ["case": world.caseID], on: "2026-11-06")
    #expect(page.html(world.valley.chrome(.omar)).text.contains("datetime=\"2033-11-06\""))
  }

  @Test(arguments: Engines.available)
  func `IRC-CLO-02 S15 an administrative closing needs a supervisor, who may waive an open problem`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let note = Input([
      "kind": ["situation-review"], "event_on": ["2026-02-09"], "mode": ["none"],
      "body": ["They cannot be reached."], "problem": ["yes"],
    ])
    _ = try await perform(
      try SaveNote(note, caseID: Valley.nguyen), in: valley.database, valley.now(.rachel))
    func close(as staff: ValleyStaff, reason: String) async throws -> String {
      let command = try CloseCase(
        Input([
          "close_kind": ["administrative"], "closed_on": ["2026-02-10"],
          "supervisor_reason": [reason], "note": ["The family moved."],
        ]), caseID: Valley.nguyen, version: 1)
      return await undone {
        _ = try await perform(command, in: valley.database, valley.now(staff))
      }
    }
    #expect(try await close(as: .rachel, reason: "Moved to Ohio") == "closing.unmet")
    #expect(try await close(as: .helen, reason: "") == "closing.unmet")
    #expect(
      try await close(as: .helen, reason: "Moved to Ohio; the heater is the landlord's") == "")
  }
}
