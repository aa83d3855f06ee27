import Domain
import Features
import Storage
import Synchronization
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

  /// A key file that changes under a running server.
  private final class KeyFile: Sendable {
    let text: Mutex<String>
    init(_ keys: [String]) { text = Mutex(keys.joined(separator: "\n")) }
    func sealing() throws -> Sealing {
      Sealing(try MasterKeys { try Sealing.masterKeys(self.text.withLock { $0 }) })
    }
    func hold(_ keys: String...) { text.withLock { $0 = keys.joined(separator: "\n") } }
  }

  @Test(arguments: Engines.available)
  func `WI-PRV-01 the master key is changed while a server goes on sealing and opening`(
    engine: EngineName
  ) async throws {
    let database = try await Engines.fresh(engine, Schema.migrator.migrations)
    try await SmallBundle().load(into: database)
    let (old, new) = (SmallBundle.masterKey, Sealing.newMasterKey())
    let file = KeyFile([old])
    let server = try file.sealing()
    let person = try await database.read { reader in
      try reader.one("SELECT id FROM person WHERE source_ref = 'p1'") { $0.text(0) }!
    }
    func number() async throws -> String? {
      try await database.read { try server.open(person: person, field: "alien_number", $0) }
    }
    #expect(try await number() == "A000000001")

    file.hold(new, old)
    let changing = try file.sealing()
    #expect(try await database.write { try changing.rewrap($0) } == 2)
    #expect(try await number() == "A000000001")
    file.hold(new)
    #expect(try await number() == "A000000001")

    // What is sealed after the change, for an agency that had no key, the old key does not open.
    let other = try await database.read { reader in
      try reader.one("SELECT id FROM person WHERE source_ref = 'p2'") { $0.text(0) }!
    }
    try await database.write { tx in
      try server.seal(person: other, agency: "another", field: "alien_number", "A000000002", tx)
    }
    let stale = try Sealing(masterKey: old)
    for one in [person, other] {
      await #expect(throws: Sealing.Refused.wrongKey) {
        try await database.read { _ = try stale.open(person: one, field: "alien_number", $0) }
      }
    }
    let fresh = try Sealing(masterKey: new)
    #expect(
      try await database.read { try fresh.open(person: other, field: "alien_number", $0) }
        == "A000000002")
  }

  @Test(arguments: Engines.available)
  func `a server that has not yet heard of a change wraps a new agency's key as the others are`(
    engine: EngineName
  ) async throws {
    let database = try await Engines.fresh(engine, Schema.migrator.migrations)
    try await SmallBundle().load(into: database)
    let (old, new) = (SmallBundle.masterKey, Sealing.newMasterKey())
    let file = KeyFile([old])
    let server = try file.sealing()
    file.hold(new, old)
    let changing = try file.sealing()
    _ = try await database.write { try changing.rewrap($0) }
    let person = try await database.read { reader in
      try reader.one("SELECT id FROM person WHERE source_ref = 'p2'") { $0.text(0) }!
    }
    try await database.write { tx in
      try server.seal(person: person, agency: "another", field: "alien_number", "A000000003", tx)
    }
    let fresh = try Sealing(masterKey: new)
    #expect(
      try await database.read { try fresh.open(person: person, field: "alien_number", $0) }
        == "A000000003")
  }

  @Test(arguments: Engines.available)
  func `erasing a person's key leaves the others' facts, and says so in the audit log`(
    engine: EngineName
  ) async throws {
    let database = try await Engines.fresh(engine, Schema.migrator.migrations)
    try await SmallBundle().load(into: database)
    let sealing = try Sealing(masterKey: SmallBundle.masterKey)
    let ids = try await database.read { reader in
      try reader.rows("SELECT id FROM person ORDER BY source_ref") { $0.text(0) }
    }
    let (person, other) = (ids[0], ids[1])
    try await database.write { tx in
      try sealing.seal(person: other, agency: "test", field: "alien_number", "A000000004", tx)
    }
    func erase(_ id: String, _ reason: String) async throws -> Int {
      let erasing = ErasingPerson(person: id, reason: reason)
      return try await database.write { try erasing.write($0, SmallBundle.now) }
    }
    func number(_ id: String) async throws -> String? {
      try await database.read { try sealing.open(person: id, field: "alien_number", $0) }
    }
    await #expect(throws: ErasingPerson.Refused.noReason) { _ = try await erase(person, " ") }
    await #expect(throws: ErasingPerson.Refused.noSuchPerson("nobody")) {
      _ = try await erase("nobody", "asked for")
    }
    #expect(try await number(person) == "A000000001")
    #expect(try await erase(person, "asked for in writing") == 1)
    #expect(try await number(person) == nil)
    #expect(try await number(other) == "A000000004")
    await #expect(throws: ErasingPerson.Refused.nothingSealed(person)) {
      _ = try await erase(person, "again")
    }
    let logged = try await database.read { reader in
      try reader.one("SELECT subject FROM audit_entry WHERE action = 'key.erase-person'") {
        $0.text(0)
      }
    }
    #expect(logged?.contains(person) == true)
    let verdicts = try await VerifyAudit.all(database)
    #expect(!verdicts.isEmpty && verdicts.allSatisfy { $0.brokenAt == nil })
  }
}
