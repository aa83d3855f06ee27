import Testing

@testable import Domain

@Suite struct `Who may interpret` {
  @Test func `IRC-LANG-03 S12 a child never interprets, and a birthday decides the day`() throws {
    #expect(throws: InterpreterRefusal.minor) {
      try Interpreting.checkRelative(born: day("2011-04-02"), on: day("2026-04-01"))
    }
    #expect(throws: InterpreterRefusal.minor) {
      try Interpreting.checkRelative(born: day("2008-02-29"), on: day("2026-02-28"))
    }
    try Interpreting.checkRelative(born: day("2008-02-29"), on: day("2026-03-01"))
    #expect(throws: InterpreterRefusal.ageUnknown) {
      try Interpreting.checkRelative(born: nil, on: day("2026-04-01"))
    }
  }

  @Test func `IRC-LANG-02 S12 a volunteer is assigned from the day the agreement is signed`() throws
  {
    #expect(throws: InterpreterRefusal.noAgreement) {
      try Interpreting.checkListed(
        born: nil, agreementOn: day("2026-04-08"), on: day("2026-04-07"))
    }
    try Interpreting.checkListed(born: nil, agreementOn: day("2026-04-08"), on: day("2026-04-08"))
    #expect(throws: InterpreterRefusal.minor) {
      try Interpreting.checkListed(
        born: day("2011-04-02"), agreementOn: day("2026-01-01"), on: day("2026-04-01"))
    }
  }

  @Test func `IRC-LANG-04 S12 an untrained neighbour does not interpret a sensitive talk`() {
    #expect(Interpreting.needsTrained(isTrained: false, isSensitive: true))
    #expect(!Interpreting.needsTrained(isTrained: true, isSensitive: true))
    #expect(!Interpreting.needsTrained(isTrained: false, isSensitive: false))
  }
}
