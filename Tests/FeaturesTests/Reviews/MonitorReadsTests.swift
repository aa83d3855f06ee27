import Domain
import Features
import Markup
import Storage
import Testing
import World

/// What someone who reviews files reads of them, and what only a stated need opens (table (b)).
@Suite struct MonitorReadsTests {
  private let sealing: Sealing

  init() throws { sealing = try Sealing(masterKey: Sealing.newMasterKey()) }

  private func status(
    _ world: ReviewWorld, _ name: String, _ parameters: [String: String]
  ) async throws -> Int {
    let route = try #require(Routes.all.first { $0.name == name })
    do {
      _ = try await route.handle(
        world.valley.request(
          .get, "/", as: .monique, parameters: parameters, on: ReviewWorld.day, sealing: sealing))
      return 200
    } catch let problem as Problem { return problem.status }
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-03 a monitor reads who interpreted, met and looked in the files of the sample alone`(
    engine: EngineName
  ) async throws {
    let world = try await ReviewWorld(engine)
    let id = try #require(try await world.make())
    let sampled = try #require(try await world.page(id).files.first?.opened?.caseID)
    let pages = ["interpreter-assignment.list", "team-meeting.list", "audit.case"]
    for caseID in [Valley.nguyen, Valley.warsame] {
      for name in pages {
        let seen = try await status(world, name, ["case": caseID])
        #expect(seen == (caseID == sampled ? 200 : 404), "\(name)")
      }
    }
    for name in ["team-meeting.new", "disagreement.list", "thread.view"] {
      #expect(try await status(world, name, ["case": sampled]) == 403, "\(name)")
    }
  }

  @Test(arguments: Engines.available)
  func `UT-PRV-03 a monitor's report counts the sample and nobody else`(
    engine: EngineName
  ) async throws {
    let world = try await ReviewWorld(engine)
    func counted(as staff: ValleyStaff) async throws -> Set<String> {
      let page = try await world.valley.page(
        "report.run", ReportPage.self, as: staff, ["report": "overdue-clocks"],
        on: ReviewWorld.day)
      return Set(page.rows.flatMap { $0.compactMap(\.caseID) })
    }
    #expect(try await counted(as: .monique).isEmpty)
    let id = try #require(try await world.make())
    let sampled = try #require(try await world.page(id).files.first?.opened?.caseID)
    #expect(try await counted(as: .monique) == [sampled])
    #expect(try await counted(as: .helen).count > 1)
  }

  @Test(arguments: Engines.available)
  func `IRC-NOTE-09 a monitor reads a restricted note with a granted reason, not by the sample`(
    engine: EngineName
  ) async throws {
    let world = try await ReviewWorld(engine)
    let valley = world.valley
    let input = Input([
      "sensitivity": ["violence"], "person": [""], "event_on": ["2026-02-09"],
      "text": ["He hits the child."],
    ])
    _ = try await perform(
      try WriteRestrictedNote(input, caseID: Valley.nguyen, sealing: sealing), in: valley.database,
      valley.now(.rachel))
    _ = try #require(try await world.make(ReviewWorld.asked(size: "2")))
    func entries() async throws -> [RestrictedNotesPage.Entry] {
      try await valley.page(
        "restricted-note.list", RestrictedNotesPage.self, as: .monique, ["case": Valley.nguyen],
        on: ReviewWorld.day
      ).entries
    }
    #expect(try await entries().isEmpty)
    let number = try await valley.database.read { reader in
      try reader.one("SELECT number FROM case_file WHERE id = $1", [Valley.nguyen]) { $0.text(0) }
    }
    _ = try await world.send(
      "access.ask", as: .monique, [:],
      Input([
        "case_number": [try #require(number)], "purpose": ["monitoring"],
        "reason": ["A complaint about how violence was handled"], "days": ["3"],
      ]))
    let asked = try await valley.page(
      "access.list", AccessPage.self, as: .helen, on: ReviewWorld.day)
    let line = try #require(asked.toAnswer.first)
    _ = try await world.send(
      "access.answer", as: .helen, ["request": line.id],
      Input([
        "decision": ["grant"], "days": ["3"], "answer": ["Agreed"], "version": ["\(line.version)"],
      ]))
    let open = try await entries()
    let id = try #require(open.first?.id)
    let page = try await valley.page(
      "restricted-note.view", RestrictedNotePage.self, as: .monique,
      ["case": Valley.nguyen, "restricted": id], on: ReviewWorld.day, sealing: sealing)
    #expect(page.text == "He hits the child.")
  }
}
