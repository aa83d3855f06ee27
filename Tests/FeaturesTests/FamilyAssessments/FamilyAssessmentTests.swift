import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct FamilyAssessmentTests {
  private let day = "2025-12-01"

  static let findings = Input([
    "finding_CHC": ["Grandmother nearby"], "finding_TRN": ["Bus line 6"],
    "finding_HEA": ["Nothing in the way"], "finding_HOU": ["Two rooms, dry"],
    "finding_BAR": ["None named"],
  ])
  static let background = Input([
    "finding_ENG": ["Level 2, tested in November"], "finding_OCC": ["Rice farmer"],
    "finding_SKI": ["Repairs engines"], "finding_EXP": ["None here yet"],
    "finding_TRA": ["Wants to learn welding"],
  ])
  static let barrier = Input([
    "kind": ["child-care"], "description": ["Nobody for the <nights>"], "severity": ["serious"],
    "evidence": ["Naw Eh Paw said so on the visit"], "found_on": ["2025-12-01"],
  ])

  private func view(_ world: FamilyWorld, on day: String) async throws -> FamilyAssessmentPage {
    try await world.page("family-assessment.view", FamilyAssessmentPage.self, on: day)
  }

  @Test(arguments: Engines.available)
  func `WI-ASM-01 WI-PPL-05 an assessment is final once every domain is covered, for each adult`(
    engine: EngineName
  ) async throws {
    let world = try await FamilyWorld(engine)
    let final = Input(["on": [day]])
    #expect(
      await refusal { try await world.send("family-assessment.finalise", "", final, on: day) }
        == 409)
    try await world.send("family-assessment.begin", on: day)
    #expect(await refusal { try await world.send("family-assessment.begin", on: day) } == 409)
    let begun = try await view(world, on: day)
    #expect(begun.missing.count == 5 && begun.adults.map(\.missing.count) == [5, 5])
    try golden(
      begun, "FamilyAssessments/FamilyAssessmentPage.begun",
      world.valley.chrome(.rachel, on: day))
    try await world.send("family-assessment.save", "", Self.findings, on: day)
    try await world.send(
      "work-background.save", "", Self.background, ["person": world.saw], on: day)
    let why = await refusalText {
      try await world.send("family-assessment.finalise", "", final, on: day)
    }
    #expect(why.contains("previous occupation") && !why.contains("child care"))
    let child = await undone {
      try await world.send(
        "work-background.save", "", Self.background, ["person": "person-htoo"], on: day)
    }
    #expect(child == "none")
    try await world.send(
      "work-background.save", "", Self.background, ["person": world.paw], on: day)
    try await world.send("family-assessment.finalise", "", final, on: day)
    #expect(try await view(world, on: day).finalisedOn == Day(day))
    let rows = try await world.valley.database.read { reader in
      try reader.rows(
        "SELECT person_id, finalised_on, kind FROM assessment WHERE instrument = 'wi-family' ORDER BY person_id"
      ) { "\($0.text(0)) \($0.text(1)) \($0.text(2))" }
    }
    #expect(rows == ["person-paw 2025-12-01 initial", "person-saw 2025-12-01 initial"])
    let kept = try await world.page(
      "work-background.view", WorkBackgroundPage.self, "", ["person": world.saw], on: day)
    #expect(kept.words.map(\.words).contains("Rice farmer"))
    try golden(
      kept, "FamilyAssessments/WorkBackgroundPage.written",
      world.valley.chrome(.rachel, on: day))
    let stranger = await undone {
      try await world.send("family-assessment.begin", as: .tyler, on: day)
    }
    #expect(stranger != "")
  }

  @Test(arguments: Engines.available)
  func `WI-ASM-04 an equivalent form that does not cover child care shows that domain as missing`(
    engine: EngineName
  ) async throws {
    let world = try await FamilyWorld(engine)
    try await world.send("family-assessment.begin", on: day)
    var form = Input([
      "kind": ["w2"], "agency_name": ["County <W-2> office"], "made_on": ["2025-11-20"],
      "paper": ["Case folder, page 4"],
      "domains": ["TRN", "HEA", "HOU", "BAR", "ENG", "OCC", "SKI", "EXP", "TRA"],
    ])
    form.set("made_on", "2025-12-02")
    let future = form
    #expect(
      await refusal { try await world.send("equivalent-form.attach", "", future, on: day) } == 409)
    form.set("made_on", "2025-11-20")
    let attached = form
    try await world.send("equivalent-form.attach", "", attached, on: day)
    let page = try await view(world, on: day)
    #expect(page.missing == ["Child care"])
    #expect(page.forms.map(\.lacks) == [["Child care"]])
    #expect(page.adults.allSatisfy { $0.missing.isEmpty })
    try golden(
      page, "FamilyAssessments/FamilyAssessmentPage.equivalent",
      world.valley.chrome(.rachel, on: day))
    let final = Input(["on": [day]])
    #expect(
      await refusal { try await world.send("family-assessment.finalise", "", final, on: day) }
        == 409)
    try await world.send(
      "family-assessment.save", "", Input(["finding_CHC": ["Grandmother nearby"]]), on: day)
    try await world.send("family-assessment.finalise", "", final, on: day)
  }

  @Test(arguments: Engines.available)
  func
    `WI-ASM-02 WI-PLN-05 a barrier neither addressed nor deferred is listed and blocks the signature`(
      engine: EngineName
    ) async throws
  {
    let world = try await FamilyWorld(engine)
    for _ in 0..<2 { try await world.send("family-barrier.add", "", Self.barrier, on: day) }
    try await world.send("family-plan.begin", on: day)
    try await world.send("family-goal.add", "family", FamilyWorld.goal, on: day)
    let sign = FamilyWorld.signed(world.paw, on: day)
    let why = await refusalText {
      try await world.send("family-plan.sign", "family", sign, on: day)
    }
    #expect(why.contains("Child care: Nobody for the <nights>"))
    let plan = try await world.plan(on: day)
    #expect(plan.openBarriers.count == 2)
    let list = try await world.page("family-barrier.list", FamilyBarriersPage.self, on: day)
    let ids = list.all.map(\.id)
    func decide(_ id: String, _ input: Input) async -> Int {
      await refusal {
        try await world.send(
          "family-barrier.decide", "", input, ["barrier": id], version: 1, on: day)
      }
    }
    #expect(await decide(ids[0], Input(["status": ["addressed"]])) == 409)
    #expect(await decide(ids[1], Input(["status": ["deferred"]])) == 409)
    let goal = try #require(plan.goals.first?.goal.id)
    #expect(await decide(ids[0], Input(["status": ["addressed"], "goal": ["goal-none"]])) == 409)
    #expect(await decide(ids[0], Input(["status": ["addressed"], "goal": [goal]])) == 0)
    #expect(
      await refusal { try await world.send("family-plan.sign", "family", sign, on: day) } == 409)
    let later = Input(["status": ["deferred"], "reason": ["After the baby is born"]])
    #expect(await decide(ids[1], later) == 0)
    #expect(await decide(ids[1], later) == 412)
    try await world.sign(by: world.paw, on: day)
    let settled = try await world.page("family-barrier.list", FamilyBarriersPage.self, on: day)
    try golden(
      settled, "FamilyAssessments/FamilyBarriersPage.settled",
      world.valley.chrome(.rachel, on: day))
    let one = try await world.page(
      "family-barrier.view", FamilyBarrierPage.self, "", ["barrier": ids[1]], on: day)
    try golden(
      one, "FamilyAssessments/FamilyBarrierPage.deferred", world.valley.chrome(.rachel, on: day))
  }
}
