import Testing

@testable import Domain

@Suite struct PublishingTests {
  @Test func `UT-QA-03 an audience names agencies and roles, and none named is all`() {
    let all = Audience(agencies: [], roles: [])
    #expect(all.includes(.volunteer, of: "b"))
    let some = Audience(agencies: ["a"], roles: [.caseManager])
    #expect(some.includes(.caseManager, of: "a"))
    #expect(!some.includes(.caseManager, of: "b"))
    #expect(!some.includes(.therapist, of: "a"))
  }

  @Test func `UT-QA-03 each version is acknowledged once, and only the one in force`() throws {
    #expect(Publishing.isOwed(1, after: nil))
    #expect(!Publishing.isOwed(1, after: 1))
    #expect(Publishing.isOwed(2, after: 1))
    #expect(try Publishing.acknowledge(2, current: 2, after: 1) == 2)
    #expect(throws: PublicationRefusal.newerVersion(2)) {
      _ = try Publishing.acknowledge(1, current: 2, after: nil)
    }
    #expect(throws: PublicationRefusal.acknowledged) {
      _ = try Publishing.acknowledge(2, current: 2, after: 2)
    }
  }

  @Test func `UT-QA-03 only the state's office publishes beyond its own agency`() throws {
    let both = Audience(agencies: ["a", "b"], roles: [])
    try Publishing.check(both, from: "a", isStateOffice: true)
    try Publishing.check(Audience(agencies: ["a"], roles: []), from: "a", isStateOffice: false)
    for wider in [both, Audience(agencies: [], roles: [])] {
      #expect(throws: PublicationRefusal.otherAgency) {
        try Publishing.check(wider, from: "a", isStateOffice: false)
      }
    }
  }
}
