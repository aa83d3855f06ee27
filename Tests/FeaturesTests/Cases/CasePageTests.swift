import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct CasePageTests {
  private func page(
    _ valley: Valley, as person: ValleyStaff = .rachel, _ query: [String: String] = [:],
    on day: String = "2026-02-12"
  ) async throws -> CasePage {
    try await valley.page(
      "case.view", CasePage.self, as: person, ["case": Valley.nguyen], query: query, on: day)
  }

  private func fill(_ valley: Valley) async throws {
    try await valley.appointment("a1", Valley.nguyen, "person-nam", on: "2026-02-26")
    let note = try SaveNote(
      SaveNoteTests.input(["person": "person-nam", "plan": "Assessment on 2026-02-26"]),
      caseID: Valley.nguyen)
    _ = try await perform(note, in: valley.database, valley.now(at: "16:00"))
  }

  @Test(arguments: Engines.available)
  func `a case is one page: who, their way, what is owed next and why, notes and team`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await fill(valley)
    let page = try await page(valley)
    #expect(page.header.name == "Nguyễn Văn Nam")
    #expect(page.owed.value?.contains { $0.dueOn.description == "2026-03-02" } == true)
    #expect(page.journeys.value?.count == 3)
    #expect(page.notes.value?.count == 1)
    #expect(page.meetings.value?.count == 1)
    try valley.golden(page, "CasePage.full", on: "2026-02-12")
  }

  @Test(arguments: Engines.available)
  func `UT-INT-07 after an opt-out the state's team sees name, team and meetings, and why no more`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await fill(valley)
    try await valley.optOut(Valley.nguyen)
    let page = try await page(valley, as: .samira)
    #expect(page.header.reach.classes == Reach.minimum)
    #expect(page.notes.why != nil && page.scores.why != nil && page.owed.why != nil)
    #expect(page.meetings.value?.count == 1)
    let html = page.html(valley.chrome(.samira, on: "2026-02-12")).text
    #expect(!html.contains("Nam, by phone"))
    try valley.golden(page, "CasePage.minimum", as: .samira, on: "2026-02-12")
    #expect(try await self.page(valley).notes.value?.count == 1)
  }

  @Test(arguments: Engines.available)
  func `a case looks back: on a day by what happened, as known at an instant by what was recorded`(
    engine: EngineName
  ) async throws {
    let valley = try await Valley(engine)
    try await fill(valley)
    let before = try await page(valley, ["on": "2026-02-09"])
    #expect(before.notes.value?.isEmpty == true)
    let unknown = try await page(valley, ["knownAt": "2026-02-10T12:00:00Z"])
    #expect(unknown.notes.value?.isEmpty == true)
    let known = try await page(valley, ["knownAt": "2026-02-11T12:00:00Z"])
    #expect(known.notes.value?.count == 1)
    let missed = try await page(valley, ["on": "2026-03-03"])
    #expect(missed.owed.value?.first?.status == "overdue")
  }

  @Test(arguments: Engines.available)
  func `a hidden case is answered like none`(engine: EngineName) async throws {
    let valley = try await Valley(engine)
    for caseID in [Valley.nguyen, "case-none"] {
      await #expect(throws: Problem.notFound) {
        _ = try await valley.page(
          "case.view", CasePage.self, as: .omar, ["case": caseID], on: "2026-02-12")
      }
    }
  }
}
