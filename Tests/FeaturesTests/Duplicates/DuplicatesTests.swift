import Domain
import Features
import Storage
import Testing
import World

@Suite struct DuplicatesTests {
  /// "Nam Van Nguyen", as another agency writes him.
  private let again = S1.input([
    "members.1.given_name": "Nam", "members.1.middle_name": "Van",
    "members.1.family_name": "Nguyen", "members.1.name_order": "given-first",
    "members.1.alien_number": nil,
  ])

  private func find(
    _ input: Input, _ office: Office, as worker: Office.Worker
  ) async throws -> (findings: DuplicateFindings, compared: [Reference]) {
    var parse = Parse(input)
    let entry = PersonEntry(PersonFields(member: 1), &parse)
    let (sealing, now) = (office.sealing, office.now(worker))
    return try await office.database.write { tx in
      try FindDuplicates([entry], sealing: sealing).run(tx, now)
    }
  }

  @Test(arguments: Engines.available)
  func `UT-PPL-07 who may not see the record learns agency and strength only`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let (findings, compared) = try await find(again, office, as: .omar)
    let match = try #require(findings.matches.first)
    #expect(match.agency == "Alpine Resettlement")
    #expect(match.strength == "strong")
    #expect(match.seen == nil)
    #expect(compared.contains(.person(opened.personIDs[0])))
    let text = String(decoding: JSONText.bytes(of: findings), as: UTF8.self)
    #expect(!text.contains(opened.caseID))
    #expect(!text.contains("1985"))
  }

  @Test(arguments: Engines.available)
  func `UT-PPL-07 who may see both records sees the weight of each field`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    let match = try #require(
      try await find(again, office, as: .rachel).findings.matches.first)
    let seen = try #require(match.seen)
    #expect(seen.personID == opened.personIDs[0])
    #expect(seen.evidence.map(\.field) == ["name", "birth date", "arrival"])
    #expect(seen.evidence.allSatisfy { $0.weight > 0 })
  }

  @Test(arguments: Engines.available)
  func `UT-PPL-07 the same alien number alone finds a person under another name`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    try await office.open(S1.input())
    let other = S1.input([
      "members.1.given_name": "Example", "members.1.middle_name": nil,
      "members.1.family_name": nil, "members.1.name_order": "given-first",
      "members.1.birth_date": nil, "members.1.alien_number": "a 000-111-222",
    ])
    #expect(try await find(other, office, as: .omar).findings.matches.count == 1)
  }

  @Test(arguments: Engines.available)
  func `UT-PPL-07 the search for duplicates is throttled`(engine: EngineName) async throws {
    let office = try await Office(engine)
    for _ in 1...FindDuplicates.mostAnHour {
      #expect(try await !find(again, office, as: .omar).findings.isThrottled)
    }
    #expect(try await find(again, office, as: .omar).findings.isThrottled)
    #expect(try await !find(again, office, as: .rachel).findings.isThrottled)
  }
}
