/// Suppression of small cells for readers who see aggregates only (UT-PRV-04).
///
/// A number of people from 1 to 4 is hidden with its whole row; so is a row of which two numbers
/// differ by that little, because each gives the other away. Where rows add up to another, further
/// rows are hidden until no hidden number can be computed from those that are shown.
package enum SmallCells {
  /// Numbers of people below this are not shown to them.
  package static let least = 5

  /// What stands in place of a number.
  package static let mark = "<5"

  package static func suppressed(_ table: ReportTable) -> ReportTable {
    let counts = table.rows.map { row in row.filter(\.isCount).map { Int($0.text) ?? 0 } }
    let hidden = SmallCells.hidden(counts, table.totals, isSafe: isSafe)
    let shares = table.columns.indices.filter { isShare(table.columns[$0]) }
    let counted = table.rows.map { row in shares.map { row[$0].people?.count ?? 0 } }
    let blank = SmallCells.hidden(counted, table.totals.filter(\.withShares), hidden) {
      $0.allSatisfy(isLarge)
    }
    let broken = Set(hidden.map { series(table, $0) })
    let rows = table.rows.indices.map { index -> [ReportCell] in
      let row = table.rows[index]
      if hidden.contains(index) { return hiddenRow(row, of: table) }
      return row.indices.map { column in
        let isBlank =
          blank.contains(index) && shares.contains(column)
          || table.columns[column] == "change" && broken.contains(series(table, index))
        return isBlank ? ReportCell(label: "") : row[column]
      }
    }
    let kept = rows.indices.filter { $0 == 0 || rows[$0 - 1] != rows[$0] }
    return ReportTable(
      name: table.name, columns: table.columns, rows: kept.map { rows[$0] },
      items: kept.map { hidden.contains($0) ? "" : table.items[$0] })
  }

  /// Which rows of numbers must not be shown, those of `already` among them.
  ///
  /// - Parameters:
  ///   - totals: which rows are the sums of which others.
  ///   - isSafe: whether a row may be shown, or told by what is shown.
  package static func hidden(
    _ rows: [[Int]], _ totals: [ReportTotal], _ already: Set<Int> = [],
    isSafe: ([Int]) -> Bool
  ) -> Set<Int> {
    var hidden = already.union(rows.indices.filter { !isSafe(rows[$0]) })
    var isDone = false
    while !isDone {
      isDone = true
      for total in totals {
        guard let next = toHide(total, rows, hidden, isSafe) else { continue }
        hidden.insert(next)
        isDone = false
      }
    }
    return hidden
  }

  /// A further row of a sum that must be hidden; nil where nothing hidden can be computed.
  private static func toHide(
    _ total: ReportTotal, _ rows: [[Int]], _ hidden: Set<Int>, _ isSafe: ([Int]) -> Bool
  ) -> Int? {
    let parts = total.of.filter(hidden.contains)
    let open = total.of.filter { !hidden.contains($0) }
    if hidden.contains(total.row) {
      // The total follows from its parts as long as all of them are shown.
      return parts.isEmpty ? smallest(open, rows) : nil
    }
    guard !parts.isEmpty else { return nil }
    let rest = parts.reduce([Int](repeating: 0, count: rows[total.row].count)) { sum, part in
      zip(sum, rows[part]).map(+)
    }
    if parts.count > 1, isSafe(rest) { return nil }
    return smallest(open, rows) ?? total.row
  }

  private static func smallest(_ places: [Int], _ rows: [[Int]]) -> Int? {
    // Rows of nobody hide nothing.
    let some = places.filter { rows[$0].contains { $0 > 0 } }
    return (some.isEmpty ? places : some).min {
      (rows[$0].first ?? 0, $0) < (rows[$1].first ?? 0, $1)
    }
  }

  private static func isLarge(_ number: Int) -> Bool { !(1..<least).contains(number) }

  private static func isSafe(_ numbers: [Int]) -> Bool {
    for (place, number) in numbers.enumerated() {
      guard isLarge(number) else { return false }
      guard numbers[(place + 1)...].allSatisfy({ isLarge(abs($0 - number)) }) else { return false }
    }
    return true
  }

  /// Labels stay, but what a worker wrote is not repeated about fewer than five people.
  private static func hiddenRow(_ row: [ReportCell], of table: ReportTable) -> [ReportCell] {
    row.indices.map { column in
      if row[column].isCount { return ReportCell(label: mark) }
      let isKept = row[column].people == nil && !told.contains(table.columns[column])
      let isFreeText = table.name == "qpr" && table.columns[column] == "item"
      return ReportCell(label: isKept && !isFreeText ? row[column].text : "")
    }
  }

  /// What a row is about, whenever: a change tells the number before.
  private static func series(_ table: ReportTable, _ row: Int) -> [String] {
    table.columns.indices
      .filter { table.rows[row][$0].people == nil && table.columns[$0] != "quarter" }
      .filter { !told.contains(table.columns[$0]) }.map { table.rows[row][$0].text }
  }

  private static func isShare(_ column: String) -> Bool { column.hasPrefix("percent_") }

  /// Labels that follow from the numbers of their row.
  private static let told: Set<String> = ["met", "change"]
}

extension ReportCell {
  /// A number of people, not a share or an average.
  fileprivate var isCount: Bool { people != nil && Int(text) != nil }
}
