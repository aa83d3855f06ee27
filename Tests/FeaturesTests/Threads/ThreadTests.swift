import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct ThreadTests {
  /// The assessment's world where the counselor has a supervisor too.
  private func world(_ engine: EngineName) async throws -> AssessmentWorld {
    let world = try await AssessmentWorld(engine)
    let stamp = world.valley.now(.omar, on: "2026-02-03").stamp
    try await world.valley.database.write { tx in
      try StaffRecords.add(
        id: ValleyStaff.edgar.id, agencyID: ValleyStaff.edgar.agency.id,
        name: ValleyStaff.edgar.name, role: ValleyStaff.edgar.role,
        email: "edgar@valley.example", supervisorID: nil, agreementOn: Day("2026-01-01")!, stamp, tx
      )
      try tx.amend(
        Table("staff"), id: ValleyStaff.tyler.id, [("supervisor_id", ValleyStaff.edgar.id)], stamp)
    }
    return world
  }

  private func post(
    _ world: AssessmentWorld, _ body: String, as staff: ValleyStaff,
    asking asked: [ValleyStaff] = [], attention: Bool = false, on day: String = "2026-03-02"
  ) async throws {
    var values = ["body": [body], "purpose": ["service"], "asked": asked.map(\.id)]
    if attention { values["needs_attention"] = ["yes"] }
    _ = try await world.send("thread.post", as: staff, [:], Input(values), on: day)
  }

  private func page(
    _ world: AssessmentWorld, as staff: ValleyStaff = .omar, on day: String = "2026-03-03"
  ) async throws -> ThreadPage {
    try await world.valley.page(
      "thread.view", ThreadPage.self, as: staff, ["case": world.caseID], on: day)
  }

  @Test(arguments: Engines.available)
  func `UT-PLN-11 an issue is raised in the thread, the others of the team are told and answer`(
    engine: EngineName
  ) async throws {
    let world = try await world(engine)
    try await post(world, "The night shift ends before the first bus.", as: .omar, asking: [.tyler])
    try await post(world, "I ask for days.\nBack on Friday.", as: .tyler, on: "2026-03-03")
    let page = try await page(world)
    #expect(page.posts.map(\.by) == ["Tyler Jensen", "Omar Fields"])
    #expect(page.posts.map(\.asked) == [[], ["Tyler Jensen"]])
    let told = try await world.valley.notices(.tyler, on: "2026-03-03").lines
    #expect(told.map(\.kind) == [.threadPosted])
    #expect(told.first?.after == "The night shift ends before the first bus.")
    #expect(try await world.valley.notices(.samira, on: "2026-03-03").lines.count == 2)
    #expect(try await world.valley.notices(.helen, on: "2026-03-03").lines.isEmpty)
    try golden(page, "Threads/ThreadPage.two", world.valley.chrome(.omar, on: "2026-03-03"))
    let file = try await world.valley.page(
      "case.view", CasePage.self, as: .omar, ["case": world.caseID], on: "2026-03-03")
    #expect(file.thread.value?.count == 2)
    #expect(file.html(world.valley.chrome(.omar)).text.contains("/cases/case-warsame/thread"))
  }

  @Test(arguments: Engines.available)
  func `UT-PLN-11 what needs attention is told to the supervisors of both parties, and to no other`(
    engine: EngineName
  ) async throws {
    let world = try await world(engine)
    try await post(world, "No answer for a week.", as: .omar, asking: [.tyler], attention: true)
    for staff in [ValleyStaff.helen, .edgar] {
      let lines = try await world.valley.notices(staff, on: "2026-03-03").lines
      #expect(lines.map(\.kind) == [.threadAttention])
      #expect(try await page(world, as: staff).posts.count == 1)
    }
    #expect(try await world.valley.notices(.ruth, on: "2026-03-03").lines.isEmpty)
    let html = try await page(world).html(world.valley.chrome(.omar)).text
    #expect(html.contains("Needs attention"))
  }

  @Test(arguments: Engines.available)
  func `UT-PLN-11 a post cannot be changed or deleted, and only the team posts`(
    engine: EngineName
  ) async throws {
    let world = try await world(engine)
    try await post(world, "First", as: .omar)
    let acts = Routes.all.filter { $0.pattern.contains("/thread") }
    #expect(acts.map(\.method) == [.get, .post])
    #expect(acts.allSatisfy { $0.pattern == "/cases/:case/thread" })
    try await post(world, "First", as: .omar)
    #expect(try await page(world).posts.map(\.body) == ["First", "First"])
    #expect(try await former(world) == 0)
    let bySupervisor = await undone { try await post(world, "I too", as: .helen) }
    #expect(bySupervisor == "forbidden:thread.post")
    let bySomeoneElse = await undone { try await post(world, "I too", as: .rachel) }
    #expect(bySomeoneElse == "none")
    let asking = await refusal { try await post(world, "You?", as: .omar, asking: [.rachel]) }
    #expect(asking == 409)
    #expect(try await page(world).posts.count == 2)
  }

  private func former(_ world: AssessmentWorld) async throws -> Int {
    try await world.valley.database.read { reader in
      try reader.one("SELECT COUNT(*) FROM thread_post_past") { $0.int(0) } ?? 0
    }
  }

  @Test(arguments: Engines.available)
  func `UT-PLN-11 a hidden case's thread answers like none, and an empty post keeps the form`(
    engine: EngineName
  ) async throws {
    let world = try await world(engine)
    try await post(world, "Among us", as: .omar)
    for caseID in [world.caseID, "case-none"] {
      await #expect(throws: Problem.notFound) {
        _ = try await world.valley.page(
          "thread.view", ThreadPage.self, as: .rachel, ["case": caseID], on: "2026-03-03")
      }
    }
    let answer = try await world.send(
      "thread.post", as: .omar, [:], Input(["asked": [ValleyStaff.tyler.id]]), on: "2026-03-03",
      wantsJSON: false)
    guard case .page(let again, let status, _, _) = answer else {
      Issue.record("no page")
      return
    }
    #expect(status == 422)
    let html = again.html(world.valley.chrome(.omar)).text
    #expect(html.contains("value=\"staff-tyler\" checked"))
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-07 whoever shares with colleagues says what for, and each post shows it`(
    engine: EngineName
  ) async throws {
    let world = try await world(engine)
    guard
      case .page(let page, 422, _, _) = try await world.send(
        "thread.post", as: .omar, [:], Input(["body": ["She <moved>"]]), on: "2026-03-02",
        wantsJSON: false)
    else { throw Unexpected() }
    let again = try #require(page as? ThreadPage)
    #expect(again.form.faults.map(\.field) == ["purpose"])
    #expect(again.form.value("body") == "She <moved>")
    try world.valley.golden(again, "Threads/ThreadPage.no-purpose", as: .omar, on: "2026-03-02")
    for purpose in ["service", "compliance"] {
      _ = try await world.send(
        "thread.post", as: .omar, [:],
        Input(["body": ["She moved"], "purpose": [purpose]]), on: "2026-03-02")
    }
    let posts = try await self.page(world).posts
    #expect(Set(posts.map(\.purpose)) == [.service, .compliance])
  }
}
