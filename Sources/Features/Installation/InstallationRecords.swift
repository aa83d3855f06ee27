import Storage

/// What kind of installation a database is: `demo`, `rehearsal`, or a real one.
package enum Installation {
  package enum MarkRefused: Error, CustomStringConvertible {
    case notEmpty
    package var description: String {
      "the database already holds cases; only an empty one may be marked. Use a new database."
    }
  }

  /// Marks a database that holds no cases yet.
  package static func mark(_ kind: String, _ database: Database) async throws {
    try await database.write { tx in
      guard try !tx.exists("SELECT 1 FROM case_file LIMIT 1") else { throw MarkRefused.notEmpty }
      try tx.run(
        """
        INSERT INTO setting (id, value) VALUES ('installation', $1)
        ON CONFLICT (id) DO UPDATE SET value = excluded.value
        """, [kind])
    }
  }

  /// Whether the database may act as if it were another day, and may show its accounts.
  package static func isRehearsal(_ database: Database) async throws -> Bool {
    let kind = try await database.read { reader in
      try reader.one("SELECT value FROM setting WHERE id = 'installation'") { $0.text(0) }
    }
    return kind == "demo" || kind == "rehearsal"
  }
}
