import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct ScheduleTests {
  private func page(
    _ valley: Valley, as staff: ValleyStaff = .samira, on day: String = "2026-02-10"
  ) async throws -> SchedulePage {
    try await valley.page("schedule.view", SchedulePage.self, as: staff, on: day)
  }

  private func world(_ engine: EngineName) async throws -> Valley {
    let valley = try await Valley(engine)
    try await valley.appointment("a1", Valley.nguyen, "person-nam", on: "2026-02-20")
    try await valley.appointment("a2", Valley.warsame, "person-fatuma", on: "2026-02-20")
    try await valley.appointment("a3", Valley.nguyen, "person-hoa", on: "2026-02-21")
    for caseID in [Valley.nguyen, Valley.warsame] {
      try await valley.recompute(caseID, on: "2026-02-10")
    }
    return valley
  }

  @Test(arguments: Engines.available)
  func `UT-CLK-05 the joint schedule shows the team's meetings and marks what collides`(
    engine: EngineName
  ) async throws {
    let valley = try await world(engine)
    let both = try await page(valley)
    #expect(both.lines.map(\.id) == ["a1", "a2", "a3"])
    #expect(both.lines.map(\.conflicts) == [["10:00"], ["10:00"], []])
    #expect(both.lines.allSatisfy { $0.isOwn })
    let manager = try await page(valley, as: .rachel)
    #expect(manager.lines.map(\.id) == ["a1", "a3"])
    #expect(manager.lines.allSatisfy { $0.conflicts.isEmpty })
    let supervisor = try await page(valley, as: .helen)
    #expect(supervisor.lines.map(\.id) == ["a1", "a2", "a3"])
    try valley.golden(both, "Schedule/SchedulePage.conflict", as: .samira, on: "2026-02-10")
  }

  @Test(arguments: Engines.available)
  func
    `UT-CLK-05 whoever has no appointment 60 days before an assessment is listed, for supervisors too`(
      engine: EngineName
    ) async throws
  {
    let valley = try await Valley(engine)
    try await valley.appointment("a1", Valley.nguyen, "person-nam", on: "2026-02-20")
    for caseID in [Valley.nguyen, Valley.warsame] {
      try await valley.recompute(caseID, on: "2026-02-10")
    }
    let manager = try await page(valley, as: .rachel)
    #expect(manager.toBook.map(\.personID) == ["person-hoa"])
    #expect(manager.toBook.first?.dueOn == Day("2026-03-02"))
    let supervisor = try await page(valley, as: .helen)
    #expect(Set(supervisor.toBook.map(\.personID)) == ["person-hoa", "person-fatuma"])
    let html = supervisor.html(valley.chrome(.helen)).text
    #expect(html.contains("Within 30 days"))
    #expect(html.contains("Book the assessment"))
    // The next ones are due on 31 July; 60 days before is 1 June.
    try await valley.recompute(Valley.nguyen, on: "2026-06-01")
    let june = try await page(valley, as: .rachel, on: "2026-06-01").toBook
    #expect(june.contains { $0.rule == "assessment.6m" && $0.dueOn == Day("2026-07-31") })
    let may = try await page(valley, as: .rachel, on: "2026-05-31").toBook
    #expect(!may.contains { $0.rule == "assessment.6m" })
    try valley.golden(supervisor, "Schedule/SchedulePage.unbooked", as: .helen, on: "2026-02-10")
  }

  @Test(arguments: Engines.available)
  func `UT-CLK-05 the schedule shows nothing of a case that is withheld from its reader`(
    engine: EngineName
  ) async throws {
    let valley = try await world(engine)
    let now = valley.now(on: "2026-02-10")
    try await valley.database.write { tx in
      for place in try CareTeamRecords.openPlaces(ofCase: Valley.nguyen, tx.reader)
      where place.staffID == ValleyStaff.samira.id {
        try CareTeamRecords.end(place, on: now.today, now.stamp, tx)
      }
    }
    let page = try await page(valley)
    #expect(page.lines.map(\.id) == ["a2"])
    #expect(page.lines.first?.conflicts == [])
    #expect(!page.toBook.contains { $0.caseID == Valley.nguyen })
  }
}

@Suite struct CalendarFeedTests {
  private func world(_ engine: EngineName) async throws -> Valley {
    let valley = try await Valley(engine)
    try await valley.appointment("a1", Valley.nguyen, "person-nam", on: "2026-02-20")
    try await valley.appointment("a2", Valley.nguyen, "person-nam", on: "2026-03-20")
    return valley
  }

