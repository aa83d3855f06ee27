import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct QuarterlyReportsTests {
  @Test(arguments: Engines.available)
  func `WI-QPR-07 WI-QPR-04 page 2 counts each person once in a program, information is a service`(
    engine: EngineName
  ) async throws {
    let world = try await QuarterWorld(engine)
    try await world.outcome("g1", of: "saw", "ESL level 3", on: "2026-01-22")
    try await world.outcome(
      "g2", of: "naw", "Driver's licence", on: "2026-02-12", isSignificant: false)
    try await world.service("s1", of: "saw", "interpretation", on: "2026-02-01")
    try await world.service("s2", of: "saw", "interpretation", on: "2026-02-20")
    try await world.service("s3", of: "naw", "information", on: "2026-02-12")
    let page = try await world.page()
    #expect(page.counted.map(\.goalID) == ["g1"])
    #expect(page.excluded.map(\.reason) == ["no significant contribution"])
    #expect(
      page.services == [
        .init(type: "information", program: "wi-tap", clients: 1),
        .init(type: "interpretation", program: "wi-ss", clients: 1),
      ])
    #expect(
      page.unduplicated == [
        .init(program: "wi-ss", outcomes: 1, services: 1, either: 1),
        .init(program: "wi-tap", outcomes: 0, services: 1, either: 1),
      ])
    try world.valley.golden(
      page, "QuarterlyReports/QuarterPage.open", as: .pauline, on: "2026-04-10")
  }

  @Test(arguments: Engines.available)
  func
    `WI-QPR-02 WI-QPR-05 one of two levels is claimed, another may be chosen until the quarter is frozen`(
      engine: EngineName
    ) async throws
  {
    let world = try await QuarterWorld(engine)
    try await world.outcome("g1", of: "saw", "ESL level 3", on: "2026-01-22")
    try await world.outcome("g2", of: "saw", "ESL level 4", on: "2026-03-26")
    try await world.outcome("g3", of: "saw", "Licence", on: "2026-02-02", isSignificant: false)
    #expect(try await world.page().counted.map(\.goalID) == ["g1"])
    let second = try await world.outcome("g2")
    #expect(second.reason == "second outcome in quarter" && !second.isCounted)
    try world.valley.golden(second, "QuarterlyReports/OutcomePage.second", on: "2026-04-10")
    #expect(try await world.claim("g2").doneAt == "/cases/case-people/outcomes/g2")
    #expect(try await world.page().counted.map(\.goalID) == ["g2"])
    #expect(try await world.outcome("g1").reason == "second outcome in quarter")
    // The first again: choosing is no one-way street.
    _ = try await world.claim("g1")
    #expect(try await world.page().counted.map(\.goalID) == ["g1"])
    #expect(try await world.claim("g3").doneAt == nil)
    #expect(try await world.page().counted.map(\.goalID) == ["g1"])
    _ = try await world.freeze()
    let late = try await world.claim("g2")
    #expect(late.doneAt == nil)
    #expect(try await world.page().counted.map(\.goalID) == ["g1"])
  }

  @Test(arguments: Engines.available)
  func `WI-QPR-09 a frozen quarter stays as known then, and what changes since owes a reason`(
    engine: EngineName
  ) async throws {
    let world = try await QuarterWorld(engine)
    try await world.outcome("g1", of: "saw", "ESL level 3", on: "2026-01-22")
    try await world.outcome("g2", of: "naw", "Licence", on: "2026-02-12")
    let open = try await world.page()
    #expect(open.frozen == nil)
    #expect(try await world.freeze().doneAt == "/quarterly-reports/2026-Q1")
    let frozen = try await world.page()
    #expect(frozen.frozen?.isReproduced == true && frozen.frozen?.adjustments == [])
    #expect(frozen.frozen?.figures.count == open.figures.count)
    // The licence turns out to have been achieved in April.
    try await world.amend("goal", "g2", [("achieved_on", .text("2026-04-02"))])
    let later = try await world.page(on: "2026-04-21")
    #expect(later.counted.map(\.goalID) == ["g1"])
    let change = try #require(later.frozen?.adjustments.first)
    #expect(later.frozen?.adjustments.count == 1)
    #expect(change.item == "Licence" && change.before == 1 && change.after == 0)
    #expect(change.reason.isEmpty)
    try world.valley.golden(
      later, "QuarterlyReports/QuarterPage.changed", as: .pauline, on: "2026-04-21")
    try await isIdentical(world, open, at: try #require(later.frozen?.at))
    try await explained(world, change)
  }

  /// The same report as known at the freeze.
  private func isIdentical(
    _ world: QuarterWorld, _ open: QuarterPage, at instant: Instant
  ) async throws {
    let known = try await world.page(query: ["knownAt": "\(instant)"], on: "2026-04-21")
    #expect(known.figures == open.figures)
    #expect(known.outcomes == open.outcomes && known.jobs == open.jobs)
  }

  private func explained(_ world: QuarterWorld, _ change: QuarterPage.Adjustment) async throws {
    var said = [
      "section": change.section, "item": change.item, "program": change.program, "reason": "",
    ]
    let empty = try await world.post(
      "quarter.adjust", as: .pauline, ["quarter": QuarterWorld.quarter], said, on: "2026-04-21")
    #expect(empty.doneAt == nil)
    said["reason"] = "The licence was handed over on 2 April"
    let done = try await world.post(
      "quarter.adjust", as: .pauline, ["quarter": QuarterWorld.quarter], said, on: "2026-04-21")
    #expect(done.doneAt == "/quarterly-reports/2026-Q1#adjustments")
    let page = try await world.page(on: "2026-04-21")
    #expect(page.frozen?.adjustments.first?.reason == "The licence was handed over on 2 April")
    said["item"] = "ESL level 3"
    let nothing = try await world.post(
      "quarter.adjust", as: .pauline, ["quarter": QuarterWorld.quarter], said, on: "2026-04-21")
    #expect(nothing.doneAt == nil)
  }

  @Test(arguments: Engines.available)
  func `WI-QPR-09 only the point of contact freezes, a quarter that is over, and once`(
    engine: EngineName
  ) async throws {
    let world = try await QuarterWorld(engine)
    await #expect(throws: (any Error).self) { _ = try await done(world.freeze(as: .rachel)) }
    await #expect(throws: (any Error).self) { _ = try await done(world.freeze(on: "2026-03-31")) }
    #expect(try await world.freeze(on: "2026-04-01").doneAt != nil)
    await #expect(throws: (any Error).self) { _ = try await done(world.freeze()) }
    await #expect(throws: Problem.self) { _ = try await world.page(quarter: "2026-Q5") }
  }

  private func done(_ response: Response) throws -> String {
    guard let path = response.doneAt else { throw Unexpected() }
    return path
  }

  @Test(arguments: Engines.available)
  func `WI-QPR-08 WI-QPR-03 S8 Schedule C tells wage, insurance and contact by day 30, 60 and 90`(
    engine: EngineName
  ) async throws {
    let world = try await QuarterWorld(engine)
    try await world.job("job-saw", of: "saw", secured: "2026-01-08", started: "2026-01-12")
    try await world.contact("c1", withEmployerOf: "job-saw", on: "2026-02-05")
    try await world.job(
      "job-up", of: "saw", secured: "", started: "2026-03-02", upgradeOf: "job-saw")
    let page = try await world.page()
    #expect(page.jobs.map(\.isUpgrade) == [false, true])
    #expect(page.jobs.first?.retention == ["met", "overdue", "due-soon"])
    #expect(page.outcomes == [])
    #expect(page.figures.map(\.section) == ["placement", "upgrade"])
    try world.valley.golden(
      page, "QuarterlyReports/QuarterPage.jobs", as: .pauline, on: "2026-04-10")
  }

  @Test(arguments: Engines.available)
  func `a case manager sees their own cases, another agency's point of contact none`(
    engine: EngineName
  ) async throws {
    let world = try await QuarterWorld(engine)
    try await world.outcome("g1", of: "saw", "ESL level 3", on: "2026-01-22")
    let own = try await world.page(as: .rachel)
    #expect(own.counted.map(\.goalID) == ["g1"] && !own.isWhole)
    #expect(try await world.page(as: .omar).outcomes == [])
    await #expect(throws: Problem.self) { _ = try await world.outcome("g1", as: .omar) }
  }

  @Test(arguments: Engines.available)
  func `WI-QPR-09 a quarter comes as a workbook, as CSV and as JSON, marked`(
    engine: EngineName
  ) async throws {
    let world = try await QuarterWorld(engine)
    try await world.outcome("g1", of: "saw", "ESL level 3", on: "2026-01-22")
    try await world.job("job-saw", of: "saw", secured: "2026-01-08", started: "2026-01-12")
    let workbook = Unzipped(try await file(world, "xlsx"))
    let strings = try workbook.text("xl/sharedStrings.xml")
    for text in ["ESL level 3", "Invented Foods", "Adult saw", "Confidential"] {
      #expect(strings.contains(text))
    }
    let csv = String(decoding: try await file(world, "csv"), as: UTF8.self)
    #expect(csv.contains("case-management-outcome,ESL level 3,wi-ss,1,Confidential"))
    #expect(String(decoding: try await file(world, "json"), as: UTF8.self).contains("\"g1\""))
    await #expect(throws: Problem.self) { _ = try await file(world, "pdf") }
  }

  private func file(_ world: QuarterWorld, _ format: String) async throws -> [UInt8] {
    let route = try #require(Routes.all.first { $0.name == "quarter.view" })
    let answer = try await route.handle(
      world.valley.request(
        .get, "/", as: .pauline, parameters: ["quarter": QuarterWorld.quarter],
        query: Input(["format": [format]]), on: QuarterWorld.today))
    guard case .file(let bytes, _, _) = answer else { throw Unexpected() }
    return bytes
  }

  @Test(arguments: Engines.available)
  func `the quarters are listed, the latest first, with their states`(
    engine: EngineName
  ) async throws {
    let world = try await QuarterWorld(engine)
    _ = try await world.freeze()
    let page = try await world.valley.page(
      "quarter.list", QuartersPage.self, as: .pauline, on: QuarterWorld.today)
    #expect(page.quarters.prefix(3).map(\.quarter) == ["2026-Q2", "2026-Q1", "2025-Q4"])
    #expect(page.quarters[0].isRunning && page.quarters[1].frozenAt != nil)
    #expect(page.quarters.last?.quarter == "2025-Q4")
    try world.valley.golden(page, "QuarterlyReports/QuartersPage", as: .pauline, on: "2026-04-10")
  }

  @Test(arguments: Engines.available)
  func `WI-RPT-01 an agency that serves nobody in a program of Wisconsin's owes no quarter`(
    engine: EngineName
  ) async throws {
    let world = try await ReportWorld(engine)
    let page = try await world.valley.page(
      "quarter.list", QuartersPage.self, as: .pauline, on: QuarterWorld.today)
    #expect(page.quarters.isEmpty)
  }
}
