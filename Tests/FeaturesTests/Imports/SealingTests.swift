import Domain
import Features
import Storage
import Testing
import World

struct SealingTests {
  @Test(arguments: Engines.available)
  func `an alien number is sealed, found by its hash, and gone with the person's key`(
    engine: EngineName
  ) async throws {
    let database = try await Engines.fresh(engine, Schema.migrator.migrations)
    try await SmallBundle().load(into: database)
    let sealing = try Sealing(masterKey: SmallBundle.masterKey)
    let person = try await database.read { reader in
      try reader.one("SELECT id FROM person WHERE source_ref = 'p1'") { $0.text(0) }!
    }
    #expect(
      try await database.read { try sealing.open(person: person, field: "alien_number", $0) }
        == "A000000001")
    let found = try await database.write { tx in
      let hash = try sealing.lookup(field: "alien_number", "a000-000-001", tx)
      return try tx.one("SELECT person_id FROM sealed_fact WHERE lookup = $1", [hash]) {
        $0.text(0)
      }
    }
    #expect(found == person)
    try await database.write { try SealedFactRecords.eraseKey(ofPerson: person, $0) }
    #expect(
      try await database.read { try sealing.open(person: person, field: "alien_number", $0) } == nil
    )
  }

  @Test(arguments: Engines.available)
  func `another master key opens nothing`(engine: EngineName) async throws {
    let database = try await Engines.fresh(engine, Schema.migrator.migrations)
    try await SmallBundle().load(into: database)
    let other = try Sealing(masterKey: Sealing.newMasterKey())
    await #expect(throws: Sealing.Refused.self) {
      try await database.read { reader in _ = try other.cellDigests(reader) }
    }
  }

  @Test func `a key of another length is refused`() {
    #expect(throws: Sealing.Refused.shortKey) { try Sealing(masterKey: "abcd") }
  }
}
