import Domain
import Features
import Markup
import Storage
import Testing
import World

/// Lists of a case that grow for years are read a page at a time.
@Suite struct LongListTests {
  private func note(
    _ world: FamilyWorld, _ text: String, on day: String, at time: String = ""
  ) async throws {
    let note = Input([
      "kind": ["situation-review"], "event_on": [day], "event_time": [time], "mode": ["none"],
      "body": [text],
    ])
    _ = try await perform(
      try SaveNote(note, caseID: world.caseID), in: world.valley.database,
      world.valley.now(on: "2026-01-20"))
  }

  private func log(
    _ world: FamilyWorld, after: String = "", most: Int
  ) async throws -> CaseLogPage {
    let (caseID, scope) = (world.caseID, Scope(ValleyStaff.rachel.actor, on: Day("2026-01-20")!))
    return try await world.valley.database.read { reader in
      let header = try #require(try CaseHeader.load(caseID, scope, reader))
      return try CaseLogPage.load(header, after: after, most: most, scope, reader)
    }
  }

  @Test(arguments: Engines.available)
  func `WI-FILE-02 a long log goes on page by page, and no entry is lost or told twice`(
    engine: EngineName
  ) async throws {
    let world = try await FamilyWorld(engine)
    let signed = "2025-12-18"
    try await world.signedPlan(by: world.paw, on: signed)
    for (text, day, time) in [
      ("Afternoon", signed, "14:30"), ("Some time", signed, ""), ("Morning", signed, "08:00"),
      ("The day after", "2025-12-19", "09:00"), ("Long before", "2025-11-20", ""),
    ] { try await note(world, text, on: day, at: time) }
    let whole = try await log(world, most: 500)
    #expect(whole.next == nil && !whole.isFurther)
    #expect(whole.lines.map(\.on) == whole.lines.map(\.on).sorted())
    for text in ["Afternoon", "Some time", "Morning", "The day after", "Long before"] {
      #expect(whole.lines.filter { $0.activity.contains(text) }.count == 1, "\(text)")
    }
    for most in 1...3 {
      var page = try await log(world, most: most)
      var lines = page.lines
      while let next = page.next {
        #expect(page.lines.count == most)
        page = try await log(world, after: next, most: most)
        #expect(page.isFurther)
        lines += page.lines
      }
      #expect(lines == whole.lines, "\(most) on a page")
    }
    let first = try await log(world, most: 2)
    let html = first.html(world.valley.chrome(.rachel, on: "2026-01-20")).text
    #expect(html.contains("page by page") && html.contains("rel=\"next\""))
  }

  @Test(arguments: Engines.available)
  func `WI-NOTE-09 follow-ups go back page by page, and none is lost or told twice`(
    engine: EngineName
  ) async throws {
    let family = try await LakeFamily(engine)
    for day in ["2026-02-20", "2026-03-06", "2026-03-02", "2026-03-06"] {
      let talk = Input([
        "on": [day], "with": ["family"], "name": [""], "person": ["person-hoa"],
        "mode": ["phone"], "result": ["Hoa comes to each class"], "goals": ["goal-esl"],
        "next_on": ["2026-04-05"],
      ])
      _ = try await family.done(try RecordFollowUp(talk, caseID: family.caseID))
    }
    let (caseID, scope) = (family.caseID, Scope(ValleyStaff.rachel.actor, on: Day("2026-03-09")!))
    func page(_ before: String, _ most: Int) async throws -> FollowUpsPage {
      try await family.valley.database.read { reader in
        let header = try #require(try CaseHeader.load(caseID, scope, reader))
        return try FollowUpsPage.load(header, before: before, most: most, scope, reader)
      }
    }
    let whole = try await page("", 100)
    #expect(whole.older == nil && whole.entries.count == 4)
    for most in 1...3 {
      var shown = try await page("", most)
      var entries = shown.entries
      while let older = shown.older {
        shown = try await page(older, most)
        #expect(shown.isFurther)
        entries += shown.entries
      }
      #expect(entries == whole.entries, "\(most) on a page")
    }
  }

  @Test(arguments: Engines.available)
  func `WI-QPR-09 long lists of a quarter go on page by page, its figures stay whole`(
    engine: EngineName
  ) async throws {
    let world = try await QuarterWorld(engine)
    try await world.outcome("g1", of: "saw", "ESL level 3", on: "2026-01-22")
    try await world.outcome("g2", of: "naw", "Family budget", on: "2026-02-02")
    for (id, day) in [("g3", "2026-02-12"), ("g4", "2026-02-12"), ("g5", "2026-03-02")] {
      try await world.outcome(id, of: "naw", "Licence", on: day, isSignificant: false)
    }
    for id in ["job-a", "job-b", "job-c"] {
      try await world.job(id, of: "saw", secured: "2026-01-08", started: "2026-01-12")
    }
    let whole = try await world.page()
    #expect(whole.next.isEmpty && whole.part == "")
    #expect(whole.totals.counted == 2 && whole.totals.excluded == 3)
    #expect(whole.totals.placements == 3 && whole.totals.upgrades == 0)
    func read(_ part: QuarterPage.Part, _ keys: (QuarterPage) -> [String]) -> [String] {
      var page = whole.cut(to: nil, after: "", most: 1)
      var found = keys(page)
      while let next = page.next[part.rawValue] {
        page = whole.cut(to: part, after: next, most: 1)
        #expect(page.isFurther && page.part == part.rawValue && page.totals == whole.totals)
        found += keys(page)
      }
      return found
    }
    #expect(read(.outcomes) { $0.counted.map(\.goalID) } == ["g1", "g2"])
    #expect(read(.excluded) { $0.excluded.map(\.goalID) } == ["g3", "g4", "g5"])
    #expect(read(.schedule) { $0.jobs.map(\.id) } == whole.jobs.map(\.id))
    #expect(whole.jobs.count == 3)
    let shown = try await world.page(query: ["show": "excluded", "after": "g3"])
    #expect(shown.excluded.map(\.goalID) == ["g4", "g5"] && shown.jobs.isEmpty)
    let html = shown.html(world.valley.chrome(.pauline, on: "2026-04-10")).text
    #expect(html.contains("rel=\"prev\"") && !html.contains("id=\"schedule-c\""))
  }

  @Test(arguments: Engines.available)
  func `WI-SVC-05 the jobs of a household go back page by page`(engine: EngineName) async throws {
    let family = try await LakeOffice(engine)
    for day in ["2026-01-05", "2026-02-02", "2026-03-02"] {
      _ = try await family.job(family.nam, securedOn: day)
    }
    let (caseID, scope) = (family.caseID, family.office.scope(on: "2026-03-09"))
    func page(_ before: String) async throws -> JobsPage {
      try await family.office.database.read { reader in
        let header = try #require(try CaseHeader.load(caseID, scope, reader))
        return try JobsPage.load(header, before: before, most: 2, reader)
      }
    }
    let latest = try await page("")
    #expect(latest.jobs.map(\.securedOn) == [Day("2026-03-02"), Day("2026-02-02")])
    #expect(!latest.isFurther)
    let first = try await page(try #require(latest.older))
    #expect(first.jobs.map(\.securedOn) == [Day("2026-01-05")])
    #expect(first.isFurther && first.older == nil)
  }
}
