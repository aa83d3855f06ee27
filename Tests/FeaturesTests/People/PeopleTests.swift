import Domain
import Features
import Markup
import Storage
import Testing
import World

@Suite struct PeopleTests {
  private func edit(
    _ office: Office, _ opened: OpenCase.Outcome, member: Int = 1, version: Int = 1,
    _ changes: [String: String?]
  ) throws -> EditPerson {
    var input = Input(S1.input().under("members.\(member)").mapValues { [$0] })
    input.set("alien_number", nil)
    for (name, value) in changes { input.set(name, value) }
    return try EditPerson(
      input, caseID: opened.caseID, personID: opened.personIDs[member - 1], version: version,
      sealing: office.sealing)
  }

  private func dueDays(_ office: Office, _ person: String) async throws -> [String] {
    try await office.texts(
      "SELECT due_on FROM clock WHERE person_id = $1 AND rule = 'assessment.initial'", [person])
  }

  @Test(arguments: Engines.available)
  func `UT-PPL-08 a new arrival date needs a reason and moves every deadline`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let moved = ["arrived_on": "2026-01-25"]
    let without = try edit(office, opened, moved)
    #expect(
      try await office.refusal(without, on: "2026-02-10") == "person.arrival-reason-missing")
    #expect(try await dueDays(office, opened.personIDs[0]) == ["2026-03-02"])
    let with = try edit(
      office, opened, moved.merging(["arrival_reason": "I-94 shows 25 January"]) { $1 })
    #expect(try await office.refusal(with, on: "2026-02-10") == nil)
    #expect(try await dueDays(office, opened.personIDs[0]) == ["2026-02-24"])
    let kept = try await office.texts(
      """
      SELECT arrived_on || ' ' || recorded_by || ' ' || arrival_reason FROM person_known \
      WHERE id = $1 ORDER BY version
      """, [opened.personIDs[0]])
    #expect(
      kept == ["2026-01-31 staff-rachel ", "2026-01-25 staff-rachel I-94 shows 25 January"])
  }

  @Test(arguments: Engines.available)
  func `UT-DAT-02 an edit of an older version is refused with both versions`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let first = try edit(office, opened, ["phone": "801 555 0199"])
    #expect(try await office.refusal(first) == nil)
    let input = first.input.filled(with: [:])
    var second = input
    second.set("phone", "801 555 0123")
    second.set("version", "1")
    let (page, status) = try await office.page(
      "person.edit",
      office.request(
        .rachel, ["case": opened.caseID, "person": opened.personIDs[0]], second))
    #expect(status == 409)
    let form = try #require(page as? EditPersonPage).form
    let line = try #require(form.conflict?.lines.first { $0.label == "Telephone" })
    #expect(line.theirs == "801 555 0199")
    #expect(line.yours == "801 555 0123")
    #expect(form.value("version") == "2")
    await #expect(throws: Problem.versionMissing) {
      try await office.answer(
        "person.edit",
        office.request(.rachel, ["case": opened.caseID, "person": opened.personIDs[0]], input))
    }
  }

  @Test(arguments: Engines.available)
  func `IRC-NAME-02 a person's page shows the name in each style`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(
      S1.input(["members.1.preferred_name": "Anh Nam", "members.1.document_name": "NGUYEN NAM"]))
    let (page, _) = try await office.page(
      "person.view",
      office.request(.rachel, ["case": opened.caseID, "person": opened.personIDs[0]]))
    let person = try #require(page as? PersonPage)
    #expect(person.names.own == "Nguyễn Văn Nam")
    #expect(person.names.western == "Nam Văn Nguyễn")
    #expect(person.names.greeting == "Anh Nam")
    #expect(person.names.document == "NGUYEN NAM")
    #expect(person.immigration.value?.alienNumber == "A•••••222")
  }

  @Test(arguments: Engines.available)
  func `a renamed person is found by the new name and no more by the old one`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let change = try edit(office, opened, ["given_name": "Example", "middle_name": nil])
    #expect(try await office.refusal(change) == nil)
    #expect(
      try await office.search("example nguyen").exact.map(\.personID) == [opened.personIDs[0]])
    #expect(try await office.search("van nam").exact.isEmpty)
  }

  @Test(arguments: Engines.available)
  func `members join, leave and become head of the household`(engine: EngineName) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let newborn = Input([
      "given_name": ["Binh"], "family_name": ["Nguyễn"], "name_order": ["family-first"],
      "birth_date": ["2026-02-20"], "relationship": ["son"], "joined_on": ["2026-02-20"],
    ])
    let add = try AddMember(newborn, caseID: opened.caseID, sealing: office.sealing)
    #expect(try await office.refusal(add) == nil)
    #expect(try await office.header(opened.caseID)?.people.count == 4)

    let headLeaves = try LeaveHousehold(
      Input(["left_on": ["2026-03-01"]]), caseID: opened.caseID, personID: opened.personIDs[0])
    #expect(try await office.refusal(headLeaves) == "household.head-leaves")
    let change = try ChangeHead(
      Input(["person": [opened.personIDs[1]], "former_is": ["husband"]]), caseID: opened.caseID)
    #expect(try await office.refusal(change) == nil)
    #expect(try await office.refusal(headLeaves) == nil)
    let header = try #require(try await office.header(opened.caseID))
    let people = header.people
    #expect(people.filter(\.isHead).map(\.id) == [opened.personIDs[1]])
    #expect(people.count == 3)
  }

  @Test(arguments: Engines.available)
  func `UT-PPL-08 who joins a Utah program has an arrival date`(engine: EngineName) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let cousin = Input([
      "given_name": ["Example"], "name_order": ["given-first"], "relationship": ["cousin"],
      "joined_on": ["2026-02-20"], "programs": ["utah-rccm"],
    ])
    let add = try AddMember(cousin, caseID: opened.caseID, sealing: office.sealing)
    #expect(try await office.refusal(add) == "intake.arrival-missing")
  }

  @Test(arguments: Engines.available)
  func `IRC-PPL-03 strengths and people who help are on record`(engine: EngineName) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let strength = try RecordStrength(
      Input(["kind": ["network"], "description": ["An aunt in the valley, minds the child"]]),
      caseID: opened.caseID)
    #expect(try await office.refusal(strength) == nil)
    let (page, _) = try await office.page(
      "household.view", office.request(.rachel, ["case": opened.caseID]))
    let household = try #require(page as? HouseholdPage)
    let shown = try #require(household.strengths.value)
    #expect(shown.map(\.description) == ["An aunt in the valley, minds the child"])
  }
}
