import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct PlanTests {
  static let goal = Input([
    "title": ["A flat of her own"], "stated_by": ["client"],
    "client_words": ["I want my own kitchen <again>"], "person": ["person-fatuma"],
    "area": ["HOU"], "target_on": ["2026-09-30"], "need": ["A safe home"],
    "strength": ["Keeps accounts"], "environment_strength": ["Her sister lives nearby"],
    "measure": ["A lease in her name"], "client_role": ["Visits three flats a month"],
  ])
  static let step = Input([
    "description": ["Fill in the housing application"], "area": ["HOU"],
    "helper": ["staff-tyler"], "due_on": ["2026-03-09"],
  ])

  private func add(
    _ world: AssessmentWorld, _ input: Input = goal, as staff: ValleyStaff = .omar
  ) async throws -> String {
    let done = try await perform(
      AddGoal(input, caseID: world.caseID), in: world.valley.database,
      world.valley.now(staff, on: "2026-03-02"))
    return String(done.location.text.split(separator: "/").last ?? "")
  }

  private func send(
    _ world: AssessmentWorld, _ name: String, _ parameters: [String: String] = [:],
    _ input: Input, version: Int? = nil, as staff: ValleyStaff = .omar,
    on day: String = "2026-03-02"
  ) async throws {
    _ = try await world.send(name, as: staff, parameters, input, version: version, on: day)
  }

  private func status(_ body: () async throws -> Void) async -> Int {
    do { try await body() } catch let problem as Problem { return problem.status } catch {
      return -1
    }
    return 0
  }

  private func plan(
    _ world: AssessmentWorld, as staff: ValleyStaff = .omar, on day: String = "2026-03-02"
  ) async throws -> PlanPage {
    try await world.request(staff, on: day).reading(case: world.caseID, .planView) {
      reader, header, scope in try PlanPage.load(header, FormState(), scope, reader)
    }
  }

  private func goalPage(_ world: AssessmentWorld, _ id: String) async throws -> GoalPage {
    try await world.request(.omar, on: "2026-03-02").reading(case: world.caseID, .planView) {
      reader, header, scope in
      try GoalPage.load(header, id: id, FormState(), scope, reader)
    }
  }

  @Test(arguments: Engines.available)
  func
    `UT-ASM-11 IRC-PLN-01 IRC-PLN-03 a plan starts from the assessment, and its goals keep the client's words and a day`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    let none = await undone { _ = try await add(world) }
    #expect(none == "plan.none")
    #expect(try await plan(world).planID == nil)
    _ = try await world.assessed()
    var open = Self.goal
    open.set("target_on", "")
    let openEnded = open
    #expect(throws: InvalidInput.self) { try AddGoal(openEnded, caseID: world.caseID) }
    var wordless = Self.goal
    wordless.set("client_words", "")
    let silent = wordless
    #expect(throws: InvalidInput.self) { try AddGoal(silent, caseID: world.caseID) }
    var past = Self.goal
    past.set("target_on", "2026-03-01")
    let backwards = past
    let code = await undone { _ = try await add(world, backwards) }
    #expect(code == "goal.target-before-start")
    let id = try await add(world)
    var house = Self.goal
    house.set("title", "A house")
    house.set("target_on", "2031-02-10")
    house.set("stated_by", "staff")
    _ = try await add(world, house, as: .samira)
    try await send(world, "action-item.add", [:], step(for: id))
    let page = try await plan(world)
    #expect(page.focus.map(\.area) == ["HOU", "EDU", "LAN"])
    #expect(page.focus.map(\.reason) == ["flagged", "below", "below flagged"])
    #expect(page.goals.map(\.term) == ["short", "long"])
    #expect(page.goals.map(\.author) == ["Omar Fields", "Dr Samira Haddad"])
    #expect(page.goals[0].clientWords == "I want my own kitchen <again>")
    #expect(page.items.map(\.helper) == ["Tyler Jensen, Employment counselor"])
    try golden(page, "Plans/PlanPage.goals", world.valley.chrome(.omar, on: "2026-03-02"))
    try golden(
      try await goalPage(world, id), "Plans/GoalPage.open",
      world.valley.chrome(.omar, on: "2026-03-02"))
  }

  private func step(for goal: String) -> Input {
    var input = Self.step
    input.set("goal", goal)
    return input
  }

  @Test(arguments: Engines.available)
  func `UT-ASM-11 a plan is begun once from assessments that came from elsewhere`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    let stamp = Stamp(
      at: Instant("2026-02-27T17:00:00Z")!, by: ValleyStaff.omar.id, source: "import", ref: "a1")
    let row = AssessmentRow(
      personID: world.fatuma, instrument: "rccm", kind: "initial",
      finalisedOn: Day("2026-02-26")!, faceToFace: true)
    try await world.valley.database.write { tx in
      try AssessmentRecords.add("imported", row, tx, stamp)
      for (question, value) in [("EDU1", "3"), ("HOU1", "5"), ("HOU2", "1"), ("LIF1", "5")] {
        try AssessmentRecords.add(
          "imported-\(question)",
          AnswerRow(area: String(question.prefix(3)), question: question, value: value),
          of: "imported", tx, Stamp(at: stamp.at, by: stamp.by, source: "", ref: nil))
      }
    }
    let unbegun = try await plan(world)
    #expect(unbegun.planID == nil)
    #expect(unbegun.html(world.valley.chrome(.omar)).text.contains("Begin the plan"))
    #expect(!unbegun.html(world.valley.chrome(.tyler)).text.contains("Begin the plan"))
    let byCounselor = await undone { try await send(world, "plan.begin", [:], Input(), as: .tyler) }
    #expect(byCounselor == "forbidden:plan.edit")
    try await send(world, "plan.begin", [:], Input())
    let begun = try await plan(world)
    #expect(begun.focus.map { "\($0.area) \($0.reason)" } == ["HOU below flagged", "EDU below"])
    #expect(begun.isReviewDue)
    #expect(await status { try await send(world, "plan.begin", [:], Input()) } == 409)
  }

  @Test(arguments: Engines.available)
  func `UT-PLN-01 an employment counselor comments and proposes, and may change nothing`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    _ = try await world.assessed()
    let goal = try await add(world)
    let writes: [(String, [String: String], Input)] = [
      ("goal.add", [:], Self.goal), ("goal.edit", ["goal": goal], Self.goal),
      ("goal.end", ["goal": goal], Input(["end": ["deferred"], "reason": ["x"]])),
      ("goal.move", ["goal": goal], Input(["direction": ["up"]])),
      ("action-item.add", [:], Self.step),
      ("plan.review", [:], Input(["changes": ["x"], "reasons": ["y"]])),
    ]
    for (name, parameters, input) in writes {
      let code = await undone {
        try await send(world, name, parameters, input, version: 1, as: .tyler)
      }
      #expect(code == "forbidden:plan.edit", "\(name)")
    }
    let remark = Input(["kind": ["proposal"], "body": ["Evening shifts at the bakery"]])
    try await send(world, "plan.remark", [:], remark, as: .tyler)
    let page = try await plan(world, as: .tyler)
    #expect(page.remarks.map(\.by) == ["Tyler Jensen"])
    #expect(!page.html(world.valley.chrome(.tyler)).text.contains("Add a goal"))
    #expect(try await world.auditReasons("goal.edit") == ["refused forbidden:plan.edit"])
  }

  @Test(arguments: Engines.available)
  func
    `IRC-PLN-06 a goal the client stated is deferred or declined, never dropped by staff, and its order is the client's`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    _ = try await world.assessed()
    let first = try await add(world)
    var other = Self.goal
    other.set("title", "English in the evening")
    other.set("stated_by", "staff")
    let second = try await add(world, other)
    let drop = Input(["end": ["dropped"], "reason": ["Too hard"]])
    let refused = await status {
      try await send(world, "goal.end", ["goal": first], drop, version: 1)
    }
    #expect(refused == 409)
    try await send(world, "goal.end", ["goal": second], drop, version: 1)
    let bare = Input(["end": ["deferred"]])
    #expect(
      await status { try await send(world, "goal.end", ["goal": first], bare, version: 1) } == 409)
    try await send(
      world, "goal.end", ["goal": first],
      Input(["end": ["deferred"], "reason": ["After the birth"]]), version: 1)
    #expect(try await goalPage(world, first).goal?.state == "deferred")
    try await send(world, "goal.end", ["goal": first], Input(["end": ["resumed"]]), version: 2)
    var taken = Self.goal
    taken.set("stated_by", "staff")
    let stolen = taken
    #expect(
      await status {
        try await send(world, "goal.edit", ["goal": first], stolen, version: 3)
      } == 409)
    try await send(world, "goal.move", ["goal": second], Input(["direction": ["up"]]))
    #expect(try await plan(world).goals.map(\.id) == [second, first])
  }

  @Test(arguments: Engines.available)
  func `IRC-PLN-02 at the end it is said whether the client can now do it alone`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    _ = try await world.assessed()
    let id = try await add(world)
    let silent = Input(["end": ["achieved"], "on": ["2026-03-02"]])
    #expect(
      await status { try await send(world, "goal.end", ["goal": id], silent, version: 1) } == 409)
    var said = silent
    said.set("self_help", "yes")
    let complete = said
    try await send(world, "goal.end", ["goal": id], complete, version: 1)
    let page = try await goalPage(world, id)
    #expect(page.goal?.state == "achieved")
    #expect(page.goal?.selfHelp == "yes")
    #expect(
      await status { try await send(world, "goal.edit", ["goal": id], Self.goal, version: 2) }
        == 409)
  }

  @Test(arguments: Engines.available)
  func
    `UT-PLN-05 an action item changes by versions, drops with a reason only, and keeps its progress`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    _ = try await world.assessed()
    try await send(world, "action-item.add", [:], Self.step)
    let id = try #require(try await plan(world).items.first?.id)
    var moved = Self.step
    moved.set("due_on", "2026-03-20")
    moved.set("status", "in-progress")
    let change = moved
    try await send(world, "action-item.save", ["item": id], change, version: 1)
    #expect(
      await status {
        try await send(world, "action-item.save", ["item": id], change, version: 1)
      } == 412)
    #expect(
      await status { try await send(world, "action-item.save", ["item": id], change) } == 428)
    try await send(
      world, "action-item.add-progress", ["item": id],
      Input(["on": ["2026-03-02"], "remark": ["Form fetched"]]))
    var dropped = change
    dropped.set("status", "dropped")
    let silent = dropped
    #expect(
      await status {
        try await send(world, "action-item.save", ["item": id], silent, version: 2)
      } == 409)
    dropped.set("reason", "The list is closed")
    let reasoned = dropped
    try await send(world, "action-item.save", ["item": id], reasoned, version: 2)
    let item = try #require(try await plan(world).items.first)
    #expect(item.status == "dropped")
    #expect(item.droppedReason == "The list is closed")
    #expect(item.progress.map(\.remark) == ["Form fetched"])
    let former = try await world.valley.database.read { reader in
      try reader.rows(
        "SELECT status, due_on FROM action_item_past WHERE id = $1 ORDER BY version", [id]
      ) { "\($0.text(0)) \($0.text(1))" }
    }
    #expect(former == ["open 2026-03-09", "in-progress 2026-03-20"])
    var stranger = Self.step
    stranger.set("helper", "staff-rachel")
    let wrong = stranger
    #expect(await status { try await send(world, "action-item.add", [:], wrong) } == 409)
  }

  @Test(arguments: Engines.available)
  func `UT-PLN-06 UT-ASM-19 an assessment newer than the last review makes a review due`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    _ = try await world.assessed()
    #expect(try await plan(world).isReviewDue)
    let review = Input([
      "changes": ["Housing first"], "reasons": ["Needs a dry flat; keeps accounts"],
    ])
    try await send(world, "plan.review", [:], review)
    let reviewed = try await plan(world)
    #expect(!reviewed.isReviewDue)
    #expect(reviewed.reviews.map(\.reasons) == ["Needs a dry flat; keeps accounts"])
    _ = try await world.assessed(on: "2026-07-30")
    let due = try await plan(world, on: "2026-07-30")
    #expect(due.isReviewDue)
    #expect(due.html(world.valley.chrome(.omar)).text.contains("Plan review due"))
  }

  @Test(arguments: Engines.available)
  func `UT-PPL-05 the printed plan says in plain words who helps with which step`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    _ = try await world.assessed()
    let goal = try await add(world)
    try await send(world, "action-item.add", [:], step(for: goal))
    var own = Self.step
    own.set("description", "Ask the landlord for a receipt")
    own.set("helper", "client")
    try await send(world, "action-item.add", [:], own)
    let page = try await world.request(.omar, on: "2026-03-02").reading(
      case: world.caseID, .planView
    ) { reader, header, scope in try PlanPrintPage.load(header, scope, reader) }
    let tyler = page.helpers.first { $0.name == "Tyler Jensen" }
    #expect(tyler?.role == "Employment counselor")
    #expect(tyler?.agency == "Utah Employment Office")
    #expect(tyler?.steps == ["Fill in the housing application"])
    #expect(page.goals.first?.by == "September 30, 2026")
    #expect(page.otherSteps.map(\.helper) == ["You"])
    try golden(page, "Plans/PlanPrintPage.goals", world.valley.chrome(.omar))
  }
}
