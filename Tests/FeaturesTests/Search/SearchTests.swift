import Domain
import Features
import Storage
import Testing
import World

@Suite struct SearchTests {
  @Test(arguments: Engines.available)
  func `IRC-NAME-03 S1.5 any part in any order and spelling finds Nam`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    let opened = try await office.open(S1.input())
    for query in ["Nam Nguyen", "Nguyen Van Nam", "nguyễn nam", "NAM", "nguy na"] {
      let page = try await office.search(query)
      #expect(page.exact.contains { $0.personID == opened.personIDs[0] }, "\(query)")
      #expect(page.exact.first?.isExact == true, "\(query)")
    }
  }

  @Test(arguments: Engines.available)
  func `IRC-NAME-03 a common transliteration is found by its sound, after exact ones`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    func family(_ given: String, _ name: String, alien: String) -> Input {
      S1.input([
        "members.1.given_name": given, "members.1.middle_name": nil,
        "members.1.family_name": name, "members.1.alien_number": alien,
        "members.3.alien_number": nil,
      ])
    }
    try await office.open(family("Mohammad", "Example", alien: "A000000001"))
    try await office.open(family("Mohamed", "Sample", alien: "A000000002"))
    let page = try await office.search("Mohamed")
    #expect(page.exact.map(\.name) == ["Sample Mohamed"])
    #expect(page.alike.map(\.name) == ["Example Mohammad"])
    let novak = family("Jana", "Nováková", alien: "A000000003")
    try await office.open(novak)
    let found = try await office.search("novak")
    #expect((found.exact + found.alike).contains { $0.name == "Nováková Jana" })
  }

  @Test(arguments: Engines.available)
  func `a case is found by its number, and only by those who reach it`(
    engine: EngineName
  ) async throws {
    let office = try await Office(engine)
    try await office.open(S1.input())
    #expect(try await office.search("ar-00001").byNumber.count == 3)
    #expect(try await office.search("ar-00001", as: .helen).byNumber.count == 3)
    #expect(try await office.search("ar-00001", as: .omar).byNumber.isEmpty)
    #expect(try await office.search("Nam", as: .omar).exact.isEmpty)
    #expect(try await office.search("Nam", as: .samira).exact.count == 1)
  }

  @Test(arguments: Engines.available)
  func `lists are paged by key and show everyone once`(engine: EngineName) async throws {
    let office = try await Office(engine)
    for number in 1...30 {
      try await office.open(
        S1.input([
          "members.1.given_name": "Test\(number)", "members.1.alien_number": nil,
          "members.3.alien_number": nil,
        ]))
    }
    let scope = office.scope()
    let names = try await office.database.read { reader in
      var names: [String] = []
      var after: String?
      repeat {
        let page = try SearchPage.load("nguyen", after: after, scope, reader)
        names += (page.exact + page.alike).map(\.personID)
        #expect(page.next?.contains("nguyen") != true, "a name stands in an address")
        after = page.next
      } while after != nil
      return names
    }
    #expect(names.count == 60)
    #expect(Set(names).count == 60)
    let list = try await office.database.read { reader in
      try CaseListPage.load(.mine, after: nil, scope, reader)
    }
    #expect(list.cases.count == 30)
    #expect(list.cases.allSatisfy { $0.people == 3 && $0.gatekeeper == "Rachel" })
  }
}
