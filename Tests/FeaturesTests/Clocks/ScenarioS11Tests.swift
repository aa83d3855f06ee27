import Domain
import Features
import Storage
import Testing
import World

/// S11: intensive case management and a missed month, through import and the terminal's clocks.
@Suite struct ScenarioS11Tests {
  private static func bundle(extendedUntil until: String? = nil) -> SmallBundle {
    var files = [
      "agencies.csv": "agency,name,kind,time_zone\nag,Harbour,resettlement,America/Denver\n",
      "cases.csv": "case,agency,opened_on\nk,ag,2026-01-15\n",
      "people.csv": """
      person,case,given_names,birth_date,status,arrived_on
      khamisi,k,Khamisi Juma Mwamba,1984-03-03,refugee,2025-12-20

      """,
      "enrollments.csv": "enrollment,person,program,started_on\ne,khamisi,irc-icm,2026-01-15\n",
      "services.csv": """
      service,person,type,group,program,on,status,mode
      s1,khamisi,assessment,case-management,irc-icm,2026-01-20,completed,in-person
      s2,khamisi,budget-talk,case-management,irc-icm,2026-02-11,completed,in-person
      s3,khamisi,clinic-visit,case-management,irc-icm,2026-03-12,no-show,in-person
      s4,khamisi,clinic-visit,case-management,irc-icm,2026-04-02,completed,in-person

      """,
    ]
    if let until {
      files["extensions.csv"] = """
        extension,person,program,until,lct_agreed_on,cm_agreed_on
        x,khamisi,irc-icm,\(until),2026-05-20,2026-05-20

        """
    }
    return SmallBundle(files: files)
  }

  private func clocks(
    on day: String, _ engine: EngineName, extendedUntil until: String? = nil
  ) async throws -> [String: [[String]]] {
    let database = try await Engines.fresh(engine, Schema.migrator.migrations)
    let summary = try await Self.bundle(extendedUntil: until).load(into: database)
    #expect(summary.faults.isEmpty)
    let table = try await ReportFacts.clocks(on: Day(day)!, in: database)
    return Dictionary(grouping: table.rows) { $0[3] }
  }

  @Test(arguments: Engines.available)
  func `S11 IRC-CLK-01 March is missed, a no-show does not count; imported history owes no reason`(
    engine: EngineName
  ) async throws {
    let march = try await clocks(on: "2026-03-20", engine)["icm.service"] ?? []
    #expect(march.map { $0[7] } == ["met", "met", "due-soon"])
    let april = try await clocks(on: "2026-04-03", engine)
    #expect(
      april["icm.service"]?.map { [$0[5], $0[7]] } == [
        ["2026-01-31", "met"], ["2026-02-28", "met"], ["2026-03-31", "overdue"],
        ["2026-04-30", "met"],
      ])
    // Entered here, a reason would be owed by 3 April; what came in later owes none.
    #expect(april["delay-note"] == nil)
  }

  @Test(arguments: Engines.available)
  func `S11 IRC-CLK-02 IRC-CLK-04 the end, the notice of it, and an extension within 24 months`(
    engine: EngineName
  ) async throws {
    let rules = try await clocks(on: "2026-05-02", engine)
    #expect(rules["icm.end"]?.map { $0[5] } == ["2027-01-15"])
    #expect(rules["icm.end-notice"]?.map { $0[5] } == ["2026-11-16"])
    let longer = try await clocks(on: "2026-11-01", engine, extendedUntil: "2027-09-30")
    #expect(longer["icm.end"]?.map { $0[5] } == ["2027-09-30"])
  }

  @Test(arguments: Engines.available)
  func `S11 IRC-CLK-02 an extension past 24 months is refused with the last day there is`(
    engine: EngineName
  ) async throws {
    let database = try await Engines.fresh(engine, Schema.migrator.migrations)
    let summary = try await Self.bundle(extendedUntil: "2028-01-16").load(into: database)
    let fault = try #require(summary.faults.first)
    #expect(fault.line == 2 && fault.column == "until")
    #expect(fault.reason == "2028-01-16 is after the longest extension, 2028-01-15")
  }
}
