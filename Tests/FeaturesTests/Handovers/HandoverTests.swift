import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct HandoverTests {
  private static let handover = Input([
    "person": [""], "on": ["2026-08-05"],
    "community_team": ["Somali community team: <Hodan> calls each week"],
    "training_center": ["Evening English, from September"], "others": ["Food bank"],
    "therapist": ["staff-samira"], "case_manager": ["staff-omar"],
    "interviewed_on": ["2026-08-04"], "client_view": ["I know whom to ask."],
  ])

  private func record(
    _ world: AssessmentWorld, _ changes: [String: String] = [:]
  ) async throws {
    var input = Self.handover
    for (name, value) in changes { input.set(name, value) }
    _ = try await perform(
      try RecordHandover(input, caseID: world.caseID), in: world.valley.database,
      world.valley.now(.omar, on: "2026-08-05"))
  }

  private func standing(_ world: AssessmentWorld) async throws -> StandingPage {
    try await world.valley.page(
      "standing.view", StandingPage.self, as: .omar, ["case": world.caseID], on: "2026-08-05")
  }

  /// Whether the handover still stands in the way of closing: on the page, and when it is tried.
  private func isMissing(_ world: AssessmentWorld) async throws -> [Bool] {
    let page = try await standing(world)
    let close = try CloseCase(
      Input(["close_kind": ["completed"], "closed_on": ["2026-08-05"], "note": ["Done."]]),
      caseID: world.caseID, version: 1)
    do {
      _ = try await perform(
        close, in: world.valley.database, world.valley.now(.omar, on: "2026-08-05"))
      return []
    } catch Undone.refused(let refusal) {
      return [
        page.closing.contains { $0.code == "handover" && !$0.isMet },
        Words.of(refusal).sentence.contains("handed over"),
      ]
    }
  }

  @Test(arguments: Engines.available)
  func
    `UT-LIFE-08 closing asks for a handover record that therapist and case manager agreed on`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    #expect(try await isMissing(world) == [true, true])
    #expect(
      await undone { try await record(world, ["therapist": "staff-ruth"]) }
        == "handover.no-therapist")
    #expect(
      await undone { try await record(world, ["case_manager": "staff-tyler"]) }
        == "handover.no-case-manager")
    #expect(
      await undone { try await record(world, ["person": "person-nam"]) }
        == "handover.not-of-household")
    #expect(await undone { try await record(world, ["on": "2026-08-06"]) } == "handover.in-future")
    #expect(try await isMissing(world) == [true, true])
    try await record(world)
    #expect(try await isMissing(world) == [false, false])
    let page = try await world.valley.page(
      "handover.list", HandoversPage.self, as: .omar, ["case": world.caseID], on: "2026-08-05")
    #expect(page.all.map(\.therapist) == ["Dr Samira Haddad"])
    #expect(page.all.map(\.caseManager) == ["Omar Fields"])
    try world.valley.golden(page, "Handovers/HandoversPage.one", as: .omar, on: "2026-08-05")
  }

  @Test(arguments: Engines.available)
  func `UT-LIFE-08 a handover of one person is theirs, and a fault keeps what was typed`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    let answer = try await world.send(
      "handover.record", as: .omar, [:],
      Input(Self.handover.values.merging(["training_center": [""]]) { $1 }), on: "2026-08-05",
      wantsJSON: false)
    guard case .page(let page, _, _, _) = answer else {
      Issue.record("no page came back")
      return
    }
    let html = page.html(world.valley.chrome(.omar)).text
    #expect(html.contains("Somali community team: &lt;Hodan&gt; calls each week"))
    try await record(world, ["person": world.fatuma])
    #expect(try await isMissing(world) == [false, false])
    let link = "href=\"/cases/case-warsame/handovers\""
    #expect(try await standing(world).html(world.valley.chrome(.omar)).text.contains(link))
  }

  @Test(arguments: Engines.available)
  func `UT-LIFE-12 when the last outcome is achieved, exit is proposed to the case manager`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    _ = try await world.assessed(on: "2026-02-26")
    let stamp = world.valley.now(.omar, on: "2026-03-01").stamp
    try await world.valley.database.write { tx in
      let planID = try tx.one("SELECT id FROM plan WHERE case_id = $1", [world.caseID]) {
        $0.text(0)
      }
      for (id, title) in [("goal-1", "A dry flat"), ("goal-2", "Evening class")] {
        var goal = GoalRow(
          planID: planID ?? "", goalClass: "case-management", title: title,
          addedOn: Day("2026-03-01")!)
        goal.personID = world.fatuma
        goal.statedBy = "client"
        try GoalRecords.add(id, goal, tx, stamp)
      }
    }
    func achieve(_ goal: String) async throws {
      let end = try EndGoal(
        Input(["end": ["achieved"], "on": ["2026-08-04"], "self_help": ["yes"]]),
        caseID: world.caseID, goalID: goal, version: 1)
      _ = try await perform(
        end, in: world.valley.database, world.valley.now(.samira, on: "2026-08-05"))
    }
    func proposals() async throws -> [String] {
      try await world.valley.database.read { reader in
        try reader.rows(
          "SELECT staff_id FROM notice WHERE kind = 'exit.proposed' ORDER BY staff_id"
        ) { $0.text(0) }
      }
    }
    try await achieve("goal-1")
    #expect(try await proposals() == [])
    #expect(try await standing(world).people.map(\.isExitProposed) == [false])
    try await achieve("goal-2")
    #expect(try await proposals() == ["staff-omar"])
    let page = try await standing(world)
    #expect(page.people.map(\.isExitProposed) == [true])
    #expect(
      page.html(world.valley.chrome(.omar)).text.contains("Every identified outcome is achieved"))
  }

  @Test(arguments: Engines.available)
  func `UT-LIFE-13 after closing, how to contact DWS is told and the telling is on record`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    func page() async throws -> ExplanationsPage {
      try await valley.page(
        "explanation.list", ExplanationsPage.self, as: .rachel, ["case": Valley.nguyen],
        on: "2026-02-10")
    }
    let words = ExplanationKind.contactingDWS.words
    #expect(try await !page().missing.contains(words))
    let close = try CloseCase(
      Input([
        "close_kind": ["administrative"], "closed_on": ["2026-02-10"],
        "supervisor_reason": ["Moved to Ohio"], "note": ["The family moved."],
      ]), caseID: Valley.nguyen, version: 1)
    _ = try await perform(close, in: valley.database, valley.now(.helen))
    #expect(try await page().missing.contains(words))
    try await tell(valley)
    let told = try await page()
    #expect(!told.missing.contains(words))
    #expect(told.lines.first?.kind == words)
    #expect(told.lines.first?.by == "Rachel Ortega")
    #expect(told.lines.first?.language == "vi")
  }

  @Test(arguments: Engines.available)
  func `UT-LIFE-13 after a placement it is owed again, however often it was told before`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await tell(valley)
    let stamp = valley.now(.rachel).stamp
    func isMissing() async throws -> Bool {
      try await valley.page(
        "explanation.list", ExplanationsPage.self, as: .rachel, ["case": Valley.nguyen],
        on: "2026-03-10"
      ).missing.contains(ExplanationKind.contactingDWS.words)
    }
    #expect(try await !isMissing())
    try await valley.database.write { tx in
      try tx.insert(
        Table("job"), id: "job-nam",
        [
          ("person_id", "person-nam"), ("employer", "Invented Bakery"), ("position", "baker"),
          ("hourly_wage_cents", Int?.none), ("hours_hundredths", Int?.none),
          ("health_insurance", false), ("secured_on", Day("2026-03-02")!),
          ("started_on", Day?.none), ("ended_on", Day?.none), ("upgrade_of", String?.none),
        ], stamp)
    }
    #expect(try await isMissing())
    try await tell(valley, on: "2026-03-10")
    #expect(try await !isMissing())
  }

  private func tell(_ valley: Valley, on day: String = "2026-02-10") async throws {
    _ = try await perform(
      try RecordExplanation(
        Input([
          "kind": ["dws-contact"], "on": [day], "person": ["person-nam"], "language": ["vi"],
          "interpreter": ["Lê Minh Tuấn"],
        ]), caseID: Valley.nguyen), in: valley.database, valley.now(.rachel, on: day))
  }
}
