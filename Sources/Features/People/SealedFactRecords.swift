import Storage

/// The only writer of `sealed_fact` and `data_key`.
package enum SealedFactRecords {
  package static func put(
    person: String, field: String, sealed: [UInt8], lookup: String?, _ tx: Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO sealed_fact (person_id, field, sealed, lookup) VALUES ($1, $2, $3, $4)
      ON CONFLICT (person_id, field) DO UPDATE SET sealed = excluded.sealed, lookup = excluded.lookup
      """, [person, field, sealed, lookup])
  }

  package static func remove(person: String, field: String, _ tx: Transaction) throws {
    try tx.run("DELETE FROM sealed_fact WHERE person_id = $1 AND field = $2", [person, field])
  }

  package static func sealed(
    person: String, field: String, _ reader: Reader
  ) throws -> [UInt8]? {
    try reader.one(
      "SELECT sealed FROM sealed_fact WHERE person_id = $1 AND field = $2", [person, field]
    ) { $0.bytes(0) } ?? nil
  }

  package static func key(
    _ id: String, _ reader: Reader
  ) throws -> (bytes: [UInt8], by: String)? {
    try reader.one("SELECT wrapped, wrapped_by FROM data_key WHERE id = $1", [id]) {
      ($0.bytes(0) ?? [], $0.text(1))
    }
  }

  package static func keepKey(
    _ id: String, wrapped: [UInt8], by outer: String, _ tx: Transaction
  ) throws {
    try tx.run(
      "INSERT INTO data_key (id, wrapped, wrapped_by) VALUES ($1, $2, $3)", [id, wrapped, outer])
  }

  /// The keys that a key of that name wraps, in the order of their ids.
  package static func keys(
    wrappedBy outer: String, _ tx: Transaction
  ) throws -> [(id: String, bytes: [UInt8])] {
    try tx.rows("SELECT id, wrapped FROM data_key WHERE wrapped_by = $1 ORDER BY id", [outer]) {
      ($0.text(0), $0.bytes(1) ?? [])
    }
  }

  package static func replaceKey(_ id: String, wrapped: [UInt8], _ tx: Transaction) throws {
    try tx.run("UPDATE data_key SET wrapped = $2 WHERE id = $1", [id, wrapped])
  }

  /// Whether what is sealed for a person can still be opened.
  package static func isKept(person: String, _ reader: Reader) throws -> Bool {
    try key("person:\(person)", reader) != nil
  }

  /// How many facts are sealed for a person; 0 where their key was thrown away.
  package static func count(ofPerson person: String, _ tx: Transaction) throws -> Int {
    guard try key("person:\(person)", tx.reader) != nil else { return 0 }
    return try tx.one("SELECT COUNT(*) FROM sealed_fact WHERE person_id = $1", [person]) {
      $0.int(0)
    } ?? 0
  }

  /// Throws a person's key away: what is sealed for them can never be opened again.
  package static func eraseKey(ofPerson person: String, _ tx: Transaction) throws {
    try tx.run("DELETE FROM data_key WHERE id = $1", ["person:\(person)"])
  }
}
