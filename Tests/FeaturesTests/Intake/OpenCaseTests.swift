import Domain
import Features
import Storage
import Testing
import World

@Suite struct OpenCaseTests {
  private func refusal(
    _ office: Office, _ changes: [String: String?]
  ) async throws -> OpeningRefusal? {
    do {
      try await office.open(S1.input(changes))
      return nil
    } catch Undone.refused(let refusal) { return refusal as? OpeningRefusal }
  }

  @Test(arguments: Engines.available)
  func `UT-INT-01 S1.1 opening before the explanation is refused, then succeeds`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let day = Day("2026-02-03")!
    #expect(
      try await refusal(office, ["explained": "limits"])
        == .gate(.processNotExplained(by: day)))
    #expect(try await refusal(office, [:]) == nil)
    let refused = try await office.database.read { reader in
      try reader.rows(
        "SELECT reason FROM audit_entry WHERE action = 'case.open' AND result = 'refused'"
      ) { $0.text(0) }
    }
    #expect(refused == ["intake.process-not-explained"])
  }

  @Test(arguments: Engines.available)
  func `UT-INT-07 an intake is not finished without a recorded choice`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    #expect(try await refusal(office, ["sharing_choice": nil]) == .gate(.noDisclosureChoice))
    let count = try await office.database.read { reader in
      try reader.one("SELECT COUNT(*) FROM case_file") { $0.int(0) }
    }
    #expect(count == 0)
  }

  @Test(arguments: Engines.available)
  func `UT-PPL-08 a Utah case needs every arrival date`(engine: EngineName) async throws {
    let office = try await Office(engine)
    #expect(
      try await refusal(office, ["members.2.arrived_on": nil])
        == .arrivalMissing("Trần Thị Hoa"))
  }

  @Test(arguments: Engines.available)
  func `WI-PPL-02 the gatekeeper is a case manager of the lead agency`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    #expect(try await refusal(office, ["gatekeeper": nil]) == .gatekeeperMissing)
    #expect(try await refusal(office, ["gatekeeper": "staff-tyler"]) == .notOnStaff)
    #expect(try await refusal(office, ["gatekeeper": "nobody"]) == .notOnStaff)
  }

  @Test(arguments: Engines.available)
  func `UT-PPL-01 UT-PPL-04 one command writes household, programs, talk and team`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let scope = office.scope()
    let header = try #require(
      try await office.database.read { try CaseHeader.load(opened.caseID, scope, $0) })
    #expect(header.number == "AR-00001")
    #expect(header.people.map(\.name) == ["Nguyễn Văn Nam", "Trần Thị Hoa", "Nguyễn Thị Mai"])
    #expect(header.people.map(\.isHead) == [true, false, false])
    #expect(header.team.first?.name == "Rachel")
    #expect(header.team.filter(\.isGatekeeper).count == 1)
    #expect(Set(header.team.map(\.agency)).count == 3)
    let counts = try await office.database.read { reader in
      try ["enrollment", "explanation", "sharing_choice", "sealed_fact"].map { table in
        try reader.one("SELECT COUNT(*) FROM \(.identifier(table))") { $0.int(0) }
      }
    }
    #expect(counts == [3, 3, 1, 2])
    let second = try await office.open(S1.input())
    #expect(second.caseID != opened.caseID)
    let number = try await office.database.read { reader in
      try reader.one("SELECT number FROM case_file WHERE id = $1", [second.caseID]) { $0.text(0) }
    }
    #expect(number == "AR-00002")
  }

  @Test(arguments: Engines.available)
  func `S1.3 opening a case starts the clocks of its adults`(engine: EngineName) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let due = try await office.database.read { reader in
      try reader.rows(
        """
        SELECT person_id, due_on FROM clock WHERE case_id = $1 AND rule = 'assessment.initial'
        ORDER BY person_id
        """, [opened.caseID]
      ) { [$0.text(0), $0.text(1)] }
    }
    #expect(
      due == [[opened.personIDs[0], "2026-03-02"], [opened.personIDs[1], "2026-03-02"]])
  }

  @Test func `IRC-NAME-04 a word of the papers is no part of a name`() {
    let input = S1.input(["members.1.given_name": "FNU"])
    #expect(throws: InvalidInput.self) { try OpenCase(input, sealing: nil) }
  }

  @Test func `every fault of an intake is told at once`() throws {
    let input = S1.input([
      "members.1.birth_date": "April", "members.2.given_name": nil,
      "members.2.middle_name": nil, "members.2.family_name": nil, "opened_on": "soon",
      "members.3.alien_number": "12",
    ])
    do {
      _ = try OpenCase(input, sealing: nil)
      Issue.record("the intake was taken")
    } catch {
      let fields = error.faults.compactMap(\.field)
      #expect(
        fields == [
          "members.1.birth_date", "members.2.given_name", "members.3.alien_number", "opened_on",
        ])
    }
  }

  @Test(arguments: Engines.available)
  func `UT-PPL-07 an alien number is sealed and never stands in a table as typed`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let sealing = office.sealing
    let opening = try await office.database.read { reader in
      try sealing.open(
        person: opened.personIDs[0], field: PersonRecords.alienNumber, reader)
    }
    #expect(opening == "A000111222")
    let bytes = try await office.database.read { reader in
      try reader.one("SELECT sealed FROM sealed_fact") { $0.bytes(0) } ?? nil
    }
    #expect(!String(decoding: try #require(bytes), as: UTF8.self).contains("000111"))
  }

  @Test(
    arguments: Engines.available,
    ["asylee", "siv", "parolee", "trafficking", "refugee", "other"])
  func `IRC-PPL-02 people of every population are taken in`(
    engine: EngineName, status: String
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input(["members.1.status": status]))
    let stored = try await office.texts(
      "SELECT status FROM person WHERE id = $1", [opened.personIDs[0]])
    #expect(stored == [status])
  }
}
