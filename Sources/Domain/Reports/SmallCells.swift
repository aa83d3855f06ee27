/// Suppression of small cells for readers who see aggregates only (UT-PRV-04).
package enum SmallCells {
  /// Numbers of people below this are not shown to them.
  package static let least = 5

  /// What stands in place of a number from 1 to 4.
  package static let mark = "<5"

  /// Joint outcomes without small cells: a numerator, a denominator or the difference between them
  /// below five hides the row's figures, because each gives the other away.
  package static func suppressed(_ table: ReportTable) -> ReportTable {
    let counts = table.columns.indices.filter { counted.contains(table.columns[$0]) }
    let derived = table.columns.indices.filter { derivedFrom.contains(table.columns[$0]) }
    let rows = table.rows.map { row in
      let numbers = counts.compactMap { Int(row[$0].text) }
      let gaps = zip(numbers, numbers.dropFirst()).map { abs($1 - $0) }
      guard (numbers + gaps).contains(where: { (1..<least).contains($0) }) else {
        return row.map { ReportCell(label: $0.text) }
      }
      return row.indices.map { index in
        if counts.contains(index) { return ReportCell(label: mark) }
        return ReportCell(label: derived.contains(index) ? "" : row[index].text)
      }
    }
    return ReportTable(name: table.name, columns: table.columns, rows: rows)
  }

  private static let counted: Set<String> = [
    "numerator", "denominator", "not_rated", "count", "total_original", "in_case_management",
    "not_in_case_management", "entered", "exited", "compliant", "due", "met_on_time", "met_late",
    "open",
  ]
  private static let derivedFrom: Set<String> = [
    "percent", "met", "average_wage", "percent_on_time",
  ]
}
