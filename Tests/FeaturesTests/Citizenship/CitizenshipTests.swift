import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct CitizenshipTests {
  private static let told = ["welfare", "deportation", "vote"]

  private static func talk(_ wish: String, on day: String = "2026-03-06") -> Input {
    Input([
      "talk_on": [day], "advantages": told, "wish": [wish], "remark": ["My <children> are here"],
    ])
  }

  private func discuss(
    _ family: LakeFamily, _ input: Input, as worker: ValleyStaff = .rachel,
    on day: String = LakeFamily.day
  ) async throws {
    _ = try await family.done(
      try RecordCitizenshipTalk(input, caseID: family.caseID, personID: "person-hoa"), as: worker,
      on: day)
  }

  private func standing(
    _ family: LakeFamily, on day: String = LakeFamily.day
  ) async throws -> CitizenshipStanding {
    let page = try await family.page(
      "citizenship.view", PersonCitizenshipPage.self, ["person": "person-hoa"], on: day)
    return try #require(page.standing.value)
  }

  private func missing(_ family: LakeFamily) async throws -> [String] {
    try await family.page("citizenship.missing", CitizenshipListPage.self).lines.map(\.personID)
  }

  @Test(arguments: Engines.available)
  func
    `WI-PLN-12 WI-PACK-01 who is in Social Services and has no discussion is on the missing list`(
      engine: EngineName
    ) async throws
  {
    let family = try await LakeFamily(engine)
    #expect(try await missing(family) == ["person-hoa", "person-nam"])
    let list = try await family.page("citizenship.missing", CitizenshipListPage.self)
    try family.valley.golden(list, "Citizenship/CitizenshipListPage.two", on: LakeFamily.day)
    try await discuss(family, Self.talk("undecided"))
    #expect(try await missing(family) == ["person-nam"])
    // Targeted Assistance alone owes no discussion.
    let stamp = family.valley.now(on: LakeFamily.day).stamp
    try await family.valley.database.write { tx in
      try tx.amend(
        Table("enrollment"), id: "wi-person-nam", [("program", "wi-tap")], stamp)
    }
    #expect(try await missing(family) == [])
    let page = try await family.page("citizenship.list", CitizenshipPage.self)
    #expect(page.people.value?.map(\.duty) == [.notOwed, .undecided, .notOwed])
    try family.valley.golden(page, "Citizenship/CitizenshipPage.three", on: LakeFamily.day)
  }

  @Test(arguments: Engines.available)
  func
    `WI-PLN-12 a wish becomes a goal with steps to the card and to citizenship, once`(
      engine: EngineName
    ) async throws
  {
    let family = try await LakeFamily(engine)
    func add() async throws {
      _ = try await family.done(
        AddCitizenshipGoal(caseID: family.caseID, personID: "person-hoa"))
    }
    #expect(await undone { try await add() } == "citizenship.not-wished")
    try await discuss(family, Self.talk("wishes"))
    let wished = try await family.page(
      "citizenship.view", PersonCitizenshipPage.self, ["person": "person-hoa"])
    #expect(wished.standing.value?.duty == .goalMissing)
    try family.valley.golden(
      wished, "Citizenship/PersonCitizenshipPage.wished", on: LakeFamily.day)
    try await add()
    #expect(try await standing(family).duty == .goalSet)
    #expect(await undone { try await add() } == "citizenship.goal-stands")
    let steps = try await family.valley.database.read { reader in
      try reader.rows(
        """
        SELECT i.description, i.due_on FROM action_item i JOIN goal g ON g.id = i.goal_id
        WHERE g.title = 'Citizenship' ORDER BY i.due_on, i.id
        """
      ) { "\($0.text(0)) \($0.text(1))" }
    }
    #expect(
      steps == [
        "Apply for the permanent-resident card 2027-01-31", "Find a citizenship class 2030-07-31",
        "Apply for citizenship (N-400) 2031-01-31",
      ])
  }

  @Test(arguments: Engines.available)
  func `WI-PLN-12 a discussion tells of welfare and deportation, and a fault keeps what was typed`(
    engine: EngineName
  ) async throws {
    let family = try await LakeFamily(engine)
    var silent = Self.talk("wishes")
    silent.set("advantages", ["vote"])
    #expect(
      await undone { try await discuss(family, silent) } == "citizenship.advantages-missing")
    let html = try await family.refused(
      "citizenship-talk.record", silent, ["person": "person-hoa"])
    #expect(html.contains("A permanent resident can be deported"))
    #expect(html.contains("My &lt;children&gt; are here"))
    #expect(
      await undone { try await discuss(family, Self.talk("wishes", on: "2026-03-10")) }
        == "citizenship.in-future")
    #expect(
      await undone { try await discuss(family, Self.talk("wishes", on: "2026-01-30")) }
        == "citizenship.before-arrival")
    #expect(
      await undone { try await discuss(family, Self.talk("wishes"), as: .omar) } == "none")
  }

  @Test(arguments: Engines.available)
  func `WI-PPL-03 steps and the I-94 are recorded, its number sealed and shown by its end only`(
    engine: EngineName
  ) async throws {
    let family = try await LakeFamily(engine)
    let sealing = try Sealing(masterKey: String(repeating: "5", count: 64))
    let paper = Input(["i94_number": ["00099912345"], "i94_on": ["2026-01-31"]])
    _ = try await family.done(
      try SaveImmigrationPaper(
        paper, caseID: family.caseID, personID: "person-hoa", sealing: sealing))
    func record(_ kind: String, _ on: String, day: String) async throws {
      _ = try await family.done(
        try RecordImmigrationStep(
          Input(["step_kind": [kind], "step_on": [on]]), caseID: family.caseID,
          personID: "person-hoa"), on: day)
    }
    try await record("residence-application", "2027-01-20", day: "2027-01-21")
    try await record("permanent-resident", "2027-06-01", day: "2027-06-02")
    #expect(
      await undone { try await record("permanent-resident", "2027-06-01", day: "2027-06-02") }
        == "citizenship.step-known")
    let page = try await family.valley.page(
      "citizenship.view", PersonCitizenshipPage.self,
      ["case": family.caseID, "person": "person-hoa"], on: "2027-06-02", sealing: sealing)
    #expect(page.standing.value?.i94Number == "••••••••345")
    #expect(page.standing.value?.i94On == Day("2026-01-31"))
    #expect(
      page.standing.value?.steps.map(\.kind) == ["residence-application", "permanent-resident"])
    try family.valley.golden(
      page, "Citizenship/PersonCitizenshipPage.resident", on: "2027-06-02")
    let met = try await family.clocks("residence.application")
    #expect(met.contains("2027-01-31 met"))
    let stored = try await family.valley.database.read { reader in
      try SealedFactRecords.sealed(person: "person-hoa", field: "i94_number", reader)
    }
    #expect(stored.map { !String(decoding: $0, as: UTF8.self).contains("99912345") } == true)
    #expect(throws: InvalidInput.self) {
      try SaveImmigrationPaper(
        paper, caseID: family.caseID, personID: "person-hoa", sealing: nil)
    }
  }
}
