import Domain
import Features
import Markup
import Storage
import Testing
import World

/// S10: Amina Nur Hersi, born 1958-01-10, arrived 2021-06-15, whose case closed on 2024-08-01.
@Suite struct S10Tests {
  private let amina = "person-fatuma"

  private func world(_ engine: EngineName, arrived: String = "2021-06-15") async throws -> Valley {
    let valley = try await Valley(engine)
    let stamp = valley.now(on: "2026-02-01").stamp
    try await valley.database.write { [amina] tx in
      try tx.amend(
        Table("person"), id: amina,
        [
          ("given_names", "Amina Nur"), ("family_name", "Hersi"), ("sort_key", "hersi"),
          ("birth_date", Day("1958-01-10")!), ("arrived_on", Day(arrived)!),
        ], stamp)
      try tx.amend(
        Table("enrollment"), id: "enrollment-person-fatuma",
        [
          ("program", "wi-ss"), ("started_on", Day("2021-07-01")!),
          ("ended_on", Day("2024-08-01")!),
        ], stamp)
      try tx.amend(
        Table("case_file"), id: Valley.warsame,
        [
          ("opened_on", Day("2021-07-01")!), ("closed_on", Day("2024-08-01")!),
          ("close_kind", "completed"),
        ], stamp)
      try tx.amend(
        Table("care_team"), id: "\(Valley.warsame)-omar", [("from_on", Day("2021-07-01")!)], stamp)
      try PlanRecords.add(
        "plan-amina", PlanRow(type: "fsp", caseID: Valley.warsame), tx, stamp)
    }
    try await valley.recompute(Valley.warsame, on: "2025-12-10")
    return valley
  }

  private func clocks(_ valley: Valley, _ rules: String...) async throws -> [String] {
    try await valley.database.read { reader in
      try rules.flatMap { rule in
        try reader.rows(
          "SELECT due_on FROM clock WHERE case_id = $1 AND rule = $2 ORDER BY due_on",
          [Valley.warsame, rule]
        ) { "\(rule) \($0.text(0))" }
      }
    }
  }

  @Test(arguments: Engines.available)
  func `S10 WI-CLK-10 WI-CLK-11 WI-CLK-12 T24 T25 T26 T27 all days are those of the scenario`(
    engine: EngineName
  ) async throws {
    let valley = try await world(engine)
    #expect(
      try await clocks(
        valley, "residence.application", "citizenship.contact", "citizenship.eligible",
        "ssi.warning.60m", "ssi.warning.72m", "ssi.warning.78m", "ssi.limit") == [
          "residence.application 2022-06-15", "citizenship.contact 2025-12-15",
          "citizenship.eligible 2026-06-15", "ssi.warning.60m 2026-06-15",
          "ssi.warning.72m 2027-06-15", "ssi.warning.78m 2027-12-15", "ssi.limit 2028-06-15",
        ])
    let page = try await valley.page(
      "clock.list", ClocksPage.self, as: .omar, ["case": Valley.warsame], on: "2025-12-16")
    let outreach = page.clocks.first { $0.rule == "citizenship.contact" }
    #expect(outreach?.status == "overdue")
    let early = try await world(engine, arrived: "1995-05-01")
    #expect(try await clocks(early, "ssi.limit", "ssi.warning.60m") == [])
  }

  @Test(arguments: Engines.available)
  func `S10 WI-PLN-12 WI-CLK-11 the closed case is met by outreach; no wish leaves no goal owed`(
    engine: EngineName
  ) async throws {
    let valley = try await world(engine)
    func done<C: Command>(_ command: C) async throws {
      _ = try await perform(
        command, in: valley.database, valley.now(.omar, on: "2025-12-16"))
    }
    let talk = Input([
      "talk_on": ["2025-12-16"], "advantages": ["welfare", "deportation"], "wish": ["declines"],
      "remark": ["I am old; I shall go back"],
    ])
    try await done(try RecordCitizenshipTalk(talk, caseID: Valley.warsame, personID: amina))
    try await done(
      try RecordImmigrationStep(
        Input(["step_kind": ["citizenship-contact"], "step_on": ["2025-12-16"]]),
        caseID: Valley.warsame, personID: amina))
    let state = try await valley.database.read { reader in
      try reader.one(
        "SELECT state FROM clock WHERE case_id = $1 AND rule = 'citizenship.contact'",
        [Valley.warsame]
      ) { $0.text(0) }
    }
    #expect(state == "met")
    let page = try await valley.page(
      "citizenship.view", PersonCitizenshipPage.self, as: .omar,
      ["case": Valley.warsame, "person": amina], on: "2026-03-01")
    let standing = try #require(page.standing.value)
    #expect(standing.duty == .declined && standing.talks.count == 1)
    #expect(standing.ssiEndsOn == Day("2028-06-15"))
    try valley.golden(page, "Citizenship/PersonCitizenshipPage.s10", as: .omar, on: "2026-03-01")
    #expect(
      await undone {
        try await done(AddCitizenshipGoal(caseID: Valley.warsame, personID: amina))
      } == "citizenship.not-wished")
  }

  @Test(arguments: Engines.available)
  func `R29 the outlook has a line for each adult, with the end of SSI where it concerns them`(
    engine: EngineName
  ) async throws {
    let valley = try await world(engine)
    let table = try await ReportFacts.report(
      named: "citizenship-outlook", from: Day("2026-01-01")!, to: Day("2026-03-31")!,
      in: valley.database)
    #expect(
      table.lines == [
        ["person-fatuma", "2021-06-15", "", "2025-12-15", "2026-06-15", "2028-06-15", ""]
      ])
    let page = try await valley.page(
      "report.run", ReportPage.self, as: .omar, ["report": "citizenship-outlook"],
      query: ["from": "2026-01-01", "to": "2026-03-31"], on: "2026-04-01")
    try valley.golden(page, "Reports/ReportPage.citizenship-outlook", as: .omar, on: "2026-04-01")
  }
}
