import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct TimelineTests {
  /// A case with something of nearly every kind.
  private func world(_ engine: EngineName) async throws -> AssessmentWorld {
    let world = try await AssessmentWorld(engine)
    _ = try await world.assessed()
    try await world.valley.appointment("a1", world.caseID, world.fatuma, on: "2026-02-20")
    try await world.valley.appointment("a2", world.caseID, world.fatuma, on: "2026-03-20")
    let note = try SaveNote(
      SaveNoteTests.input(["person": "person-fatuma", "event_on": "2026-02-12"]),
      caseID: world.caseID)
    _ = try await perform(
      note, in: world.valley.database, world.valley.now(.omar, on: "2026-02-16"))
    let stamp = world.valley.now(.omar).stamp
    try await world.valley.database.write { tx in
      try tx.insert(
        Table("service"), id: "s1",
        [
          ("person_id", world.fatuma), ("type", "information-referral"), ("service_group", ""),
          ("program", ""), ("on_day", Day("2026-02-14")!), ("status", "completed"), ("mode", ""),
        ], stamp)
      try tx.insert(
        Table("connection"), id: "k1",
        [("person_id", world.fatuma), ("kind", "career-planner"), ("on_day", Day("2026-02-14")!)],
        stamp)
      try tx.insert(
        Table("job"), id: "j1",
        [
          ("person_id", world.fatuma), ("employer", "Larch & Loaf"), ("position", "Baker"),
          ("hourly_wage_cents", Int?.none), ("hours_hundredths", Int?.none),
          ("health_insurance", false), ("secured_on", Day("2026-02-25")!),
          ("started_on", Day?.none), ("ended_on", Day?.none), ("upgrade_of", String?.none),
        ], stamp)
    }
    return world
  }

  private func page(
    _ world: AssessmentWorld, as staff: ValleyStaff = .omar, _ query: [String: String] = [:]
  ) async throws -> TimelinePage {
    try await world.valley.page(
      "timeline.view", TimelinePage.self, as: staff, ["case": world.caseID], query: query,
      on: "2026-02-27")
  }

  @Test(arguments: Engines.available)
  func `UT-SVC-08 manager, counselor and therapist see one timeline, by day, the newest first`(
    engine: EngineName
  ) async throws {
    let world = try await world(engine)
    let page = try await page(world)
    #expect(
      page.lines.map { "\($0.on) \($0.kind.rawValue)" } == [
        "2026-03-20 appointment", "2026-02-26 plan", "2026-02-26 assessment",
        "2026-02-25 employment", "2026-02-20 appointment", "2026-02-14 service",
        "2026-02-14 referral", "2026-02-12 note", "2026-02-03 state",
      ])
    #expect(page.lines.first { $0.kind == .note }?.delay == 4)
    for staff in [ValleyStaff.tyler, .samira] {
      #expect(try await self.page(world, as: staff).lines == page.lines)
    }
    try golden(page, "Timeline/TimelinePage.all", world.valley.chrome(.omar, on: "2026-02-27"))
  }

  @Test(arguments: Engines.available)
  func `UT-SVC-08 the timeline is narrowed by kind and by day`(engine: EngineName) async throws {
    let world = try await world(engine)
    for kind in TimelineKind.allCases {
      let lines = try await page(world, ["kind": kind.rawValue]).lines
      #expect(!lines.isEmpty, "\(kind)")
      #expect(lines.allSatisfy { $0.kind == kind })
    }
    let until = try await page(world, ["on": "2026-02-14"]).lines
    #expect(until.map(\.on.description).max() == "2026-02-14")
    await #expect(throws: Problem.self) { _ = try await page(world, ["on": "soon"]) }
    let first = try #require(try await page(world).lines.first)
    let rest = try await page(world, ["before": "\(first.on)~\(first.id)"]).lines
    #expect(rest == Array(try await page(world).lines.dropFirst()))
  }

  @Test(arguments: Engines.available)
  func `UT-SVC-08 what does not reach the reader's agency is left out, and why is said`(
    engine: EngineName
  ) async throws {
    let world = try await world(engine)
    try await world.valley.withhold(.assessment, of: world.caseID, from: Valley.employment)
    try await world.valley.withhold(.notes, of: world.caseID, from: Valley.employment)
    let page = try await page(world, as: .tyler)
    #expect(!page.lines.contains { $0.kind == .assessment || $0.kind == .note })
    #expect(page.lines.contains { $0.kind == .plan })
    #expect(page.withheld == ["assessment": .optOut, "notes": .optOut])
    #expect(!page.kinds.contains(.assessment))
    #expect(try await self.page(world, as: .tyler, ["kind": "note"]).lines.isEmpty)
    #expect(try await self.page(world).lines.count == 9)
    try golden(
      page, "Timeline/TimelinePage.withheld", world.valley.chrome(.tyler, on: "2026-02-27"))
  }

  @Test(arguments: Engines.available)
  func `UT-SVC-08 a hidden case's timeline answers like none; the case page leads to one's own`(
    engine: EngineName
  ) async throws {
    let world = try await world(engine)
    for caseID in [world.caseID, "case-none"] {
      await #expect(throws: Problem.notFound) {
        _ = try await world.valley.page(
          "timeline.view", TimelinePage.self, as: .rachel, ["case": caseID], on: "2026-02-27")
      }
    }
    let file = try await world.valley.page(
      "case.view", CasePage.self, as: .tyler, ["case": world.caseID], on: "2026-02-27")
    #expect(file.html(world.valley.chrome(.tyler)).text.contains("/cases/case-warsame/timeline"))
  }
}
