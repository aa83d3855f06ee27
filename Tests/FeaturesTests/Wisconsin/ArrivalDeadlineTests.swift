import Domain
import Features
import Storage
import Testing
import World

/// The deadlines that count from arrival, of a family that arrived on 15 June 2021.
@Suite struct WisconsinArrivalTests {
  private func family(
    _ engine: EngineName, _ changes: [String: String] = [:]
  ) async throws -> LakeOffice {
    try await LakeOffice(engine, openedOn: "2021-07-01", arrivedOn: "2021-06-15", changes)
  }

  private func close(_ family: LakeOffice, on day: String) async throws {
    let input = Input([
      "close_kind": ["administrative"], "closed_on": [day],
      "supervisor_reason": ["Both work, and asked for no more"],
      "note": ["The family lives by its own means."], "ending": ["self-sufficient"],
      "ending_evidence": ["Pay slips of both, July"], "ending_on": [day],
    ])
    let version = try #require(try await family.office.header(family.caseID, on: day)).version
    _ = try await perform(
      try CloseCase(input, caseID: family.caseID, version: version), in: family.office.database,
      family.office.now(.helen, on: day))
  }

  @Test(arguments: Engines.available)
  func `WI-CLK-10 T24 arrival 2021-06-15 makes the permanent-residence step due 2022-06-15`(
    engine: EngineName
  ) async throws {
    let family = try await family(engine)
    func due(_ day: String) async throws -> [String] {
      try await family.clocks("residence.application", of: family.nam, on: day)
    }
    #expect(try await due("2021-07-01") == ["2022-06-15 upcoming"])
    try await family.send(
      "immigration-step.record",
      ["step_kind": "residence-application", "step_on": "2022-06-15"], person: family.nam,
      on: "2022-06-15")
    #expect(try await due("2022-06-15") == ["2022-06-15 met 2022-06-15"])
    #expect(
      try await family.clocks("residence.application", of: family.hoa, on: "2022-06-16")
        == ["2022-06-15 overdue"])
  }

  @Test(arguments: Engines.available)
  func
    `WI-CLK-11 T25 T26 the contact is due 2025-12-15 and eligibility shows 2026-06-15, as outreach though the case closed`(
      engine: EngineName
    ) async throws
  {
    let family = try await family(engine)
    try await close(family, on: "2024-08-01")
    func due(_ rule: String, _ day: String) async throws -> [String] {
      try await family.clocks(rule, of: family.nam, on: day)
    }
    #expect(try await due("citizenship.contact", "2024-08-01") == ["2025-12-15 upcoming"])
    #expect(try await due("citizenship.eligible", "2024-08-01") == ["2026-06-15 upcoming"])
    func owed(as worker: Office.Worker = .rachel, on day: String) async throws -> [String] {
      try await family.page("today", TodayPage.self, as: worker, on: day).lines
        .filter { $0.personID == family.nam }.map { "\($0.rule) \($0.dueOn) \($0.status)" }
    }
    #expect(try await owed(on: "2025-11-30") == [])
    #expect(
      try await owed(on: "2025-12-16") == ["citizenship.contact 2025-12-15 overdue"])
    #expect(try await owed(as: .omar, on: "2025-12-16") == [])
    try await family.send(
      "immigration-step.record", ["step_kind": "citizenship-contact", "step_on": "2025-12-16"],
      person: family.nam, on: "2025-12-16")
    #expect(
      try await due("citizenship.contact", "2025-12-16") == ["2025-12-15 met-late 2025-12-16"])
    #expect(try await owed(on: "2025-12-16") == [])
    #expect(
      try await owed(on: "2026-06-10") == ["citizenship.eligible 2026-06-15 due-soon"])
  }

  @Test(arguments: Engines.available)
  func
    `WI-CLK-12 T27 arrival 2021-06-15 and age 68 lose SSI on 2028-06-15, warned three times before`(
      engine: EngineName
    ) async throws
  {
    let family = try await family(engine, ["members.1.birth_date": "1958-01-10"])
    let day = "2026-03-01"
    #expect(
      try await family.clocks("ssi.limit", of: family.nam, on: day) == ["2028-06-15 upcoming"])
    for (months, due) in [("60", "2026-06-15"), ("72", "2027-06-15"), ("78", "2027-12-15")] {
      #expect(
        try await family.clocks("ssi.warning.\(months)m", of: family.nam, on: day)
          == ["\(due) upcoming"])
    }
    let early = try await self.family(
      engine, ["members.1.birth_date": "1958-01-10", "members.1.arrived_on": "1995-05-01"])
    #expect(try await early.clocks("ssi.limit", on: day) == [])
  }

  @Test(arguments: Engines.available)
  func
    `WI-CLK-12 T27 age is re-tested daily: who turns 65 on 2026-09-01 is warned from that day on`(
      engine: EngineName
    ) async throws
  {
    let family = try await family(engine, ["members.2.birth_date": "1961-09-01"])
    let rules = ["ssi.limit", "ssi.warning.72m", "ssi.warning.78m"]
    func stored(after day: String) async throws -> [String] {
      let failed = try await NightlyClocks.run(family.office.database) {
        family.office.now(on: day)
      }
      #expect(failed == [])
      return try await family.office.texts(
        """
        SELECT rule || ' ' || due_on FROM clock WHERE case_id = $1 AND rule LIKE 'ssi.%' \
        AND person_id = $2 AND rule <> 'ssi.warning.60m' ORDER BY rule
        """, [family.caseID, family.hoa])
    }
    #expect(try await stored(after: "2026-08-31") == [])
    #expect(
      try await stored(after: "2026-09-01") == [
        "ssi.limit 2028-06-15", "ssi.warning.72m 2027-06-15", "ssi.warning.78m 2027-12-15",
      ])
    for rule in rules {
      #expect(try await family.clocks(rule, on: "2026-08-31") == [])
      #expect(try await family.clocks(rule, of: family.hoa, on: "2026-09-01").count == 1)
    }
    let today = try await family.page("today", TodayPage.self, on: "2027-06-10")
    #expect(
      today.lines.contains {
        $0.rule == "ssi.warning.72m" && $0.personID == family.hoa && $0.status == "due-soon"
      })
  }
}
