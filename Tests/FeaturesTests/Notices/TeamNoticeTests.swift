import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct TeamNoticeTests {
  private func told(
    _ valley: Valley, _ kind: NoticeKind, _ staff: ValleyStaff, on day: String
  ) async throws -> [NoticeLine] {
    try await valley.page("notice.list", NoticesPage.self, as: staff, on: day).lines
      .filter { $0.kind == kind }
  }

  @Test(arguments: Engines.available)
  func `UT-PPL-04 UT-SVC-08 a care team that changes is told at once, whoever joins too`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    let day = "2026-02-10"
    let caseID = Valley.warsame
    _ = try await perform(
      try AddTeamPlace(
        Input(["worker": ["staff-tyler"], "from": [day]]), caseID: caseID),
      in: valley.database, valley.now(.helen, on: day))
    for staff in [ValleyStaff.omar, .samira, .tyler] {
      let line = try #require(try await told(valley, .teamChanged, staff, on: day).first)
      #expect(line.after == "Tyler Jensen, employment counselor joins from 10 Feb 2026")
      #expect(line.place == "/cases/\(caseID)/team")
    }
    let places = try await valley.page(
      "care-team.view", CareTeamPage.self, as: .helen, ["case": caseID], on: day
    ).places
    let place = try #require(places.first { $0.name == "Tyler Jensen" })
    _ = try await perform(
      try EndTeamPlace(
        Input(["place": [place.id], "until": [day]]), caseID: caseID),
      in: valley.database, valley.now(.helen, on: day, at: "11:00"))
    #expect(try await told(valley, .teamChanged, .omar, on: day).count == 2)
    #expect(try await told(valley, .teamChanged, .tyler, on: day).isEmpty)
    _ = try await perform(
      try ChangeGatekeeper(
        Input(["gatekeeper": ["staff-rachel"], "on": [day]]), caseID: caseID),
      in: valley.database, valley.now(.helen, on: day, at: "12:00"))
    let change = try #require(try await told(valley, .teamChanged, .rachel, on: day).first)
    #expect(change.before == "Omar Fields, case manager")
    #expect(change.after == "Rachel Ortega, case manager, from 10 Feb 2026")
  }

  @Test(arguments: Engines.available)
  func `UT-LIFE-06 UT-SVC-08 the team is told who asks again, and the area becomes one to work on`(
    engine: EngineName
  ) async throws {
    let world = try await AssessmentWorld(engine)
    try await Thriving.graduate(world)
    let done = try await perform(
      try RecordReRequest(
        Input([
          "person": ["person-fatuma"], "asked_on": ["2027-03-09"], "words": ["Where do we go?"],
        ]), caseID: world.caseID), in: world.valley.database,
      world.valley.now(.omar, on: "2027-03-09"))
    let id = String(done.location.text.split(separator: "/").last ?? "")
    let asked = try await told(world.valley, .askedAgain, .samira, on: "2027-03-09")
    #expect(asked.map(\.after) == ["Where do we go?"])
    _ = try await world.send(
      "re-request.staff", as: .omar, ["request": id],
      Input([
        "staffed_on": ["2027-03-10"], "staffed_with": ["Dr Samira Haddad"], "area": ["HOU"],
        "staffing": ["She needs help with the deposit."],
      ]), on: "2027-03-11")
    _ = try await world.send(
      "re-request.end", as: .omar, ["request": id],
      Input(["outcome": ["re-open"], "ended_on": ["2027-03-11"]]), on: "2027-03-11")
    let decided = try await told(world.valley, .askedAgainDecided, .samira, on: "2027-03-11")
    #expect(decided.map(\.after) == ["Housing: Service begins again for this area"])
    let plan = try await world.valley.page(
      "plan.view", PlanPage.self, as: .omar, ["case": world.caseID], on: "2027-03-11")
    #expect(plan.focus.contains { $0.area == "HOU" && $0.reason == "asked-again" })
    #expect(
      plan.html(world.valley.chrome(.omar, on: "2027-03-11")).text
        .contains("Asked for help again"))
  }

  @Test(arguments: Engines.available)
  func `UT-SVC-08 the timeline as known at an instant tells what the records said then`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await valley.appointment("a1", Valley.nguyen, "person-nam", on: "2026-02-20")
    let later = valley.now(on: "2026-02-12").stamp
    try await valley.database.write { tx in
      try tx.amend(Table("appointment"), id: "a1", [("place", "Library")], later)
    }
    func places(_ knownAt: String?) async throws -> [String] {
      var query: [String: String] = [:]
      query["knownAt"] = knownAt
      return try await valley.page(
        "timeline.view", TimelinePage.self, ["case": Valley.nguyen], query: query,
        on: "2026-02-25"
      ).lines.filter { $0.kind == .appointment }.map(\.text)
    }
    #expect(try await places(nil) == ["Library"])
    #expect(try await places("2026-02-11T00:00:00Z") == ["Main office"])
    #expect(try await places("2026-02-09T00:00:00Z") == [])
    await #expect(throws: Problem.self) { try await places("yesterday") }
  }

  @Test func `moments are told by the clocks of the agency`() {
    let instant = Instant("2026-03-08T15:12:00Z")!
    #expect(instant.words(in: "America/Denver") == "8 Mar 2026, 09:12")
    #expect(Instant("2026-03-08T05:30:00Z")!.words(in: "America/Denver") == "7 Mar 2026, 22:30")
    #expect(instant.words(in: "Nowhere/None") == instant.words)
  }
}
