import Domain
import Features
import Markup
import Storage
import Testing
import World

/// UT-LIFE-01: each step of each person is on record, and none can be skipped.
@Suite struct HistoryTests {
  private func steps(_ page: HistoryPage, of person: String) -> [String] {
    page.steps.filter { $0.personID == person }.reversed()
      .map { "\($0.on) \($0.from.rawValue) > \($0.to.rawValue)" }
  }

  private func history(
    _ world: AssessmentWorld, on day: String, as staff: ValleyStaff = .omar
  ) async throws -> HistoryPage {
    try await world.valley.page(
      "history.view", HistoryPage.self, as: staff, ["case": world.caseID], on: day)
  }

  @Test(arguments: Engines.available)
  func `UT-LIFE-01 intake leaves the first steps of each person`(engine: EngineName) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let rows = try await office.database.read { reader in
      try reader.rows(
        """
        SELECT person_id, from_state, to_state, by_staff_id, reason FROM transition
        WHERE case_id = $1 ORDER BY person_id, number
        """, [opened.caseID]
      ) { row in (0..<5).map { row.text($0) } }
    }
    #expect(Set(rows.map { $0[0] }) == Set(opened.personIDs))
    for person in opened.personIDs {
      #expect(
        rows.filter { $0[0] == person }.map { "\($0[1]) > \($0[2])" }
          == ["referred > intake", "intake > open"])
    }
    #expect(Set(rows.map { $0[3] }) == ["staff-rachel"])
    #expect(Set(rows.map { $0[4] }) == ["Intake", "Service begins"])
  }

  @Test(arguments: Engines.available)
  func
    `UT-LIFE-01 S3 a hold that begins, breaks and begins again is logged with its assessment`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    let first = try await world.assessed(Thriving.scores, on: "2026-07-31")
    let broken = try await world.assessed(Thriving.belowInLanguage, on: "2026-09-15")
    _ = try await world.assessed(Thriving.scores, on: "2026-11-04")
    let page = try await history(world, on: "2026-11-04")
    #expect(
      steps(page, of: world.fatuma) == [
        "2026-07-31 open > graduating", "2026-09-15 graduating > open",
        "2026-11-04 open > graduating",
      ])
    #expect(page.people.map(\.state) == [.graduating])
    let paths = page.steps.reversed().compactMap(\.evidencePath)
    #expect(
      paths.prefix(2) == [first, broken].map { "/cases/case-warsame/assessments/\($0)" }[...])
    #expect(page.steps.allSatisfy { $0.by == "Dr Samira Haddad" && !$0.reason.isEmpty })
  }

  @Test(arguments: Engines.available)
  func `UT-LIFE-01 S3 graduation is a step with its note; the page shows the whole way`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    try await Thriving.graduate(world)
    let page = try await history(world, on: "2026-11-04")
    #expect(
      steps(page, of: world.fatuma) == [
        "2026-07-31 open > graduating", "2026-11-04 graduating > graduated",
      ])
    #expect(page.people.map(\.state) == [.graduated])
    #expect(page.steps.first?.by == "Omar Fields")
    #expect(page.steps.first?.evidence == "note")
    try world.valley.golden(
      page, "Lifecycle/HistoryPage.graduated", as: .omar, on: "2026-11-04")
    let html = page.html(world.valley.chrome(.omar)).text
    #expect(html.contains("href=\"/cases/case-warsame/notes/"))
  }

  @Test(arguments: Engines.available)
  func `UT-LIFE-01 extension, recommendation and closing each leave their step, per person`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let extend = try ExtendService(
      Input([
        "person": ["person-nam"], "until": ["2028-04-30"], "therapist_agreed_on": ["2028-01-10"],
        "case_manager_agreed_on": ["2028-01-11"], "reason": ["Still below in language"],
        "note": ["Why"],
      ]), caseID: Valley.nguyen)
    _ = try await perform(extend, in: valley.database, valley.now(.rachel, on: "2028-01-12"))
    func page() async throws -> HistoryPage {
      try await valley.page(
        "history.view", HistoryPage.self, as: .rachel, ["case": Valley.nguyen], on: "2028-02-10")
    }
    let extended = try await page()
    #expect(steps(extended, of: "person-nam") == ["2028-01-12 open > extension"])
    #expect(steps(extended, of: "person-hoa") == [])
    #expect(extended.people.map(\.state) == [.extended, .open, .open])
    let close = try CloseCase(
      Input([
        "close_kind": ["administrative"], "closed_on": ["2028-02-10"],
        "supervisor_reason": ["Moved to Ohio"], "note": ["The family moved."],
      ]), caseID: Valley.nguyen, version: 1)
    _ = try await perform(close, in: valley.database, valley.now(.helen, on: "2028-02-10"))
    let closed = try await page()
    for (person, before) in [("person-nam", "extension"), ("person-mai", "open")] {
      #expect(
        steps(closed, of: person).suffix(2) == [
          "2028-02-10 \(before) > closing", "2028-02-10 closing > closed",
        ])
    }
    #expect(closed.people.map(\.state) == [.closed, .closed, .closed])
    #expect(closed.steps.first?.by == "Helen Marsh")
    try valley.golden(closed, "Lifecycle/HistoryPage.closed", as: .rachel, on: "2028-02-10")
  }

  @Test(arguments: Engines.available)
  func
    `UT-LIFE-01 the therapist's recommendation begins the closing of whoever does not hold, and an extension takes it back`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    let id = try await world.assessed(Thriving.belowInLanguage, on: "2026-07-31")
    try await Thriving.recommend(world, id, on: "2026-08-02")
    #expect(try await history(world, on: "2026-08-02").people.map(\.state) == [.closing])
    try await Thriving.recommend(world, id, "extend", on: "2026-08-04")
    // Written later for an earlier day: the one above still counts.
    try await Thriving.recommend(world, id, on: "2026-08-03", writtenOn: "2026-08-05")
    let page = try await history(world, on: "2026-08-05")
    #expect(
      steps(page, of: world.fatuma) == ["2026-08-02 open > closing", "2026-08-04 closing > open"])
    #expect(page.steps.first?.reason == "Every area has held for a quarter")
  }

  @Test(arguments: Engines.available)
  func `UT-LIFE-01 a step that would skip a state is refused: nobody is extended who is closed`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    try await Thriving.graduate(world)
    let extend = Input([
      "person": [world.fatuma], "until": ["2028-04-30"], "therapist_agreed_on": ["2028-01-10"],
      "case_manager_agreed_on": ["2028-01-11"], "reason": ["Asked for it"], "note": ["Why"],
    ])
    let code = await undone {
      _ = try await perform(
        try ExtendService(extend, caseID: world.caseID), in: world.valley.database,
        world.valley.now(.omar, on: "2028-01-12"))
    }
    #expect(code == "transition.not-allowed")
    #expect(try await history(world, on: "2028-01-12").people.map(\.state) == [.graduated])
  }

  @Test(arguments: Engines.available)
  func `UT-LIFE-01 the case page and the standing page lead to the history`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    let standing = try await world.valley.page(
      "standing.view", StandingPage.self, as: .omar, ["case": world.caseID], on: "2026-03-01")
    let file = try await world.valley.page(
      "case.view", CasePage.self, as: .omar, ["case": world.caseID], on: "2026-03-01")
    let link = "href=\"/cases/case-warsame/history\""
    #expect(standing.html(world.valley.chrome(.omar)).text.contains(link))
    #expect(file.html(world.valley.chrome(.omar)).text.contains(link))
    let empty = try await history(world, on: "2026-03-01")
    #expect(empty.steps == [])
    #expect(empty.people.map(\.state) == [.open])
  }
}

