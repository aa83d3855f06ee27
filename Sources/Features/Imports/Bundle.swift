/// The rows of a bundle as they were read, before they are judged.
package struct Bundle: Sendable {
  /// One for each of `BundleFile.all`, in that order.
  package var tables: [BundleTable]
  /// Faults that reading alone shows: quotes, UTF-8, rows of the wrong length, unreadable headers.
  package var faults: [ImportFault] = []
  package var notices: [ImportNotice] = []

  package init() { tables = BundleFile.all.map { BundleTable(file: $0) } }

  package subscript(_ name: String) -> BundleTable {
    get { tables[BundleFile.position(of: name)!] }
    set { tables[BundleFile.position(of: name)!] = newValue }
  }
}

package struct BundleTable: Sendable {
  package let file: BundleFile
  package var rows: [BundleRow] = []

  /// The text that names a row: its id, or its two ids with a space between them.
  package func key(of row: BundleRow) -> String {
    file.key.count == 1
      ? row.cells[file.key[0]] : file.key.map { row.cells[$0] }.joined(separator: " ")
  }
}

package struct BundleRow: Sendable {
  package let line: Int
  /// In the order of the file's columns in the contract; a column that the file lacks is empty.
  package var cells: [String]
  /// Columns whose fault reading has reported already.
  package var unreadable: Set<Int> = []
  package var isRejected = false

  package init(line: Int, cells: [String]) {
    self.line = line
    self.cells = cells
  }
}
