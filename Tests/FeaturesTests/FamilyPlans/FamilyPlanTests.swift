import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct FamilyPlanTests {
  private let day = "2025-12-18"

  @Test(arguments: Engines.available)
  func `WI-PPL-01 one plan for the family and one for each adult, and no second one`(
    engine: EngineName
  ) async throws {
    let world = try await FamilyWorld(engine)
    let before = try await world.page(
      "family-plan.list", FamilyPlansPage.self, on: day)
    #expect(before.plans.map(\.owner) == ["family", world.saw, world.paw])
    #expect(before.plans.allSatisfy { $0.versions == 0 && $0.isAwaiting })
    for owner in ["family", world.saw, world.paw] {
      try await world.send("family-plan.begin", owner, on: day)
      #expect(
        await refusal { try await world.send("family-plan.begin", owner, on: day) } == 409)
    }
    #expect(
      await refusal { try await world.send("family-plan.begin", "person-htoo", on: day) } == 409)
    let stranger = await undone {
      try await world.send("family-plan.begin", "person-fatuma", on: day)
    }
    #expect(stranger == "none")
    let list = try await world.page("family-plan.list", FamilyPlansPage.self, on: day)
    #expect(list.plans.allSatisfy { $0.versions == 1 })
    try golden(list, "FamilyPlans/FamilyPlansPage.begun", world.valley.chrome(.rachel, on: day))
    let home = try await world.page("case.view", CasePage.self, on: day)
    #expect(home.hasFamilyPlans)
    let utah = try await world.valley.page(
      "case.view", CasePage.self, ["case": Valley.nguyen], on: "2026-02-10")
    #expect(!utah.hasFamilyPlans)
    let refused = await refusal {
      try await world.send(
        "family-plan.begin", "family", Input(), ["case": Valley.nguyen], on: "2026-02-10")
    }
    #expect(refused == 409)
  }

  @Test(arguments: Engines.available)
  func `WI-PLN-02 a goal without its mandatory parts is named and blocks both signatures`(
    engine: EngineName
  ) async throws {
    let world = try await FamilyWorld(engine)
    try await world.send("family-plan.begin", on: day)
    let byClient = FamilyWorld.signed(world.paw, on: day)
    #expect(
      await refusal { try await world.send("family-plan.sign", "family", byClient, on: day) }
        == 409)
    let parts = ["resources", "case_manager_role", "supporting_activities", "client_role"]
    for part in parts {
      var goal = FamilyWorld.goal
      goal.set("title", "Without \(part)")
      goal.set(part, "")
      try await world.send("family-goal.add", "family", goal, on: day)
    }
    let plan = try await world.plan(on: day)
    #expect(plan.goals.map(\.missing) == parts.map { [$0] })
    let why = await refusalText {
      try await world.send("family-plan.sign", "family", byClient, on: day)
    }
    for part in parts { #expect(why.contains("Without \(part): ")) }
    #expect(why.contains("resources and services needed"))
    let page = try await world.page("family-plan.signing", FamilySignaturePage.self, on: day)
    #expect(page.gaps.count == 4)
    try golden(
      page, "FamilyPlans/FamilySignaturePage.gaps", world.valley.chrome(.rachel, on: day))
  }

  @Test(arguments: Engines.available)
  func
    `WI-PLN-06 WI-CLK-09 a changed day or duty is signed again as the next version, a mended spelling is not`(
      engine: EngineName
    ) async throws
  {
    let world = try await FamilyWorld(engine)
    let id = try await world.signedPlan(by: world.paw, on: day)
    let signed = try await world.plan(on: day)
    #expect(signed.versions.map(\.signedOn) == [Day(day)])
    try golden(
      signed, "FamilyPlans/FamilyPlanPage.signed", world.valley.chrome(.rachel, on: day))
    #expect(try await world.clocks("plan.revision", on: day) == ["2026-06-18"])
    var goal = FamilyWorld.goal
    goal.set("client_role", "Takes the bus, every weak")
    try await world.send("family-goal.change", "family", goal, ["goal": id], version: 1, on: day)
    #expect(try await world.plan(on: day).versions.count == 1)
    goal.set("case_manager_role", "Rides the bus along once")
    let late = "2026-02-02"
    try await world.send("family-goal.change", "family", goal, ["goal": id], version: 2, on: late)
    let asked = try await world.plan(on: late)
    #expect(asked.versions.map(\.signedOn) == [Day(day), nil])
    #expect(asked.signatures.isEmpty)
    #expect(asked.goals.map(\.goal.id) == [id])
    try golden(
      asked, "FamilyPlans/FamilyPlanPage.changed", world.valley.chrome(.rachel, on: late))
    #expect(try await world.clocks("plan.revision", on: late) == ["2026-06-18"])
    #expect(try await world.clocks("goal.follow-up", on: late) == ["2026-01-17"])
    try await world.send(
      "family-plan.sign", "family", FamilyWorld.signed(world.saw, on: late), on: late)
    goal.set("target_on", "2026-07-31")
    try await world.send("family-goal.change", "family", goal, ["goal": id], version: 3, on: late)
    let cleared = try await world.plan(on: late)
    #expect(cleared.versions.map(\.clientSignedOn) == [Day(day), nil])
    try await world.sign(by: world.saw, on: late)
    let again = try await world.plan(on: late)
    #expect(again.versions.map(\.signedOn) == [Day(day), Day(late)])
    #expect(try await world.clocks("plan.revision", on: late) == ["2026-08-02"])
    #expect(try await world.clocks("goal.follow-up", on: late) == ["2026-01-17"])
    let beside = try await world.page(
      "family-plan.versions", PlanVersionsPage.self, "family", ["left": "1", "right": "2"], on: late
    )
    let duty = beside.goals.first?.parts.first { $0.label == "What the case manager does" }
    #expect(duty?.left == "Rides the bus along twice")
    #expect(duty?.right == "Rides the bus along once")
    try golden(
      beside, "FamilyPlans/PlanVersionsPage.two", world.valley.chrome(.rachel, on: late))
    let typed = goal
    let stale = await refusal {
      try await world.send(
        "family-goal.change", "family", typed, ["goal": id], version: 1, on: late)
    }
    #expect(stale == 412)
  }

  @Test(arguments: Engines.available)
  func
    `WI-PLN-06 a mark needs a witness, a child does not interpret, and a day is not before the plan`(
      engine: EngineName
    ) async throws
  {
    let world = try await FamilyWorld(engine)
    try await world.send("family-plan.begin", on: day)
    try await world.send("family-goal.add", "family", FamilyWorld.goal, on: day)
    func status(_ input: Input) async -> Int {
      await refusal { try await world.send("family-plan.sign", "family", input, on: day) }
    }
    #expect(await status(FamilyWorld.signed(world.paw, on: day, manner: "mark")) == 409)
    #expect(
      await status(FamilyWorld.signed(world.paw, on: day, interpreter: "Eh Doh Htoo")) == 403)
    #expect(await status(FamilyWorld.signed(world.paw, on: "2025-12-17")) == 409)
    #expect(await status(FamilyWorld.signed(world.paw, on: "2025-12-19")) == 409)
    #expect(await status(FamilyWorld.signed("person-htoo", on: day)) == 409)
    #expect(await status(FamilyWorld.signed("staff-samira", on: day)) == 409)
    let mark = FamilyWorld.signed(
      world.paw, on: day, manner: "mark", witness: "Hser Example", interpreter: "Paw Example")
    #expect(await status(mark) == 0)
    #expect(await status(mark) == 409)
    #expect(
      await status(FamilyWorld.signed("staff-rachel", on: day, manner: "electronic")) == 0)
    let paper = try await world.page(
      "family-plan.print", FamilyPlanPrintPage.self, on: day)
    #expect(paper.goals.map(\.title) == ["Shop independently"])
    try golden(
      paper, "FamilyPlans/FamilyPlanPrintPage.unsigned", world.valley.chrome(.rachel, on: day))
    let plan = try await world.plan(on: day)
    #expect(plan.signatures.map(\.witness) == ["Hser Example", ""])
    #expect(plan.signatures.map(\.interpreter) == ["Paw Example", ""])
    let supervisor = await undone {
      try await world.send("family-plan.sign", "family", mark, as: .helen, on: day)
    }
    #expect(supervisor == "forbidden:family-plan.edit")
  }

  @Test(arguments: Engines.available)
  func
    `WI-PLN-01 WI-PLN-10 WI-PLN-11 steps leave a goal open, its stated result achieves it, the next goal is owed`(
      engine: EngineName
    ) async throws
  {
    let world = try await FamilyWorld(engine)
    let id = try await world.signedPlan(by: world.paw, on: day)
    let late = "2026-04-08"
    for (step, helper) in [("Bus orientation", "client"), ("Finance class", "staff-rachel")] {
      try await world.send(
        "family-step.add", "family",
        Input(["description": [step], "helper": [helper], "due_on": ["2026-03-01"]]),
        ["goal": id], on: day)
    }
    func goal(_ day: String) async throws -> FamilyGoalPage {
      try await world.page("family-goal.view", FamilyGoalPage.self, "family", ["goal": id], on: day)
    }
    for step in try await goal(day).line.steps {
      try await world.send(
        "family-step.mark", "family", Input(["status": ["done"]]),
        ["goal": id, "step": step.id], on: late)
    }
    try await world.send(
      "contribution.add", "family",
      Input(["contributed_on": [late], "kind": ["coaching"], "significant": ["yes"]]),
      ["goal": id], on: late)
    let open = try await goal(late)
    #expect(open.line.steps.allSatisfy { $0.status == "done" })
    #expect(open.line.goal.state == "open" && open.nextGoalBy == nil)
    let reached = "2026-04-09"
    var end = Input(["end": ["achieved"], "on": [reached]])
    let silent = end
    #expect(
      await refusal {
        try await world.send(
          "family-goal.end", "family", silent, ["goal": id], version: 1, on: reached)
      } == 409)
    end.set("result", "Shopped alone for <a week>")
    let told = end
    try await world.send("family-goal.end", "family", told, ["goal": id], version: 1, on: reached)
    let achieved = try await goal(reached)
    #expect(achieved.line.goal.state == "achieved")
    #expect(achieved.line.goal.endedOn == Day(reached))
    #expect(achieved.nextGoalBy == Day("2026-05-09"))
    #expect(try await world.plan(on: reached).versions.map(\.signedOn) == [Day(day)])
    try golden(
      achieved, "FamilyPlans/FamilyGoalPage.achieved", world.valley.chrome(.rachel, on: reached))
    #expect(try await world.clocks("goal.next", on: reached) == ["paw 2026-05-09"])
    let again = await refusal {
      try await world.send("family-goal.end", "family", told, ["goal": id], version: 2, on: reached)
    }
    #expect(again == 409)
  }

  @Test(arguments: Engines.available)
  func
    `WI-PLN-08 of each class several goals stand in a plan, and only the first class is an outcome`(
      engine: EngineName
    ) async throws
  {
    let world = try await FamilyWorld(engine)
    try await world.signedPlan(by: world.paw, on: day)
    for (title, kind) in [
      ("Work as a cook", "employment"), ("Sing in the choir", "other"),
      ("Read the mail", "case-management"),
    ] {
      var goal = FamilyWorld.goal
      goal.set("title", title)
      goal.set("class", kind)
      let typed = goal
      try await world.send("family-goal.add", "family", typed, on: day)
    }
    try await world.sign(by: world.paw, on: day)
    let plan = try await world.plan(on: day)
    #expect(
      plan.goals.map(\.goalClass) == ["case-management", "employment", "other", "case-management"])
    let end = "2026-01-20"
    for line in plan.goals {
      try await world.send(
        "contribution.add", "family",
        Input(["contributed_on": ["2026-01-10"], "kind": ["coaching"], "significant": ["yes"]]),
        ["goal": line.goal.id], on: end)
      try await world.send(
        "family-goal.end", "family",
        Input(["end": ["achieved"], "on": [end], "result": ["Done"]]), ["goal": line.goal.id],
        version: 1, on: end)
    }
    let caseID = world.caseID
    let rows = try await world.valley.database.read { reader in
      let file = try #require(try CaseFiles.load(caseID, reader))
      var report = try QuarterlyProgramReport(from: Day("2026-01-01")!, to: Day("2026-03-31")!)
      report.add(file)
      return report.finish().people.map { "\($0.item): \($0.reason)" }.sorted()
    }
    #expect(rows.count == 2)
    #expect(rows.contains("Shop independently: "))
    #expect(rows.contains("Read the mail: second outcome in quarter"))
  }

  @Test(arguments: Engines.available)
  func
    `WI-PLN-09 a goal comes from the list or is written, and information given is never significant`(
      engine: EngineName
    ) async throws
  {
    let world = try await FamilyWorld(engine)
    try await world.send("family-plan.begin", world.saw, on: day)
    var listed = FamilyWorld.goal
    listed.set("title", "")
    listed.set("seed", "driving")
    let seed = listed
    try await world.send("family-goal.add", world.saw, seed, on: day)
    try await world.send("family-goal.add", world.saw, FamilyWorld.goal, on: day)
    let plan = try await world.plan(world.saw, on: day)
    #expect(plan.goals.map(\.goal.title) == ["Driver's licence", "Shop independently"])
    #expect(plan.goals.allSatisfy { $0.goal.person == "Saw Ba Thein" })
    listed.set("seed", "")
    let untitled = listed
    #expect(
      await refusal { try await world.send("family-goal.add", world.saw, untitled, on: day) }
        == 422)
    let id = try #require(plan.goals.first?.goal.id)
    func give(_ kind: String, _ significant: String) async -> Int {
      await refusal {
        try await world.send(
          "contribution.add", world.saw,
          Input(["contributed_on": [day], "kind": [kind], "significant": [significant]]),
          ["goal": id], on: day)
      }
    }
    #expect(await give("information-given", "yes") == 409)
    #expect(await give("information-given", "") == 0)
    #expect(await give("arranged", "yes") == 0)
    let goal = try await world.page(
      "family-goal.view", FamilyGoalPage.self, world.saw, ["goal": id], on: day)
    #expect(goal.line.contributions.map(\.isSignificant) == [false, true])
    try golden(goal, "FamilyPlans/FamilyGoalPage.open", world.valley.chrome(.rachel, on: day))
    let form = try await world.page(
      "family-goal.edit", FamilyGoalFormPage.self, world.saw, ["goal": id], on: day)
    try golden(form, "FamilyPlans/FamilyGoalFormPage.change", world.valley.chrome(.rachel, on: day))
  }
}

/// What a refused request says; empty where it is done.
func refusalText(_ body: () async throws -> Void) async -> String {
  do { try await body() } catch let problem as Problem {
    return problem.detail
  } catch { return "\(error)" }
  return ""
}