/// Fatuma with every area at 3.40 or above, and how she graduates.
enum Thriving {
  static let scores = input(language: ["5", "3", "3", "3", "3"])
  static let belowInLanguage = input(language: ["3", "3", "3", "3", "3"])

  private static func input(language: [String]) -> Input {
    AssessmentWorld.answers([
      ("EMP", ["5", "3", "3", "5", "3"]), ("HOU", ["5", "3", "3", "3", "3"]),
      ("EDU", ["5", "3", "3", "3", "3"]), ("HEA", ["5", "5", "3", "3", "3"]),
      ("COM", ["5", "5", "5", "5", "3"]), ("LAN", language),
      ("LIF", ["5", "5", "3", "3", "3"]),
    ])
  }

  static func recommend(
    _ world: AssessmentWorld, _ assessment: String, _ kind: String = "end", on day: String,
    writtenOn today: String? = nil
  ) async throws {
    _ = try await world.send(
      "recommendation.record", as: .samira, [:],
      Input([
        "kind": [kind], "decided_on": [day], "assessment": [assessment],
        "reason": ["Every area has held for a quarter"],
      ]), on: today ?? day)
  }

  /// S3 from the first qualifying assessment to the graduation on 4 November 2026.
  static func graduate(_ world: AssessmentWorld) async throws {
    _ = try await world.assessed(scores, on: "2026-07-31")
    let second = try await world.assessed(scores, on: "2026-11-04")
    try await recommend(world, second, on: "2026-11-04")
    _ = try await world.send(
      "graduation.record", as: .omar, [:],
      Input([
        "graduated_on": ["2026-11-04"], "note": ["Her own flat; the community team goes on."],
      ]), on: "2026-11-04")
  }
}
