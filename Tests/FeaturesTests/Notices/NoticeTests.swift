import Domain
import Features
import Markup
import Storage
import Testing
import World

extension Valley {
  /// What someone is told, as their page of notices has it.
  func notices(
    _ person: ValleyStaff, on day: String = "2026-02-26", unreadOnly: Bool = false
  ) async throws -> NoticesPage {
    try await page(
      "notice.list", NoticesPage.self, as: person, query: unreadOnly ? ["show": "unread"] : [:],
      on: day)
  }

  /// How many notices the head of every page says are not read.
  func unread(_ person: ValleyStaff, on day: String = "2026-02-26") async throws -> Int {
    let scope = request(.get, "/", as: person, on: day).scope
    return try await database.read { try NoticeLine.unread(scope, $0) }
  }
}

@Suite struct NoticeTests {
  @Test(arguments: Engines.available)
  func `UT-ASM-18 a final assessment is announced at once to manager and counselor, who open it`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    let id = try await world.assessed()
    for staff in [ValleyStaff.omar, .tyler] {
      let page = try await world.valley.notices(staff)
      #expect(page.lines.map(\.kind) == [.assessmentFinal])
      #expect(page.lines.first?.place == "/cases/\(world.caseID)/assessments/\(id)")
      #expect(page.lines.first?.person == "Fatuma Abdi Warsame")
      #expect(try await world.result(id, as: staff).id == id)
    }
    #expect(try await world.valley.notices(.samira).lines.isEmpty)
    #expect(try await world.valley.notices(.rachel).lines.isEmpty)
    let page = try await world.valley.notices(.omar)
    try golden(page, "Notices/NoticesPage.new", world.valley.chrome(.omar, on: "2026-02-26"))
  }

  @Test(arguments: Engines.available)
  func
    `UT-SVC-08 a change that is refused tells nobody, and one that happens tells in its own transaction`(
      engine: EngineName
    ) async throws
  {
    let world = try await AssessmentWorld(engine)
    try await world.start()
    #expect(await undone { try await world.finalise() } != "")
    #expect(try await world.valley.unread(.omar) == 0)
    try await world.save(AssessmentWorld.answers())
    try await world.finalise()
    #expect(try await world.valley.unread(.omar) == 1)
  }

  @Test(arguments: Engines.available)
  func `UT-SVC-08 a change of the plan is told with what was before and what is now`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    _ = try await world.assessed()
    let goal = Input([
      "title": ["Speak with the doctor alone"], "target_on": ["2026-08-01"],
      "person": ["person-fatuma"], "stated_by": ["staff"], "area": ["LAN"],
      "client_words": ["I want to speak"], "client_role": ["Goes to class"],
      "case_manager_role": ["Finds a class"], "measure": ["A call made alone"],
    ])
    let added = try await perform(
      AddGoal(goal, caseID: world.caseID), in: world.valley.database,
      world.valley.now(.omar, on: "2026-02-27"))
    var later = goal
    later.set("target_on", "2026-09-01")
    let id = String(added.location.text.split(separator: "/").last ?? "")
    _ = try await perform(
      EditGoal(later, caseID: world.caseID, goalID: id, version: 1), in: world.valley.database,
      world.valley.now(.omar, on: "2026-02-28"))
    let lines = try await world.valley.notices(.tyler, on: "2026-02-28").lines
    #expect(lines.map(\.kind) == [.planChanged, .planChanged, .assessmentFinal])
    #expect(lines[0].before == "Speak with the doctor alone, by 1 Aug 2026")
    #expect(lines[0].after == "Speak with the doctor alone, by 1 Sep 2026")
    #expect(lines[1].before == "")
  }

  @Test(arguments: Engines.available)
  func `UT-SVC-08 what was entered more than a day after it happened is marked`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    try await world.valley.appointment(
      "met", world.caseID, world.fatuma, on: "2026-02-20")
    _ = try await world.send(
      "appointment.change", as: .omar, ["appointment": "met"], Input(["act": ["no-show"]]),
      version: 1, on: "2026-02-24")
    let line = try #require(try await world.valley.notices(.tyler).lines.first)
    #expect(line.kind == .appointmentMissed)
    #expect(line.delay == 4)
    let page = try await world.valley.notices(.tyler)
    #expect(page.html(world.valley.chrome(.tyler)).text.contains("Entered 4 days later"))
  }

  @Test(arguments: Engines.available)
  func `UT-PPL-03 manager and therapist are told once of a daughter who turned 18`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await valley.recompute(Valley.nguyen, on: "2026-02-27")
    #expect(try await valley.unread(.rachel, on: "2026-02-27") == 0)
    // Born on 29 February 2008.
    for _ in 0..<2 {
      let now = valley.now(.rachel, on: "2026-03-01")
      #expect(try await NightlyClocks.run(valley.database) { now } == [])
    }
    for staff in [ValleyStaff.rachel, .samira] {
      let lines = try await valley.notices(staff, on: "2026-03-02").lines
      #expect(lines.map(\.kind) == [.turnedAdult])
      #expect(lines.first?.person == "Nguyễn Thị Mai")
      #expect(lines.first?.place == "/cases/case-nguyen/people/person-mai/assessments")
    }
    #expect(try await valley.notices(.tyler, on: "2026-03-02").lines.isEmpty)
  }

  @Test(arguments: Engines.available)
  func `UT-SVC-08 a notice of what its reader may not see any more is as if there were none`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    _ = try await world.assessed()
    let id = try #require(try await world.valley.notices(.tyler).lines.first?.id)
    // The family chooses anew, by class: assessments do not reach the employment office.
    try await world.valley.withhold(.assessment, of: world.caseID, from: Valley.employment)
    #expect(try await world.valley.unread(.tyler) == 0)
    #expect(try await world.valley.notices(.tyler).lines.isEmpty)
    for asked in [id, "none"] {
      let code = await undone {
        _ = try await world.send("notice.read", as: .tyler, ["notice": asked])
      }
      #expect(code == "none")
    }
    #expect(try await world.valley.unread(.omar) == 1)
  }

  @Test(arguments: Engines.available)
  func `UT-SVC-08 one notice is marked as read by its reader only, then all up to the newest seen`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    _ = try await world.assessed()
    let mine = try #require(try await world.valley.notices(.omar).lines.first?.id)
    let code = await undone {
      _ = try await world.send("notice.read", as: .tyler, ["notice": mine])
    }
    #expect(code == "none")
    _ = try await world.send("notice.read", as: .omar, ["notice": mine])
    #expect(try await world.valley.unread(.omar) == 0)
    #expect(try await world.valley.notices(.omar).lines.map(\.isRead) == [true])
    #expect(try await world.valley.notices(.omar, unreadOnly: true).lines.isEmpty)
    let newest = try #require(try await world.valley.notices(.tyler).lines.first)
    let key = "\(newest.raisedAt)~\(newest.id)"
    _ = try await world.send("notice.read-all", as: .tyler, [:], Input(["upto": [key]]))
    #expect(try await world.valley.unread(.tyler) == 0)
    let page = try await world.valley.notices(.tyler)
    try golden(page, "Notices/NoticesPage.read", world.valley.chrome(.tyler, on: "2026-02-26"))
  }

  @Test func `UT-SVC-08 the head of every page counts what is not read`() throws {
    let shell = Shell(
      title: "Today", nav: [.init("Notices", "/notices", unread: 3), .init("Cases", "/cases")],
      main: .none
    ).html.text
    #expect(shell.contains("> (</span>3<span class=\"visually-hidden\"> not read)</span>"))
    #expect(!shell.contains("href=\"/cases\">Cases<span"))
  }
}

extension Valley {
  /// The family opts out of one class of data for one agency (UT-PRV-02).
  func withhold(_ dataClass: DataClass, of caseID: String, from agency: String) async throws {
    let stamp = now().stamp
    try await database.write { tx in
      let former = try tx.one("SELECT id FROM sharing_choice WHERE case_id = $1", [caseID]) {
        $0.text(0)
      }
      if let former {
        try tx.amend(Table("sharing_choice"), id: former, [("choice", "opt-out")], stamp)
      }
      try tx.insert(
        Table("opt_out"), id: "opt-\(agency)-\(dataClass.rawValue)",
        [("case_id", caseID), ("agency_id", agency), ("data_class", dataClass.rawValue)], stamp)
    }
  }
}
