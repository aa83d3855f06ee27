import Storage

/// A table whose rows are dated facts: corrected by superseding, never overwritten.
///
/// Three things are made from one list of columns, so they cannot differ: the table of current
/// rows, `NAME_past` with the rows that a correction replaced, and the view `NAME_known`, which
/// unites both for questions of the kind *as known at*.
struct DatedTable {
  let name: String
  /// Column definitions, one a line, without the columns that every dated table has.
  let columns: String
  /// Further statements, such as indexes, each ended by `;` and a new line.
  let indexes: String

  init(_ name: String, _ columns: String, indexes: String = "") {
    self.name = name
    self.columns = columns
    self.indexes = indexes
  }

  /// Names of all columns of the table of current rows, `id` first.
  var columnNames: [String] {
    ["id"] + definitions.map { String($0.prefix { $0 != " " }) } + DatedTable.shared.map(\.name)
  }

  /// What each own column holds that nobody filled: nothing where it may be null, else `''` or 0.
  var blanks: [(column: String, value: Value)] {
    definitions.map { definition in
      let words = definition.split(separator: " ")
      guard definition.contains("NOT NULL") else { return (String(words[0]), .null) }
      return (String(words[0]), words[1] == "BIGINT" ? .integer(0) : .text(""))
    }
  }

  private var definitions: [String] {
    columns.split(separator: "\n").map { $0.trimming(while: \.isWhitespace) }
      .filter { !$0.isEmpty }
  }

  var sql: String {
    let own = definitions
    let list = columnNames.joined(separator: ", ")
    // A former row keeps its values but none of its obligations: what it referred to may be gone.
    let past = own.map { DatedTable.withoutObligations($0) }
    return """
      CREATE TABLE \(name) (
        id TEXT PRIMARY KEY,
        \((own + DatedTable.shared.map(\.definition)).joined(separator: ",\n  ")));
      CREATE UNIQUE INDEX \(name)_by_source ON \(name) (source, source_ref) \
      WHERE source_ref IS NOT NULL;
      CREATE TABLE \(name)_past (
        id TEXT NOT NULL,
        \((past + DatedTable.shared.map(\.definition)).joined(separator: ",\n  ")),
        superseded_at TEXT NOT NULL,
        superseded_by TEXT NOT NULL,
        PRIMARY KEY (id, version));
      CREATE VIEW \(name)_known AS
        SELECT \(list), superseded_at FROM \(name)_past
        UNION ALL SELECT \(list), CAST(NULL AS TEXT) FROM \(name);

      """ + indexes
  }

  /// Columns of every dated table: which version this is, since when and by whom it is known, and
  /// where it came from (UT-PPL-06).
  private static let shared: [(name: String, definition: String)] = [
    ("version", "version BIGINT NOT NULL"),
    ("recorded_at", "recorded_at TEXT NOT NULL"),
    ("recorded_by", "recorded_by TEXT NOT NULL"),
    ("source", "source TEXT NOT NULL"),
    ("source_ref", "source_ref TEXT"),
  ]

  private static func withoutObligations(_ column: String) -> String {
    let words = column.split(separator: " ")
    let isRequired = column.contains("NOT NULL")
    return words.prefix(2).joined(separator: " ") + (isRequired ? " NOT NULL" : "")
  }
}

extension StringProtocol {
  func trimming(while condition: (Character) -> Bool) -> String {
    var rest = Substring(self)
    while let first = rest.first, condition(first) { rest.removeFirst() }
    while let last = rest.last, condition(last) { rest.removeLast() }
    return String(rest)
  }
}
