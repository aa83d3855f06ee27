import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct TodayTests {
  private func today(
    _ valley: Valley, as person: ValleyStaff = .rachel, _ query: [String: String] = [:],
    on day: String
  ) async throws -> TodayPage {
    try await valley.page("today", TodayPage.self, as: person, query: query, on: day)
  }

  private func bothCases(_ valley: Valley, on day: String) async throws {
    try await valley.recompute(Valley.nguyen, on: day)
    try await valley.recompute(Valley.warsame, on: day)
  }

  @Test(arguments: Engines.available)
  func `Today lists what its reader owes, overdue first, with who, since when, why and one act`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await valley.appointment("a1", Valley.nguyen, "person-nam", on: "2026-03-04")
    try await bothCases(valley, on: "2026-03-04")
    let page = try await today(valley, on: "2026-03-04")
    #expect(Set(page.lines.map(\.caseID)) == [Valley.nguyen])
    #expect(page.lines.map(\.dueOn) == page.lines.map(\.dueOn).sorted())
    let first = try #require(page.lines.first)
    #expect(first.rule == "assessment.booking.initial")
    #expect(first.status == "overdue")
    #expect(first.why.arithmetic == "2026-03-02 − 30 days = 2026-01-31")
    #expect(first.why.source.contains("000"))
    #expect(page.meetings.map(\.time) == ["10:00"])
    #expect(page.counts.first { $0.kind == .assessment }?.overdue == 2)
    try valley.golden(page, "TodayPage.owed", on: "2026-03-04")
    let other = try await today(valley, as: .omar, on: "2026-03-04")
    #expect(Set(other.lines.map(\.caseID)) == [Valley.warsame])
  }

  @Test(arguments: Engines.available)
  func `a missed booking and its assessment are one line, the reasons stand folded at the end`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await bothCases(valley, on: "2026-03-04")
    let page = try await today(valley, on: "2026-03-04")
    let ofNam = page.lines.filter { $0.personID == "person-nam" }
    #expect(ofNam.map(\.rule) == ["assessment.booking.initial"])
    #expect(ofNam.first?.assessmentDueOn == Day("2026-03-02"))
    #expect(!page.lines.contains { $0.rule.hasPrefix("delay-note.") })
    #expect(page.reasons.count == page.counts.first { $0.kind == .reason }?.due)
    let html = page.html(valley.chrome(on: "2026-03-04")).text
    #expect(html.contains("<summary>\(page.reasons.count) missed deadlines owe a reason</summary>"))
    let assessments = try await today(valley, ["kind": "assessment"], on: "2026-03-04")
    #expect(assessments.lines.contains { $0.personID == "person-nam" })
    #expect(assessments.reasons.isEmpty)
    // The therapist need not book first.
    let therapist = try await today(valley, as: .samira, on: "2026-03-04")
    #expect(therapist.lines.contains { $0.rule == "assessment.initial" })
  }

  @Test(arguments: Engines.available)
  func `people of one name on a page are told apart by the year of their birth`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await valley.database.write { tx in
      let nam = try #require(try PersonRecords.row("person-nam", tx.reader))
      let hoa = try #require(try PersonRecords.row("person-hoa", tx.reader))
      var twin = hoa.0
      (twin.givenNames, twin.familyName) = (nam.0.givenNames, nam.0.familyName)
      (twin.nameOrder, twin.preferredName) = (nam.0.nameOrder, nam.0.preferredName)
      try PersonRecords.amend(twin, id: "person-hoa", version: hoa.1, valley.now().stamp, tx)
    }
    try await bothCases(valley, on: "2026-03-04")
    let names = try await today(valley, on: "2026-03-04").lines.compactMap(\.person)
    #expect(
      Set(names)
        == ["Nguyễn Văn Nam (born 1985)", "Nguyễn Văn Nam (born 1987)", "Nguyễn Thị Mai"])
  }

  @Test(arguments: Engines.available)
  func `what a closed case missed owes its reason, and is no work of anyone's any more`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await bothCases(valley, on: "2026-03-04")
    let close = try CloseCase(
      Input([
        "close_kind": ["administrative"], "closed_on": ["2026-03-20"],
        "supervisor_reason": ["Moved away"], "note": ["Three calls, no answer."],
      ]), caseID: Valley.nguyen, version: 1)
    _ = try await perform(close, in: valley.database, valley.now(.helen, on: "2026-03-20"))
    try await bothCases(valley, on: "2026-03-21")
    for worker in [ValleyStaff.rachel, .samira] {
      let page = try await today(valley, as: worker, on: "2026-03-21")
      #expect(!page.lines.contains { $0.caseID == Valley.nguyen })
      let assessments = try await today(
        valley, as: worker, ["kind": "assessment"], on: "2026-03-21")
      #expect(!assessments.lines.contains { $0.caseID == Valley.nguyen })
    }
    let owed = try await today(valley, on: "2026-03-21")
    #expect(owed.reasons.contains { $0.caseID == Valley.nguyen })
  }

  @Test(arguments: Engines.available)
  func
    `IRC-NOTE-02 an appointment held owes a note, and the note that is about it takes the line away`(
      engine: EngineName
    ) async throws
  {
    let valley = try await Valley(engine)
    try await valley.appointment(
      "a1", Valley.nguyen, "person-nam", on: "2026-02-10", status: "attended")
    try await bothCases(valley, on: "2026-02-10")
    func owed() async throws -> [WorkLine] {
      try await today(valley, ["kind": "note"], on: "2026-02-10").lines
    }
    let line = try #require(try await owed().first)
    #expect(line.rule == "note.owed")
    #expect(line.dueOn.description == "2026-02-12")
    let html = try await today(valley, ["kind": "note"], on: "2026-02-10")
      .html(valley.chrome(on: "2026-02-10")).text
    #expect(html.contains("/cases/case-nguyen/notes/new?about=appointment-held%3Aa1"))
    let note = try SaveNote(
      SaveNoteTests.input(["about": "appointment-held:a1", "next": "/"]), caseID: Valley.nguyen)
    let done = try await perform(note, in: valley.database, valley.now())
    #expect(done.location.text == "/")
    #expect(try await owed().isEmpty)
  }

  @Test(arguments: Engines.available)
  func
    `IRC-NOTE-06 a missed deadline owes its reason, and a note with the reason settles that alone`(
      engine: EngineName
    ) async throws
  {
    let valley = try await Valley(engine)
    try await bothCases(valley, on: "2026-03-04")
    func reasons() async throws -> [WorkLine] {
      try await today(valley, ["kind": "reason"], on: "2026-03-04").lines
    }
    let before = try await reasons()
    #expect(before.count { $0.rule == "delay-note.assessment.initial" } == 2)
    let missed = DeadlineName(
      rule: "assessment.initial", person: "person-nam", subject: "", dueOn: Day("2026-03-02")!)
    let note = try SaveNote(
      SaveNoteTests.input([
        "kind": "delay-reason", "mode": "none", "event_on": "2026-03-04",
        "about": "delay:\(missed.text)",
      ]), caseID: Valley.nguyen)
    _ = try await perform(note, in: valley.database, valley.now(on: "2026-03-04"))
    let after = try await reasons()
    #expect(after.count == before.count - 1)
    #expect(
      !after.contains { $0.rule == "delay-note.assessment.initial" && $0.personID == "person-nam" })
    let still = try await today(valley, ["kind": "assessment"], on: "2026-03-04").lines
    #expect(still.contains { $0.personID == "person-nam" && $0.status == "overdue" })
  }

  @Test(arguments: Engines.available)
  func `lines are paged by key, and an empty list says what would fill it`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    for number in 0..<60 {
      try await valley.appointment(
        "a\(number)", Valley.nguyen, "person-nam", on: "2026-02-10", status: "attended")
    }
    try await bothCases(valley, on: "2026-02-10")
    let first = try await today(valley, ["kind": "note"], on: "2026-02-10")
    #expect(first.lines.count == 50)
    let rest = try await today(
      valley, ["kind": "note", "after": try #require(first.further)], on: "2026-02-10")
    #expect(rest.lines.count == 10)
    #expect(Set(first.lines.map(\.id)).isDisjoint(with: rest.lines.map(\.id)))
    let nobody = try await today(valley, as: .ruth, on: "2026-02-10")
    #expect(nobody.lines.isEmpty)
    try valley.golden(nobody, "TodayPage.empty", as: .ruth, on: "2026-02-10")
  }

  @Test(arguments: Engines.available)
  func `what falls to a role that nobody holds is the gatekeeper's`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await bothCases(valley, on: "2026-02-10")
    let rules = Set(
      try await today(valley, ["when": "later"], on: "2026-02-10").lines.map(\.rule))
    #expect(!rules.contains("service.end"))
    let therapist = try await today(valley, as: .samira, ["when": "later"], on: "2026-02-10")
    #expect(therapist.lines.contains { $0.rule == "service.end" })
    let now = valley.now(on: "2026-02-10")
    try await valley.database.write { tx in
      let places = try CareTeamRecords.openPlaces(ofCase: Valley.nguyen, tx.reader)
      for place in places where place.staffID == ValleyStaff.samira.id {
        try CareTeamRecords.end(place, on: now.today, now.stamp, tx)
      }
    }
    let gatekeeper = try await today(valley, ["when": "later"], on: "2026-02-10")
    #expect(gatekeeper.lines.contains { $0.rule == "service.end" })
  }

  @Test(arguments: Engines.available)
  func `after an opt-out nothing of the case is on the list of another agency`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await bothCases(valley, on: "2026-02-10")
    try await valley.optOut(Valley.nguyen)
    let lines = try await today(valley, as: .samira, ["when": "later"], on: "2026-02-10").lines
    #expect(!lines.isEmpty)
    #expect(!lines.contains { $0.caseID == Valley.nguyen })
  }
}

