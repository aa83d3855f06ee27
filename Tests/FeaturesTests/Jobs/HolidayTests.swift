import Domain
import Features
import Markup
import Storage
import Testing
import World

/// WI-CLK-01 through the database: the agency's list of holidays decides the working days.
@Suite struct HolidayTests {
  private static let administrator = Actor(
    id: "staff-ada", name: "Ada", role: .administrator, agencyID: Valley.alpine,
    agencyName: "Alpine Resettlement", agencyKind: "resettlement", timeZone: "America/Denver")

  private func choose(
    _ valley: Valley, _ calendar: String, from day: String
  ) async throws {
    let input = Input(["calendar": [calendar], "from": [day]])
    _ = try await perform(
      try SetHolidays(input, agencyID: Valley.alpine), in: valley.database,
      valley.now(.helen, on: "2026-02-10").acting(as: Self.administrator))
  }

  /// The family of S7: opened on 10 November 2025.
  private func opened(_ engine: EngineName) async throws -> JobWorld {
    let world = try await JobWorld(engine)
    let stamp = world.valley.now(.omar, on: "2026-02-03").stamp
    let fatuma = world.world.fatuma
    try await world.valley.database.write { tx in
      try tx.amend(
        Table("case_file"), id: Valley.warsame, [("opened_on", Day("2025-11-10")!)], stamp)
      try tx.amend(Table("person"), id: fatuma, [("arrived_on", Day("2025-11-01")!)], stamp)
      try tx.amend(
        Table("enrollment"), id: "enrollment-wi", [("started_on", Day("2025-11-10")!)], stamp)
    }
    return world
  }

  private func plan(_ world: JobWorld) async throws -> ClockLine? {
    let page = try await world.valley.page(
      "clock.list", ClocksPage.self, as: .omar, ["case": world.caseID], on: "2026-02-10")
    return page.clocks.first { $0.rule == "plan.initial" }
  }

  @Test(arguments: Engines.available)
  func `WI-CLK-01 S7 thirty working days by the list that the agency chose, and the page names it`(
    engine: EngineName
  ) async throws {
    let world = try await opened(engine)
    #expect(try await plan(world)?.dueOn == Day("2025-12-24"))
    #expect(
      try await plan(world)?.why.arithmetic
        == "2025-11-10 + 30 working days (us-federal) = 2025-12-24")
    try await choose(world.valley, "none", from: "2025-11-01")
    #expect(try await plan(world)?.dueOn == Day("2025-12-22"))
    try await choose(world.valley, "wisconsin-state", from: "2025-11-10")
    let state = try #require(try await plan(world))
    #expect(state.dueOn == Day("2025-12-23"))
    #expect(
      state.why.arithmetic == "2025-11-10 + 30 working days (wisconsin-state) = 2025-12-23")
    try await choose(world.valley, "us-federal", from: "2025-11-11")
    #expect(try await plan(world)?.dueOn == Day("2025-12-23"))
    try await choose(world.valley, "none", from: "2025-11-10")
    #expect(try await plan(world)?.dueOn == Day("2025-12-22"))
  }

  @Test(arguments: Engines.available)
  func `WI-CLK-01 the choices of an agency stand on their page; others may not choose`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await choose(valley, "wisconsin-state", from: "2026-01-01")
    let page = try await valley.database.read {
      try HolidaysPage.load(Valley.alpine, form: FormState(), on: Day("2026-02-10")!, $0)
    }
    let shown = try #require(page)
    #expect(shown.calendar == "wisconsin-state")
    #expect(shown.years.first?.days.contains(Day("2026-12-24")!) == true)
    try valley.golden(shown, "Agencies/HolidaysPage", as: .helen, on: "2026-02-10")
    let input = Input(["calendar": ["none"], "from": ["2026-01-01"]])
    let code = await undone {
      _ = try await perform(
        try SetHolidays(input, agencyID: Valley.alpine), in: valley.database,
        valley.now(.omar, on: "2026-02-10"))
    }
    #expect(code == "forbidden:staff.manage")
  }
}
