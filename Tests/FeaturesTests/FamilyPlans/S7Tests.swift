import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct S7Tests {
  private func file(
    _ world: FamilyWorld, _ person: String, _ type: String, on day: String
  ) async throws {
    let now = world.valley.now(.rachel, on: day)
    let caseID = world.caseID
    try await world.valley.database.write { tx in
      try tx.insert(
        Table("document"), id: "\(type)-\(person)",
        [("person_id", person), ("type", type), ("filed_on", Day(day)!)], now.stamp)
      try ClockRecords.recompute(caseID: caseID, tx, now)
    }
  }

  private func assess(_ world: FamilyWorld, on day: String) async throws {
    try await world.send("family-assessment.begin", on: day)
    try await world.send("family-assessment.save", "", FamilyAssessmentTests.findings, on: day)
    for person in [world.saw, world.paw] {
      try await world.send(
        "work-background.save", "", FamilyAssessmentTests.background, ["person": person], on: day)
    }
    try await world.send("family-assessment.finalise", "", Input(["on": [day]]), on: day)
  }

  @Test(arguments: Engines.available)
  func `S7 WI-CLK-01 WI-CLK-02 WI-CLK-09 WI-PLN-07 the family's plans from opening to adoption`(
    engine: EngineName
  ) async throws {
    let world = try await FamilyWorld(engine)
    #expect(try await world.clocks("plan.initial", on: "2025-11-13") == ["2025-12-24"])
    #expect(
      try await world.clocks("rca.employment-services", on: "2025-11-13") == ["saw 2025-12-12"])
    try await assess(world, on: "2025-12-01")
    for type in ["i94-front", "i94-back"] {
      try await file(world, world.paw, type, on: "2025-12-01")
    }
    let signing = "2025-12-18"
    try await world.signedPlan(by: world.paw, on: signing)
    try await world.signedPlan(world.saw, by: world.saw, on: signing)
    try await file(world, world.saw, "i94-front", on: signing)
    #expect(try await world.clocks("plan.initial", on: "2025-12-22") == ["2025-12-24"])
    let last = "2025-12-23"
    try await world.signedPlan(world.paw, by: world.paw, on: last)
    #expect(try await world.clocks("plan.initial", on: last) == ["2025-12-24"])
    try await file(world, world.saw, "i94-back", on: last)
    #expect(
      try await world.clocks("plan.initial", on: last) == ["2025-12-24 met 2025-12-23"])
    #expect(try await world.clocks("goal.follow-up", on: last) == ["2026-01-17"])
    #expect(
      try await world.clocks("plan.revision", on: last)
        == ["2026-06-18", "paw 2026-06-23", "saw 2026-06-18"])
    try await followUp(world, on: "2026-01-14")
    #expect(try await world.clocks("goal.follow-up", on: "2026-01-14") == ["2026-02-13"])
    let adopted = "2026-01-15"
    try await world.send(
      "family-plan.adopt", world.saw,
      Input([
        "kind": ["w2-edp"], "agency_name": ["County W-2 office"], "made_on": ["2025-12-30"],
        "paper": ["Case folder, page 9"],
        "domains": ["TRN", "HEA", "HOU", "BAR", "ENG", "OCC", "SKI", "EXP", "TRA"],
      ]), on: adopted)
    let page = try await world.plan(world.saw, on: adopted)
    #expect(page.origin?.missing == ["Child care"])
    #expect(page.versions.map(\.signedOn) == [Day(signing), nil])
    var goal = FamilyWorld.goal
    goal.set("title", "Driver's licence")
    goal.set("added_on", "2025-12-30")
    let theirs = goal
    try await world.send("family-goal.add", world.saw, theirs, on: adopted)
    try await world.sign(world.saw, by: world.saw, on: adopted)
    try golden(
      page, "FamilyPlans/FamilyPlanPage.adopted", world.valley.chrome(.rachel, on: adopted))
    let goals = try await world.plan(world.saw, on: adopted).goals
    let licence = try #require(goals.last)
    #expect(licence.goal.addedOn == Day("2025-12-30"))
    try await world.send(
      "contribution.add", world.saw,
      Input(["contributed_on": ["2026-01-16"], "kind": ["arranged"], "significant": ["yes"]]),
      ["goal": licence.goal.id], on: "2026-02-10")
    try await world.send(
      "family-goal.end", world.saw,
      Input(["end": ["achieved"], "on": ["2026-02-10"], "result": ["Has the licence"]]),
      ["goal": licence.goal.id], version: 1, on: "2026-02-10")
    let counted = try await outcomes(world)
    #expect(counted == ["Driver's licence wi-ss "])
  }

  private func followUp(_ world: FamilyWorld, on day: String) async throws {
    let goal = try #require(try await world.plan(on: day).goals.first?.goal.id)
    let now = world.valley.now(.rachel, on: day)
    let caseID = world.caseID
    try await world.valley.database.write { tx in
      try tx.insert(
        Table("contact"), id: "contact-1",
        [
          ("case_id", caseID), ("person_id", String?.none), ("on_day", Day(day)!),
          ("mode", "phone"), ("with_whom", "family"), ("goals", goal),
        ], now.stamp)
      try ClockRecords.recompute(caseID: caseID, tx, now)
    }
  }

  /// What the report says of each achieved goal of the first quarter of 2026.
  private func outcomes(_ world: FamilyWorld) async throws -> [String] {
    let caseID = world.caseID
    return try await world.valley.database.read { reader in
      let file = try #require(try CaseFiles.load(caseID, reader))
      var report = try QuarterlyProgramReport(from: Day("2026-01-01")!, to: Day("2026-03-31")!)
      report.add(file)
      return report.finish().people.map { "\($0.item) \($0.program) \($0.reason)" }
    }
  }
}
