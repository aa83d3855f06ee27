import Storage

/// A row to be added to a dated table: the columns that are filled, and where it comes from.
package struct NewFact: Sendable {
  package let id: String
  /// The sender's id of the record.
  package let ref: String?
  package let cells: [(column: String, value: Value)]

  package init(id: String, ref: String?, _ cells: [(column: String, value: Value)]) {
    self.id = id
    self.ref = ref
    self.cells = cells
  }
}

/// Adds many rows to dated tables at once, for imports and populations.
package enum FactRecords {
  private static let most = 64

  /// Adds rows of version 1. All of them fill the same columns; every other column is blank.
  ///
  /// - Parameter stamp: when, by whom and from which sender; each row has its own `ref`.
  package static func add(
    _ facts: [NewFact], to table: Table, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    guard let first = facts.first else { return }
    let filled = first.cells.map(\.column)
    let blanks = Schema.blanks[table.name]!.filter { !filled.contains($0.column) }
    let columns = filled + blanks.map(\.column)
    for start in stride(from: 0, to: facts.count, by: most) {
      let chunk = facts[start..<min(start + most, facts.count)]
      var parameters: [any Bindable] = [stamp.at, stamp.by, stamp.source]
      for fact in chunk {
        parameters.append(fact.id)
        parameters.append(fact.ref)
        for cell in fact.cells { parameters.append(cell.value) }
        for blank in blanks { parameters.append(blank.value) }
      }
      try tx.run(
        """
        INSERT INTO \(.identifier(table.name)) (version, recorded_at, recorded_by, source, id, \
        source_ref, \(.joined(columns.map(SQL.identifier), by: ", "))) \
        VALUES \(tuples(chunk.count, width: columns.count + 2))
        """, parameters)
    }
  }

  /// `(1, $1, $2, $3, $4, …), (1, $1, $2, $3, …)`: the stamp is shared by all rows.
  private static func tuples(_ count: Int, width: Int) -> SQL {
    let rows = (0..<count).map { index in
      "(1, $1, $2, $3, \(.placeholders(width, from: 4 + index * width)))" as SQL
    }
    return .joined(rows, by: ", ")
  }
}
