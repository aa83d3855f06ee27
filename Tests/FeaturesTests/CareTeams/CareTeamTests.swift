import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct CareTeamTests {
  private func page(_ office: Office, _ caseID: String) async throws -> CareTeamPage {
    let (page, _) = try await office.page(
      "care-team.view", office.request(.helen, ["case": caseID]))
    return try #require(page as? CareTeamPage)
  }

  @Test(arguments: Engines.available)
  func `UT-PPL-04 a worker of another agency joins and leaves, and the history stays`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input(["team.counselor": nil]))
    #expect(try await office.header(opened.caseID, as: .tyler) == nil)
    let add = try AddTeamPlace(
      Input(["worker": ["staff-tyler"], "from": ["2026-02-10"]]), caseID: opened.caseID)
    #expect(try await office.refusal(add) == nil)
    #expect(try await office.refusal(add) == "team.already-on-team")
    #expect(try await office.header(opened.caseID, as: .tyler, on: "2026-03-01") != nil)
    let places = try await page(office, opened.caseID).places
    let place = try #require(places.first { $0.name == "Tyler" })
    let end = try EndTeamPlace(
      Input(["place": [place.id], "until": ["2026-03-01"]]), caseID: opened.caseID)
    #expect(try await office.refusal(end) == nil)
    #expect(try await office.header(opened.caseID, as: .tyler, on: "2026-03-01") == nil)
    #expect(try await page(office, opened.caseID).former.map(\.name) == ["Tyler"])
  }

  @Test(arguments: Engines.available)
  func `WI-PPL-02 removing the only gatekeeper is refused, handing over leaves no gap`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let places = try await page(office, opened.caseID).places
    let gatekeeper = try #require(places.first { $0.isGatekeeper })
    let end = try EndTeamPlace(
      Input(["place": [gatekeeper.id], "until": ["2026-03-01"]]), caseID: opened.caseID)
    #expect(try await office.refusal(end) == "gatekeeper.successor-needed")
    let change = try ChangeGatekeeper(
      Input(["gatekeeper": ["staff-omar"], "on": ["2026-03-01"]]), caseID: opened.caseID)
    #expect(try await office.refusal(change) == nil)
    let after = try await page(office, opened.caseID)
    let now = try #require(after.places.first { $0.isGatekeeper })
    let before = try #require(after.former.first { $0.isGatekeeper })
    #expect(now.name == "Omar")
    #expect(now.from == before.to)
    #expect(after.places.filter(\.isGatekeeper).count == 1)
    #expect(try await office.header(opened.caseID, on: "2026-03-01") == nil)
  }

  @Test(arguments: Engines.available)
  func `a counselor may see the team and not change it`(engine: EngineName) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let add = try AddTeamPlace(
      Input(["worker": ["staff-omar"], "from": ["2026-02-10"]]), caseID: opened.caseID)
    #expect(try await office.refusal(add, as: .tyler) == "forbidden:care-team.edit")
    #expect(try await office.refusal(add, as: .omar) == "none")
    let (shown, _) = try await office.page(
      "care-team.view", office.request(.tyler, ["case": opened.caseID]))
    let team = try #require(shown as? CareTeamPage)
    #expect(!team.mayEdit)
  }

  @Test(arguments: Engines.available)
  func `UT-PPL-04 a worker's telephone stands on the team page once they gave it`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    #expect(throws: InvalidInput.self) { try SetPhone(Input(["phone": ["call me"]])) }
    for phone in ["801 555 0199", "801 555 0177"] {
      _ = try await office.done(
        "account.phone", office.request(.tyler, [:], Input(["phone": [phone]])))
    }
    let (page, _) = try await office.page(
      "care-team.view", office.request(.rachel, ["case": opened.caseID]))
    let team = try #require(page as? CareTeamPage)
    #expect(team.places.filter { !$0.phone.isEmpty }.map(\.phone) == ["801 555 0177"])
  }
}
