import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct EnglishClassTests {
  private static let at = ["person": "person-hoa"]

  private func level(
    _ family: LakeFamily, _ level: String, _ on: String
  ) async throws {
    let input = Input([
      "level_on": [on], "level": [level], "level_source": ["Lake College, <BEST Plus>"],
    ])
    _ = try await family.done(
      try RecordEnglishLevel(input, caseID: family.caseID, personID: "person-hoa"))
  }

  @Test(arguments: Engines.available)
  func
    `WI-ASM-03 baseline and each change of level, by day and source, show here and in the plan`(
      engine: EngineName
    ) async throws
  {
    let family = try await LakeFamily(engine)
    try await level(family, "1", "2026-02-12")
    try await level(family, "2", "2026-03-05")
    #expect(
      await undone { try await level(family, "2", "2026-03-06") } == "english-class.same-level")
    #expect(
      await undone { try await level(family, "3", "2026-03-05") } == "english-class.not-after")
    #expect(
      await undone { try await level(family, "3", "2026-03-10") } == "english-class.in-future")
    let page = try await family.page("english-class.view", EnglishClassPage.self, Self.at)
    #expect(
      page.levels.map { "\($0.on) \($0.level) \($0.isBaseline)" }
        == ["2026-03-05 2 false", "2026-02-12 1 true"])
    let html = page.html(family.valley.chrome(on: LakeFamily.day)).text
    for words in ["Level 1, literacy", "Level 6, advanced"] { #expect(html.contains(words)) }
    let plan = try await family.page("plan.view", PlanPage.self)
    let shown = plan.html(family.valley.chrome(on: LakeFamily.day)).text
    #expect(shown.contains("Level 2, low beginning") && shown.contains("Baseline"))
    #expect(shown.contains("Lake College, &lt;BEST Plus&gt;"))
    var unknown = Input(["level_on": ["2026-03-06"], "level": ["7"], "level_source": ["x"]])
    unknown.set("person", "person-hoa")
    let refused = try await family.refused("english-level.record", unknown, Self.at)
    #expect(refused.contains("Choose one of the answers offered for level"))
  }

  @Test(arguments: Engines.available)
  func `WI-SVC-04 options, program, obstacles and how they are overcome, and attendance`(
    engine: EngineName
  ) async throws {
    let family = try await LakeFamily(engine)
    var choice = Input([
      "discussed_on": ["2026-02-20"], "options": ["College by day, council by evening"],
      "kind": ["literacy-council"], "provider": ["Lakeside"],
      "obstacles": ["child-care", "transport"], "overcome": [""],
    ])
    let html = try await family.refused("english-class.choose", choice, Self.at)
    #expect(html.contains("Enter how it is overcome"))
    #expect(html.contains("College by day, council by evening"))
    choice.set("overcome", "A neighbour minds the children; bus pass")
    _ = try await family.done(
      try ChooseEnglishClass(choice, caseID: family.caseID, personID: "person-hoa"))
    func attend(_ held: String, _ came: String) async throws {
      let input = Input(["until_on": ["2026-02-28"], "held": [held], "came": [came]])
      _ = try await family.done(
        try RecordEnglishAttendance(input, caseID: family.caseID, personID: "person-hoa"))
    }
    #expect(
      await undone { try await attend("4", "5") } == "english-class.more-than-held")
    try await attend("4", "3")
    try await level(family, "1", "2026-02-12")
    let page = try await family.page("english-class.view", EnglishClassPage.self, Self.at)
    #expect(page.choices.map(\.obstacles) == [["child-care", "transport"]])
    #expect(page.attendance.map { "\($0.came)/\($0.held)" } == ["3/4"])
    try family.valley.golden(page, "EnglishClasses/EnglishClassPage.all", on: LakeFamily.day)
  }
}
