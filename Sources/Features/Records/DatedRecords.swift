import Domain
import Storage

extension Day: Bindable { package var value: Value { .text(description) } }
extension Instant: Bindable { package var value: Value { .text(description) } }

/// A column and what to write into it.
package typealias Cell = (column: String, value: any Bindable)

/// A dated table by its name: the key under which a `…Records` file writes it.
package struct Table: Sendable, Hashable {
  package let name: String
  package init(_ name: String) { self.name = name }
}

extension Transaction {
  /// Adds a row of version 1. Every column of the table must be given.
  package func insert(_ table: Table, id: String, _ cells: [Cell], _ stamp: Stamp) throws {
    let columns = cells.map { SQL.identifier($0.column) }
    try run(
      """
      INSERT INTO \(.identifier(table.name))
        (id, \(.joined(columns, by: ", ")), version, recorded_at, recorded_by, source, source_ref)
      VALUES ($1, \(.placeholders(cells.count, from: 2)), 1, \
      $\(cells.count + 2), $\(cells.count + 3), $\(cells.count + 4), $\(cells.count + 5))
      """,
      [id] + cells.map(\.value) + [stamp.at, stamp.by, stamp.source, stamp.ref])
  }

  /// Changes the given columns of a row. The former row moves to the table's `_past`.
  ///
  /// - Parameter version: the version the change was made on; nil takes whatever is there.
  /// - Returns: the new version, or nil where the row is gone or has another version by now.
  @discardableResult
  package func amend(
    _ table: Table, id: String, version: Int? = nil, _ cells: [Cell], _ stamp: Stamp
  ) throws -> Int? {
    let name = SQL.identifier(table.name)
    guard
      let current = try one("SELECT version FROM \(name) WHERE id = $1", [id], { $0.int(0) }),
      version == nil || version == current
    else { return nil }
    try keepFormer(table, id: id, stamp)
    let assignments = cells.indices.map {
      "\(.identifier(cells[$0].column)) = $\($0 + 1)" as SQL
    }
    let next = cells.count
    try run(
      """
      UPDATE \(name) SET \(.joined(assignments, by: ", ")), version = $\(next + 1), \
      recorded_at = $\(next + 2), recorded_by = $\(next + 3) WHERE id = $\(next + 4)
      """,
      cells.map(\.value) + [current + 1, stamp.at, stamp.by, id])
    return current + 1
  }

  /// Takes a row out of the present. The former row moves to the table's `_past`.
  package func retire(_ table: Table, id: String, _ stamp: Stamp) throws {
    try keepFormer(table, id: id, stamp)
    try run("DELETE FROM \(.identifier(table.name)) WHERE id = $1", [id])
  }

  private func keepFormer(_ table: Table, id: String, _ stamp: Stamp) throws {
    let columns = SQL.joined(
      (Schema.columns[table.name] ?? []).map(SQL.identifier), by: ", ")
    try run(
      """
      INSERT INTO \(.identifier(table.name + "_past")) (\(columns), superseded_at, superseded_by)
      SELECT \(columns), CAST($2 AS TEXT), CAST($3 AS TEXT) \
      FROM \(.identifier(table.name)) WHERE id = $1
      """,
      [id, stamp.at, stamp.by])
  }
}

/// Where a read takes its rows from: what is known now, or what the records said at an instant.
package enum Knowledge: Sendable, Hashable {
  case now
  case at(Instant)

  /// The name to read `table` by. Follow it with `condition` in the `WHERE` clause.
  package func table(_ table: Table) -> SQL {
    switch self {
    case .now: .identifier(table.name)
    case .at: .identifier(table.name + "_known")
    }
  }

  /// A condition on the rows of `alias`, true of all rows for *now*.
  /// The instant is spliced in: it is digits and separators by construction.
  package func condition(_ alias: SQL) -> SQL {
    switch self {
    case .now: return "1 = 1"
    case .at(let instant):
      let literal = SQL.quoted(instant.description)
      return """
        \(alias).recorded_at <= \(literal) AND \
        (\(alias).superseded_at IS NULL OR \(alias).superseded_at > \(literal))
        """
    }
  }
}
