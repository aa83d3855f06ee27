import Storage

/// The schema as a database itself describes it, in one wording for both engines: what
/// `docs/schema.sql` holds.
enum SchemaDump {
  static func text(_ database: Database) async throws -> String {
    let words = Words.of(database.engine.name)
    return try await database.read { reader in
      var parts: [String] = []
      for table in try reader.rows(words.tables, [], { $0.text(0) }) {
        let columns = try reader.rows(words.columns, [table]) { row in
          "  \(row.text(0)) \(type(row.text(1)))" + (row.bool(2) ? " NOT NULL" : "")
            + (row.bool(3) ? " PRIMARY KEY" : "")
        }
        parts.append("CREATE TABLE \(table) (\n" + columns.joined(separator: ",\n") + ");\n")
        for (name, isUnique) in try reader.rows(
          words.indexes, [table], { ($0.text(0), $0.bool(1)) })
        {
          let indexed = try reader.rows(words.indexed, [name]) { $0.text(0) }
          parts.append(
            "CREATE \(isUnique ? "UNIQUE " : "")INDEX \(name) ON \(table) "
              + "(\(indexed.joined(separator: ", ")));\n")
        }
      }
      for view in try reader.rows(words.views, [], { $0.text(0) }) {
        let columns = try reader.rows(words.columns, [view]) { $0.text(0) }
        parts.append("CREATE VIEW \(view) (\n  " + columns.joined(separator: ",\n  ") + ");\n")
      }
      return parts.joined(separator: "\n")
    }
  }

  private static func type(_ engines: String) -> String {
    switch engines.lowercased() {
    case "text": "TEXT"
    case "bigint": "BIGINT"
    case "blob", "bytea": "BYTES"
    default: engines
    }
  }
}

/// How each engine is asked about itself. An index that only serves a constraint is left out.
private struct Words {
  let tables: SQL
  let views: SQL
  let columns: SQL
  let indexes: SQL
  let indexed: SQL

  static func of(_ engine: EngineName) -> Words { engine == .sqlite ? sqlite : postgres }

  private static let sqlite = Words(
    tables: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name",
    views: "SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name",
    columns: """
      SELECT name, type, CASE WHEN "notnull" = 1 OR pk > 0 THEN 1 ELSE 0 END, pk > 0
      FROM pragma_table_info($1) ORDER BY cid
      """,
    indexes: """
      SELECT name, "unique" FROM pragma_index_list($1) WHERE origin = 'c' ORDER BY name
      """,
    indexed: "SELECT coalesce(name, '(expression)') FROM pragma_index_info($1) ORDER BY seqno")

  private static let postgres = Words(
    tables: """
      SELECT table_name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name COLLATE "C"
      """,
    views: """
      SELECT table_name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'VIEW' ORDER BY table_name COLLATE "C"
      """,
    columns: """
      SELECT c.column_name, c.data_type, CASE WHEN c.is_nullable = 'NO' THEN 1 ELSE 0 END,
        CASE WHEN EXISTS (
          SELECT 1 FROM information_schema.table_constraints t
          JOIN information_schema.key_column_usage k ON k.constraint_name = t.constraint_name
          WHERE t.table_schema = 'public' AND t.table_name = c.table_name
            AND t.constraint_type = 'PRIMARY KEY' AND k.column_name = c.column_name)
          THEN 1 ELSE 0 END
      FROM information_schema.columns c
      WHERE c.table_schema = 'public' AND c.table_name = $1 ORDER BY c.ordinal_position
      """,
    indexes: """
      SELECT i.relname, CASE WHEN x.indisunique THEN 1 ELSE 0 END
      FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
      WHERE t.relname = $1
        AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = x.indexrelid)
      ORDER BY i.relname
      """,
    indexed: """
      SELECT a.attname FROM pg_class i JOIN pg_attribute a ON a.attrelid = i.oid
      WHERE i.relname = $1 ORDER BY a.attnum
      """)
}
