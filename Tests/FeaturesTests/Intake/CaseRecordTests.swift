import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct CaseRecordTests {
  private func completeness(
    _ office: Office, _ caseID: String
  ) async throws -> CompletenessPage {
    let (page, _) = try await office.page(
      "completeness.view", office.request(.rachel, ["case": caseID]))
    return try #require(page as? CompletenessPage)
  }

  @Test(arguments: Engines.available)
  func `UT-PPL-01 completeness names the member and the field`(engine: EngineName) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input(["members.2.birth_date": nil]))
    let page = try await completeness(office, opened.caseID)
    #expect(page.percent < 100)
    let hoa = try #require(page.parts.first { $0.personID == opened.personIDs[1] })
    #expect(hoa.name == "Trần Thị Hoa")
    #expect(hoa.missing == ["Date of birth", "Alien number"])
    let others = page.parts.filter { $0.personID != opened.personIDs[1] }
    #expect(others.map(\.missing) == [[], [], []])
  }

  @Test(arguments: Engines.available)
  func `UT-INT-05 the record is owed 30 days after intake, and met when nothing is missing`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let page = try await completeness(office, opened.caseID)
    #expect(page.dueOn == Day("2026-03-05"))
    var answers = S1.input().under("members.2")
    answers["alien_number"] = "A000111223"
    let edit = try EditPerson(
      Input(answers.mapValues { [$0] }), caseID: opened.caseID, personID: opened.personIDs[1],
      version: 1, sealing: office.sealing)
    #expect(try await office.refusal(edit, on: "2026-02-10") == nil)
    let after = try await completeness(office, opened.caseID)
    #expect(after.percent == 100)
    #expect(after.dueOn == nil)
    let states = try await office.texts(
      "SELECT state FROM clock WHERE case_id = $1 AND rule = 'record.complete'", [opened.caseID])
    #expect(states == ["met"])
  }

  @Test(arguments: Engines.available)
  func `UT-INT-07 a later opt-out closes the case at once, but for the state's minimum`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    #expect(try await office.header(opened.caseID, as: .tyler)?.reach == .full)
    let choice = Input([
      "sharing_choice": ["opt-out"], "on": ["2026-02-03"], "language": ["Vietnamese"],
    ])
    let at = try await office.done(
      "sharing-choice.record", office.request(.rachel, ["case": opened.caseID], choice))
    #expect(at == "/cases/\(opened.caseID)/sharing")
    #expect(try await office.header(opened.caseID, as: .tyler) == nil)
    #expect(try await office.header(opened.caseID, as: .samira)?.reach.classes == Reach.minimum)
    #expect(try await office.header(opened.caseID)?.reach == .full)
    let (person, _) = try await office.page(
      "person.view",
      office.request(.samira, ["case": opened.caseID, "person": opened.personIDs[0]]))
    let shown = try #require(person as? PersonPage)
    #expect(shown.names.own == "Nguyễn Văn Nam")
    #expect(shown.immigration.value == nil)
    #expect(shown.immigration.why != nil)
    let (history, _) = try await office.page(
      "sharing-choice.view", office.request(.rachel, ["case": opened.caseID]))
    let choices = try #require(history as? SharingPage).choices
    #expect(choices.map(\.choice) == ["opt-out", "share"])
  }

  @Test(arguments: Engines.available)
  func `IRC-INT-05 an agreement is recorded with the version of its form`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    var input = Input([
      "kind": ["agreement"], "on": ["2026-02-03"], "language": ["Vietnamese"],
      "interpreter": ["Lê Minh Tuấn, trained"], "person": [opened.personIDs[0]],
    ])
    #expect(throws: InvalidInput.self) {
      try RecordExplanation(input, caseID: opened.caseID)
    }
    input.set("form_version", "Agreement 2026-01")
    let command = try RecordExplanation(input, caseID: opened.caseID)
    #expect(try await office.refusal(command) == nil)
    let (page, _) = try await office.page(
      "explanation.list", office.request(.rachel, ["case": opened.caseID]))
    let list = try #require(page as? ExplanationsPage)
    #expect(
      list.lines.contains { $0.formVersion == "Agreement 2026-01" && $0.to == "Nguyễn Văn Nam" })
    #expect(!list.missing.contains(ExplanationKind.agreement.words))
    #expect(list.missing.contains(ExplanationKind.voluntary.words))
  }

  @Test(arguments: Engines.available)
  func `a stranger gets the same answer for a hidden case as for none`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let pages = [
      "completeness.view", "sharing-choice.view", "explanation.list", "care-team.view",
      "household.view",
    ]
    for name in pages {
      for id in [opened.caseID, "no-such-case"] {
        await #expect(throws: Problem.notFound, "\(name) \(id)") {
          try await office.page(name, office.request(.omar, ["case": id]))
        }
      }
    }
  }
}
