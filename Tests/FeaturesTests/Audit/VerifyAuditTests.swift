import Domain
import Features
import Storage
import Testing
import World

@Suite struct VerifyAuditTests {
  /// A chain of `count` entries of the agency Alpine.
  private func chain(_ engine: EngineName, _ count: Int) async throws -> Valley {
    let valley = try await Valley(engine)
    let now = valley.now()
    for number in 1...count {
      try await valley.database.write { tx in
        let event = AuditRecords.Event(
          now, action: "note.save", result: "done", reason: "entry \(number)",
          subjects: [.caseFile("case-\(number)"), .person("person-\(number)")])
        try AuditRecords.append([event], tx)
      }
    }
    return valley
  }

  private func verdict(_ valley: Valley) async throws -> VerifyAudit.Verdict {
    try await VerifyAudit.verify(valley.now().actor.agencyID, valley.database, batch: 3)
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-02 a chain that nobody touched is whole`(engine: EngineName) async throws {
    let found = try await verdict(try await chain(engine, 8))
    #expect(found.brokenAt == nil)
    #expect(found.entries == 8)
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-02 one changed letter in an old entry is named`(engine: EngineName) async throws {
    let valley = try await chain(engine, 8)
    _ = try await valley.database.write { tx in
      try tx.run("UPDATE audit_entry SET reason = 'entry 6' WHERE number = 5")
    }
    #expect(try await verdict(valley).brokenAt == 5)
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-02 an entry taken out is named`(engine: EngineName) async throws {
    let valley = try await chain(engine, 8)
    _ = try await valley.database.write { tx in
      try tx.run("DELETE FROM audit_entry WHERE number = 4")
    }
    #expect(try await verdict(valley).brokenAt == 4)
  }

  @Test(arguments: Engines.available)
  func `IRC-CONF-02 entries cut off at the end are missed by the head of the chain`(
    engine: EngineName
  ) async throws {
    let valley = try await chain(engine, 8)
    _ = try await valley.database.write { tx in
      try tx.run("DELETE FROM audit_entry WHERE number > 6")
    }
    #expect(try await verdict(valley).brokenAt == 7)
  }
}