  private func begin(_ valley: Valley, as staff: ValleyStaff = .samira) async throws -> String {
    let route = try #require(Routes.all.first { $0.name == "calendar-feed.begin" })
    let answer = try await route.handle(valley.request(.post, "/schedule/feed", as: staff))
    guard case .page(let page, _, _, _) = answer, let shown = page as? CalendarFeedPage else {
      throw Unexpected()
    }
    let address = try #require(shown.address)
    #expect(page.html(valley.chrome(staff)).text.contains(address))
    return String(address.dropFirst("/calendar/".count))
  }

  private func read(
    _ valley: Valley, _ secret: String, on day: String = "2026-02-10"
  ) async throws -> String {
    let route = try #require(Routes.all.first { $0.name == "calendar-feed.read" })
    var request = valley.request(
      .get, "/calendar/x", parameters: ["secret": secret], on: day)
    request.session = nil
    guard case .file(let bytes, let type, _) = try await route.handle(request) else {
      throw Unexpected()
    }
    #expect(type == "text/calendar; charset=utf-8")
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: Engines.available)
  func
    `UT-CLK-05 a worker's feed has their meetings in UTC across the clock change, without a name`(
      engine: EngineName
    ) async throws
  {
    let valley = try await world(engine)
    let text = try await read(valley, try await begin(valley))
    #expect(text.contains("DTSTART:20260220T170000Z\r\n"))
    #expect(text.contains("DTSTART:20260320T160000Z\r\n"))
    #expect(text.contains("SUMMARY:Assessment\\, case 2026-0001\r\n"))
    #expect(text.contains("TRIGGER:-PT1440M\r\n"))
    for name in ["Nguyễn", "Nam", "Main office"] { #expect(!text.contains(name)) }
    let events = text.split(separator: "BEGIN:VEVENT").dropFirst()
    #expect(events.allSatisfy { !$0.contains("Samira") })
    #expect(
      text.replacing("\r\n ", with: "").contains(
        "X-WR-CALDESC:Confidential: for official use only. Disclosure is governed by the client's "
          + "choice on file. Read by Dr Samira Haddad at "), "WI-FILE-04")
    let lines = text.replacing("\r\n", with: "\n").split(separator: "\n")
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 2)
    // Nothing of it is the manager's own.
    let manager = try await read(valley, try await begin(valley, as: .rachel))
    #expect(!manager.contains("VEVENT"))
  }

  @Test(arguments: Engines.available)
  func `UT-CLK-05 an address that was replaced, ended or guessed answers like none`(
    engine: EngineName
  ) async throws {
    let valley = try await world(engine)
    let first = try await begin(valley)
    let stored = try await valley.database.read { reader in
      try reader.rows("SELECT id FROM calendar_feed") { $0.text(0) }
    }
    #expect(stored.count == 1 && !stored.contains(first))
    let second = try await begin(valley)
    #expect(try await read(valley, second).contains("VEVENT"))
    let end = try #require(Routes.all.first { $0.name == "calendar-feed.end" })
    for secret in [first, "guess"] {
      await #expect(throws: Problem.notFound) { _ = try await read(valley, secret) }
    }
    _ = try await end.handle(valley.request(.post, "/schedule/feed/end", as: .samira))
    await #expect(throws: Problem.notFound) { _ = try await read(valley, second) }
  }

  @Test(arguments: Engines.available)
  func `UT-CLK-05 the feed leaves with the place in the team, and with the account`(
    engine: EngineName
  ) async throws {
    let valley = try await world(engine)
    let secret = try await begin(valley)
    let now = valley.now(on: "2026-02-11")
    try await valley.database.write { tx in
      for place in try CareTeamRecords.openPlaces(ofCase: Valley.nguyen, tx.reader)
      where place.staffID == ValleyStaff.samira.id {
        try CareTeamRecords.end(place, on: now.today, now.stamp, tx)
      }
    }
    #expect(try await !read(valley, secret, on: "2026-02-11").contains("VEVENT"))
    try await valley.database.write { tx in
      try tx.amend(
        Table("staff"), id: ValleyStaff.samira.id, [("disabled_on", now.today)], now.stamp)
    }
    await #expect(throws: Problem.notFound) { _ = try await read(valley, secret) }
  }

  @Test func `UT-CLK-05 lines are folded at 75 octets within no character, and text is escaped`() {
    let folded = String(
      decoding: CalendarFile.folded("SUMMARY:" + String(repeating: "ễ", count: 60)), as: UTF8.self)
    let lines = folded.replacing("\r\n", with: "\n").split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
    #expect(
      folded.replacing("\r\n ", with: "").dropLast() == "SUMMARY:"
        + String(repeating: "ễ", count: 60))
    #expect(CalendarFile.escaped("a,b;c\\d\ne") == "a\\,b\\;c\\\\d\\ne")
  }
}
