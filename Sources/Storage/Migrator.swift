import Crypto

/// One step of the schema. It is never edited once it has left the house: a database remembers the
/// digest of what it ran.
package struct Migration: Sendable {
  package let id: String
  package let statements: [String]

  /// - Parameter sql: statements in the shared dialect, each ended by a semicolon at a line's end;
  ///   `{bytes}` stands for the engine's type for bytes.
  package init(id: String, sql: String) {
    self.id = id
    statements = sql.split(separator: ";\n").map(String.init)
      .map { $0.hasSuffix(";") ? String($0.dropLast()) : $0 }
      .filter { $0.contains { !$0.isWhitespace } }
  }

  var digest: String {
    SHA256.hash(data: Array(statements.joined(separator: ";\n").utf8))
      .map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}

/// Brings a database's schema up to date: forward only, each step in a transaction of its own.
package struct Migrator: Sendable {
  package let migrations: [Migration]

  package init(_ migrations: [Migration]) { self.migrations = migrations }

  /// Runs what the database lacks and returns the ids of the steps that ran.
  ///
  /// - Throws: `StorageError.unsuitable` where the database was made by other or newer steps.
  @discardableResult
  package func migrate(_ database: Database, at instant: String) async throws -> [String] {
    // Two servers that start at once may both make the table; the second then finds it made.
    do { try await makeLog(database) } catch StorageError.constraint {
      try await makeLog(database)
    }
    try await refuseForeign(database)
    var ran: [String] = []
    for migration in migrations {
      let engine = database.engine
      let isNew = try await database.write { tx in
        // The row comes first: another server that takes the same step waits for it.
        let isMine = try tx.run(
          """
          INSERT INTO schema_migration (id, digest, ran_at) VALUES ($1, $2, $3)
          ON CONFLICT (id) DO NOTHING
          """, [migration.id, migration.digest, instant])
        guard isMine == 1 else { return false }
        for statement in migration.statements { try tx.run(SQL(engine.localised(statement))) }
        return true
      }
      if isNew { ran.append(migration.id) }
    }
    return ran
  }

  private func makeLog(_ database: Database) async throws {
    try await database.write { tx in
      _ = try tx.run(
        """
        CREATE TABLE IF NOT EXISTS schema_migration (
          id TEXT PRIMARY KEY, digest TEXT NOT NULL, ran_at TEXT NOT NULL)
        """)
    }
  }

  /// Whether the database has run exactly the steps this program knows.
  package func isCurrent(_ database: Database) async throws -> Bool {
    let known = Set(migrations.map { "\($0.id) \($0.digest)" })
    let ran = try? await database.read { reader in
      try reader.rows("SELECT id, digest FROM schema_migration") { "\($0.text(0)) \($0.text(1))" }
    }
    return ran.map { Set($0) == known } ?? false
  }

  private func refuseForeign(_ database: Database) async throws {
    let ran = try await database.read { reader in
      try reader.rows("SELECT id, digest FROM schema_migration ORDER BY id") {
        ($0.text(0), $0.text(1))
      }
    }
    for (id, digest) in ran {
      guard let ours = migrations.first(where: { $0.id == id }) else {
        throw StorageError.unsuitable(
          "this database was made by a newer resettle (step \(id)). Use that version.")
      }
      guard ours.digest == digest else {
        throw StorageError.unsuitable(
          "step \(id) of this database differs from the one in this program. "
            + "It was made by another build; start from an empty database or use that build.")
      }
    }
  }
}