extension Valley {
  /// The family chooses not to share with other agencies (UT-INT-07).
  func optOut(_ caseID: String) async throws {
    let stamp = now().stamp
    try await database.write { tx in
      try tx.insert(
        Table("sharing_choice"), id: "choice-\(caseID)",
        [
          ("case_id", caseID), ("choice", "opt-out"), ("on_day", Day("2026-02-05")!),
          ("language", "vi"), ("interpreter", "Lê Minh Tuấn"),
        ], stamp)
    }
  }
}

extension TodayTests {
  @Test(arguments: Engines.available)
  func `every act that Today offers leads to a page that exists`(engine: EngineName) async throws {
    let valley = try await Valley(engine)
    try await valley.appointment(
      "a1", Valley.nguyen, "person-nam", on: "2026-02-10", status: "attended")
    try await valley.recompute(Valley.nguyen, on: "2026-03-12")
    let patterns = Routes.all.filter { $0.method == .get }.map(\.pattern)
    for person in [ValleyStaff.rachel, .samira, .helen, .tyler] {
      for query in [[:], ["when": "later"]] {
        let page = try await valley.page(
          "team.worker", TodayPage.self, as: .helen, ["staff": ValleyStaff.rachel.id],
          query: query, on: "2026-03-12")
        let html = page.html(valley.chrome(person, on: "2026-03-12")).text
        let links = html.split(separator: "href=\"").dropFirst().map {
          String($0.prefix { $0 != "\"" && $0 != "?" && $0 != "#" })
        }
        #expect(links.count > 5)
        for link in Set(links) {
          #expect(patterns.contains { matches(link, $0) }, "\(person) \(link)")
        }
      }
    }
  }

  private func matches(_ path: String, _ pattern: String) -> Bool {
    let own = path.split(separator: "/")
    let parts = pattern.split(separator: "/")
    return own.count == parts.count && zip(own, parts).allSatisfy { $1.hasPrefix(":") || $0 == $1 }
  }
}
