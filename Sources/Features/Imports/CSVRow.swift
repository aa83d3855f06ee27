/// One row of a CSV file as it stood there.
package struct CSVRow: Sendable, Equatable {
  /// The physical line on which the row starts; the first line of the file is 1.
  package let line: Int
  package let cells: [CSVCell]
  /// What is wrong with the row's quotes, if anything is.
  package let fault: CSVFault?

  package init(line: Int, cells: [CSVCell], fault: CSVFault? = nil) {
    self.line = line
    self.cells = cells
    self.fault = fault
  }
}

/// A cell's text, or that its bytes are no UTF-8.
package enum CSVCell: Sendable, Hashable {
  case text(String)
  case notUTF8
}

/// A fault of quoting, and the cell (from 0) in which it lies.
package struct CSVFault: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// The file ended inside a quoted cell.
    case unclosedQuote
    /// Something other than a comma or the row's end follows a closing quote.
    case textAfterQuote
    /// A quote inside a cell that did not begin with one.
    case quoteInsideText
  }
  package let kind: Kind
  package let cell: Int

  package init(_ kind: Kind, cell: Int) {
    self.kind = kind
    self.cell = cell
  }
}
