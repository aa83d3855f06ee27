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

  /// Computed by another program from the nine fields, as entries were hashed before they had an
  /// address.
  @Test func `ASVS-16.2.1 an entry without an address hashes as before there were any`() {
    var entry = AuditEntry(
      agency: "a", number: 1, at: Instant("2026-01-02T03:04:05Z")!, actor: "staff-1",
      role: "case-manager", action: "case.view", result: "seen", reason: "", subject: "case:1")
    let before = AuditChain.hash(of: entry, after: AuditChain.start)
    #expect(before == "26463d0b4c484d54a03585ab650bcb10f50ae678cae058804c82e0ba9eb33950")
    entry.address = "192.0.2.1"
    #expect(AuditChain.hash(of: entry, after: AuditChain.start) != before)
  }

  @Test(arguments: Engines.available)
  func `ASVS-16.2.1 an address put into an entry, changed or taken out is named`(
    engine: EngineName
  ) async throws {
    for (number, address) in [(3, "192.0.2.9"), (5, "192.0.2.9"), (6, "")] {
      let valley = try await chain(engine, 4)
      var now = valley.now()
      now.address = "192.0.2.1"
      let from = now
      try await valley.database.write { tx in
        for _ in 5...7 {
          try AuditRecords.append([.look(from, action: "case.view", seen: [])], tx)
        }
      }
      #expect(try await verdict(valley).brokenAt == nil)
      _ = try await valley.database.write { tx in
        try tx.run("UPDATE audit_entry SET address = $1 WHERE number = $2", [address, number])
      }
      #expect(try await verdict(valley).brokenAt == number)
    }
  }
}
