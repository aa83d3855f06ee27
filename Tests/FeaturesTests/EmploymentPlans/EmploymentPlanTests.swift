import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct EmploymentPlanTests {
  static let goal = Input([
    "title": ["Work in a bakery"], "client_words": ["I bake <bread> at night"],
    "class": ["employment"], "target_on": ["2026-09-30"],
  ])
  static let activity = Input([
    "description": ["Food handler class"], "purpose": ["job-preparation", "work"],
    "responsible": ["staff-tyler"], "best_interest": ["Employers ask for the card"],
    "fit": ["It is taught in Somali"], "due_on": ["2026-04-01"],
  ])

  static func agreed(_ party: String, on day: String) -> Input {
    Input(["party": [party], "on": [day]])
  }

  private func send(
    _ world: AssessmentWorld, _ name: String, _ input: Input = Input(),
    _ parameters: [String: String] = [:], version: Int? = nil, as staff: ValleyStaff = .tyler,
    on day: String = "2026-03-02"
  ) async throws {
    _ = try await world.send(name, as: staff, parameters, input, version: version, on: day)
  }

  private func page(
    _ world: AssessmentWorld, as staff: ValleyStaff = .tyler, on day: String = "2026-03-02"
  ) async throws -> EmploymentPlanPage {
    let person = world.fatuma
    return try await world.request(staff, on: day).reading(case: world.caseID, .planView) {
      reader, header, scope in
      try EmploymentPlanPage.load(header, person: person, FormState(), scope, reader)
    }
  }

  private func begun(_ engine: EngineName) async throws -> AssessmentWorld {
    let world = try await AssessmentWorld(engine)
    try await send(world, "employment-plan.begin")
    try await send(world, "employment-plan.add-goal", Self.goal)
    return world
  }

  @Test(arguments: Engines.available)
  func
    `UT-PLN-02 a plan holds short and long goals, barriers, and activities with purpose and person`(
      engine: EngineName
    ) async throws
  {
    let world = try await begun(engine)
    #expect(await refusal { try await send(world, "employment-plan.begin") } == 409)
    var far = Self.goal
    far.set("title", "My own bakery")
    far.set("target_on", "2031-03-01")
    try await send(world, "employment-plan.add-goal", far, as: .samira)
    try await send(
      world, "employment-plan.add-barrier",
      Input(["kind": ["child-care"], "description": ["Nobody for the nights"]]), as: .omar)
    try await send(world, "activity.add", Self.activity)
    let page = try await page(world)
    #expect(page.goals.map(\.term) == ["short", "long"])
    #expect(page.barriers.map(\.description) == ["Nobody for the nights"])
    #expect(page.activities.map(\.purposes) == [["job-preparation", "work"]])
    #expect(page.activities.map(\.responsible) == ["Tyler Jensen, Employment counselor"])
    let supervisor = try await self.page(world, as: .ruth)
    #expect(!supervisor.html(world.valley.chrome(.ruth)).text.contains("Add a goal"))
    try golden(
      page, "EmploymentPlans/EmploymentPlanPage.awaiting",
      world.valley.chrome(.tyler, on: "2026-03-02"))
  }

  @Test(arguments: Engines.available)
  func `UT-PLN-03 with only the case manager agreed the status is awaiting EC`(
    engine: EngineName
  ) async throws {
    let world = try await begun(engine)
    let day = "2026-03-02"
    try await send(
      world, "employment-plan.agree", Self.agreed("case-manager", on: day), as: .omar)
    #expect(try await page(world).state == "awaiting EC")
    #expect(
      await refusal {
        try await send(
          world, "employment-plan.agree", Self.agreed("employment-counselor", on: day), as: .omar)
      } == 409)
    let byTherapist = await undone {
      try await send(world, "employment-plan.agree", Self.agreed("client", on: day), as: .samira)
    }
    #expect(byTherapist == "forbidden:employment-plan.agree")
    try await send(world, "employment-plan.agree", Self.agreed("employment-counselor", on: day))
    #expect(try await page(world).state == "awaiting client")
    try await send(world, "employment-plan.agree", Self.agreed("client", on: "2026-03-01"))
    let active = try await page(world)
    #expect(active.state == "active")
    #expect(active.effectiveOn == Day("2026-03-02"))
    let signed = try await world.valley.database.read { reader in
      try reader.one(
        "SELECT client_signed_on, worker_signed_on FROM plan WHERE type = 'employment'"
      ) { "\($0.text(0)) \($0.text(1))" }
    }
    #expect(signed == "2026-03-01 2026-03-02")
  }

  @Test(arguments: Engines.available)
  func
    `S5.3 UT-PLN-03 counselor and client agreed, the plan awaits CM; it is active from the day the case manager agrees`(
      engine: EngineName
    ) async throws
  {
    let world = try await begun(engine)
    try await send(
      world, "employment-plan.agree", Self.agreed("employment-counselor", on: "2026-03-06"),
      on: "2026-03-06")
    try await send(
      world, "employment-plan.agree", Self.agreed("client", on: "2026-03-06"), on: "2026-03-06")
    let awaiting = try await page(world, on: "2026-03-06")
    #expect(awaiting.state == "awaiting CM")
    #expect(awaiting.effectiveOn == nil)
    let mine = Self.agreed("case-manager", on: "2026-03-09")
    let early = await refusal {
      try await send(world, "employment-plan.agree", mine, as: .omar, on: "2026-03-06")
    }
    #expect(early == 409)
    try await send(world, "employment-plan.agree", mine, as: .omar, on: "2026-03-09")
    let active = try await page(world, on: "2026-03-09")
    #expect(active.state == "active")
    #expect(active.effectiveOn == Day("2026-03-09"))
  }

  @Test(arguments: Engines.available)
  func `UT-PLN-03 a material change asks agreement anew, a mended wording does not`(
    engine: EngineName
  ) async throws {
    let world = try await begun(engine)
    try await send(world, "activity.add", Self.activity)
    let id = try #require(try await page(world).activities.first?.id)
    try await agreeAll(world)
    var mended = Self.activity
    mended.set("best_interest", "Every employer asks for the card")
    try await send(world, "activity.save", mended, ["activity": id], version: 1)
    #expect(try await page(world).state == "active")
    #expect(
      await refusal {
        try await send(world, "activity.save", mended, ["activity": id], version: 1)
      } == 412)
    var moved = mended
    moved.set("due_on", "2026-06-01")
    try await send(world, "activity.save", moved, ["activity": id], version: 2)
    let asked = try await page(world)
    #expect(asked.state == "awaiting CM")
    #expect(asked.agreements.allSatisfy { $0.on == nil })
    try await agreeAll(world)
    try await send(world, "employment-plan.add-goal", Self.goal)
    #expect(try await page(world).state == "awaiting CM")
    let kept = try await world.valley.database.read { reader in
      try reader.one("SELECT COUNT(*) FROM plan_agreement_past") { $0.int(0) }
    }
    #expect(kept == 6)
  }

  private func agreeAll(_ world: AssessmentWorld) async throws {
    let day = "2026-03-02"
    try await send(
      world, "employment-plan.agree", Self.agreed("case-manager", on: day), as: .omar)
    try await send(world, "employment-plan.agree", Self.agreed("employment-counselor", on: day))
    try await send(world, "employment-plan.agree", Self.agreed("client", on: day))
  }

  @Test(arguments: Engines.available)
  func
    `UT-PLN-04 an activity without its best interest or its fit is not saved, and a stranger is not responsible`(
      engine: EngineName
    ) async throws
  {
    let world = try await begun(engine)
    for name in ["best_interest", "fit", "purpose"] {
      var silent = Self.activity
      silent.set(name, "")
      let input = silent
      #expect(await refusal { try await send(world, "activity.add", input) } == 422, "\(name)")
    }
    var stranger = Self.activity
    stranger.set("responsible", "staff-rachel")
    let wrong = stranger
    #expect(await refusal { try await send(world, "activity.add", wrong) } == 409)
    try await send(world, "activity.add", Self.activity)
    let person = world.fatuma
    let saved = try #require(try await page(world).activities.first)
    #expect(saved.bestInterest == "Employers ask for the card")
    #expect(saved.fit == "It is taught in Somali")
    let form = try await world.request(.tyler).reading(case: world.caseID, .planView) {
      reader, header, scope in
      try ActivityPage.load(header, person: person, id: saved.id, FormState(), scope, reader)
    }
    try golden(form, "EmploymentPlans/ActivityPage.saved", world.valley.chrome(.tyler))
  }

  @Test(arguments: Engines.available)
  func
    `UT-PLN-12 without an employment or self-sufficiency goal nobody agrees before a reason is given`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    try await send(world, "employment-plan.begin")
    var other = Self.goal
    other.set("class", "other")
    try await send(world, "employment-plan.add-goal", other)
    #expect(try await page(world).needsReason)
    let agreement = Self.agreed("employment-counselor", on: "2026-03-02")
    #expect(await refusal { try await send(world, "employment-plan.agree", agreement) } == 409)
    try await send(
      world, "employment-plan.explain-missing-goal", Input(["no_goal_reason": ["Retired"]]))
    let page = try await page(world)
    #expect(!page.needsReason)
    #expect(page.noGoalReason == "Retired")
    try await send(world, "employment-plan.agree", agreement)
  }
}

/// The status that a request is refused with; 0 where it is done, -1 for anything else.
func refusal(_ body: () async throws -> Void) async -> Int {
  do { try await body() } catch let problem as Problem { return problem.status } catch {
    return -1
  }
  return 0
}
