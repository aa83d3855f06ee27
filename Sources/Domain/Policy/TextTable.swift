/// A table written as text: one line a row, cells separated by `|`, the first line the header.
///
/// Large tables are text because the compiler takes minutes over literals of that size; they are
/// parsed once. A fault never traps: it is kept, and a test and `resettle check-policies` show it.
package struct TextTable: Sendable {
  package let columns: [String]
  /// Trimmed cells, as many in each row as there are columns.
  package let rows: [[String]]
  /// Sentences naming the line of each malformed row.
  package let faults: [String]

  package init(_ text: String) {
    var columns: [String] = []
    var rows: [[String]] = []
    var faults: [String] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { String($0.trimmingSpaces) }
      if cells.allSatisfy({ $0.isEmpty }) { continue }
      if columns.isEmpty {
        columns = cells
      } else if cells.count == columns.count {
        rows.append(cells)
      } else {
        faults.append("line \(number + 1) has \(cells.count) cells, not \(columns.count): \(line)")
      }
    }
    self.columns = columns
    self.rows = rows
    self.faults = faults
  }

  /// The place of the column with this name.
  package func place(of column: String) -> Int? { columns.firstIndex(of: column) }
}

extension StringProtocol {
  /// Without spaces and tabs at either end.
  package var trimmingSpaces: SubSequence {
    guard let first = firstIndex(where: { $0 != " " && $0 != "\t" }) else { return suffix(0) }
    let last = lastIndex { $0 != " " && $0 != "\t" }!
    return self[first...last]
  }
}
