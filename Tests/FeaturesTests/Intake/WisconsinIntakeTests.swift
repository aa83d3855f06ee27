import Domain
import Features
import Storage
import Testing
import World

@Suite struct WisconsinIntakeTests {
  @Test(arguments: Engines.available)
  func `WI-INT-02 the opening day is said, is not in the future, and starts 30 working days`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    await #expect(throws: InvalidInput.self) {
      try await office.open(S1.input(["programs": "wi-ss", "opened_on": nil]))
    }
    let tomorrow = try OpenCase(
      S1.input(["programs": "wi-ss", "opened_on": "2026-02-04"]), sealing: office.sealing)
    #expect(
      try await office.refusal(tomorrow, on: "2026-02-03") == "intake.opens-in-future")
    let opened = try await office.open(S1.input(["programs": "wi-ss"]))
    let clocks = try await office.texts(
      "SELECT trigger_on || ' ' || due_on FROM clock WHERE case_id = $1 AND rule = 'plan.initial'",
      [opened.caseID])
    // Without the third Monday of February.
    #expect(clocks == ["2026-02-03 2026-03-18"])
  }

  @Test(arguments: Engines.available)
  func `WI-INT-01 the pack's minimum for an assessment is checked, member by member`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    func missing(_ changes: [String: String?]) async throws -> [String]? {
      let opened = try await office.open(S1.input(changes))
      let (page, _) = try await office.page(
        "completeness.view", office.request(.rachel, ["case": opened.caseID]))
      return try #require(page as? CompletenessPage).minimumMissing
    }
    #expect(try await missing(["programs": "wi-tap"]) == [])
    #expect(
      try await missing(["programs": "wi-ss", "members.2.language": "", "members.2.status": ""])
        == ["Trần Thị Hoa: Immigration status", "Trần Thị Hoa: Spoken language"])
    #expect(try await missing(["programs": "utah-rccm", "members.2.status": ""]) == nil)
  }
}
