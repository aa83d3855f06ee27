import Crypto
import Domain
import Features
import Storage
import Testing
import World

/// How sealed bytes say by which algorithm they were sealed.
@Suite struct SealedFormTests {
  private static let key = SymmetricKey(data: [UInt8](repeating: 7, count: 32))
  private static let context = Array("p1 alien_number".utf8)
  private static let text = Array("A000000001".utf8)

  @Test func `ASVS-11.2.2 what is sealed begins with its version, and opens again`() throws {
    let sealed = try SealedForm.seal(Self.text, with: Self.key, context: Self.context)
    #expect(sealed.starts(with: Array("resettle".utf8) + [2]))
    #expect(try SealedForm.open(sealed, with: Self.key, context: Self.context) == Self.text)
    // Each begins with another nonce.
    #expect(try SealedForm.seal(Self.text, with: Self.key, context: Self.context) != sealed)
  }

  @Test func `ASVS-11.2.2 what was sealed before there were versions still opens`() throws {
    let box = try AES.GCM.seal(Self.text, using: Self.key, authenticating: Self.context)
    let before = [UInt8](box.combined!)
    #expect(try SealedForm.open(before, with: Self.key, context: Self.context) == Self.text)
  }

  @Test func `ASVS-11.2.2 a version that is not known is an error of its own`() throws {
    for version: UInt8 in [0, 1, 3, 255] {
      var sealed = try SealedForm.seal(Self.text, with: Self.key, context: Self.context)
      sealed[8] = version
      #expect(throws: Sealing.Refused.unknownVersion(version)) {
        try SealedForm.open(sealed, with: Self.key, context: Self.context)
      }
    }
  }

  @Test func `ASVS-11.2.2 no byte can be changed or left out, the version not either`() throws {
    let sealed = try SealedForm.seal(Self.text, with: Self.key, context: Self.context)
    for index in sealed.indices {
      var changed = sealed
      changed[index] ^= 1
      #expect(throws: (any Error).self, "\(index)") {
        try SealedForm.open(changed, with: Self.key, context: Self.context)
      }
    }
    for length in 0...9 {
      #expect(throws: (any Error).self, "\(length)") {
        try SealedForm.open(
          Array(sealed.dropFirst(length + (length == 0 ? 1 : 0))), with: Self.key,
          context: Self.context)
      }
    }
    #expect(throws: (any Error).self) {
      try SealedForm.open(sealed, with: Self.key, context: Array("p2 alien_number".utf8))
    }
  }

  @Test(arguments: Engines.available)
  func `ASVS-11.2.2 facts and keys of a database from before open, are changed and sealed anew`(
    engine: EngineName
  ) async throws {
    let database = try await Engines.fresh(engine, Schema.migrator.migrations)
    try await SmallBundle().load(into: database)
    let sealing = try Sealing(masterKey: SmallBundle.masterKey)
    let person = try await database.read { reader in
      try reader.one("SELECT id FROM person WHERE source_ref = 'p1'") { $0.text(0) }!
    }
    let master = SymmetricKey(
      data: try #require(Sealing.bytes(ofHexadecimal: SmallBundle.masterKey)))
    try await database.write { try Self.putBack(person, master, $0) }
    func number() async throws -> String? {
      try await database.read { try sealing.open(person: person, field: "alien_number", $0) }
    }
    #expect(try await number() == "A000000001")
    #expect(try await database.write { try sealing.rewrap($0) } == 2)
    #expect(try await number() == "A000000001")
    try await database.write { tx in
      try sealing.seal(person: person, agency: "test", field: "alien_number", "A000000009", tx)
    }
    #expect(try await number() == "A000000009")
    try await database.write { tx in
      try tx.run(
        "UPDATE sealed_fact SET sealed = $1 WHERE person_id = $2",
        [Array("resettle".utf8) + [9, 0, 0], person])
    }
    await #expect(throws: Sealing.Refused.unknownVersion(9)) { _ = try await number() }
  }

  /// Seals the person's number, and the keys above it, as it was done before there were versions.
  private static func putBack(
    _ person: String, _ master: SymmetricKey, _ tx: Transaction
  ) throws {
    func sealed(_ bytes: [UInt8], _ key: SymmetricKey, _ context: String) throws -> [UInt8] {
      [UInt8](
        try AES.GCM.seal(bytes, using: key, authenticating: Array(context.utf8)).combined!)
    }
    var keys: [String: SymmetricKey] = [:]
    for id in ["installation", "person:\(person)"] {
      let by = try SealedFactRecords.key(id, tx.reader)?.by ?? ""
      if by != "master" {
        keys[by] = SymmetricKey(size: .bits256)
        try SealedFactRecords.replaceKey(
          by, wrapped: try sealed(keys[by]!.withUnsafeBytes { Array($0) }, master, by), tx)
      }
      let outer = keys[by] ?? master
      let old = try SealedFactRecords.key(id, tx.reader)?.bytes ?? []
      // The installation's key stays: digests were made with it.
      let key =
        by == "master"
        ? try Sealing.unwrapped(old, id: id, with: master) ?? master : SymmetricKey(size: .bits256)
      keys[id] = key
      try SealedFactRecords.replaceKey(
        id, wrapped: try sealed(key.withUnsafeBytes { Array($0) }, outer, id), tx)
    }
    try tx.run(
      "UPDATE sealed_fact SET sealed = $1 WHERE person_id = $2 AND field = 'alien_number'",
      [
        try sealed(Array("A000000001".utf8), keys["person:\(person)"]!, "\(person) alien_number"),
        person,
      ])
  }
}
