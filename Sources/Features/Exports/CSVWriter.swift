/// Writes RFC 4180 in UTF-8: LF, no byte order mark, quotes only where a cell needs them.
package struct CSVWriter: Sendable {
  /// For whom the file is: a spreadsheet would run a cell that starts like a formula.
  package enum Reader: Sendable {
    /// Programs; cells stay as they are.
    case program
    /// A person who downloads from a page: `'` stands before a cell that starts with
    /// `=`, `+`, `-`, `@`, tab or carriage return.
    case spreadsheet
  }

  package private(set) var bytes: [UInt8] = []
  private let reader: Reader

  package init(for reader: Reader = .program) { self.reader = reader }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(.comma) }
      append(cell, isAlone: cells.count == 1)
    }
    bytes.append(.lineFeed)
  }

  /// Hands over what was written since the last call, for files that are written in pieces.
  package mutating func taken() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func append(_ cell: String, isAlone: Bool) {
    let isFormula = reader == .spreadsheet && cell.utf8.first.map(CSVWriter.startsFormula) ?? false
    // A row of one empty cell would be an empty line, which readers skip.
    guard (isAlone && cell.isEmpty) || cell.utf8.contains(where: CSVWriter.needsQuotes) else {
      if isFormula { bytes.append(UInt8(ascii: "'")) }
      bytes.append(contentsOf: cell.utf8)
      return
    }
    bytes.append(.quote)
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in cell.utf8 {
      if byte == .quote { bytes.append(.quote) }
      bytes.append(byte)
    }
    bytes.append(.quote)
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == .quote || byte == .comma || byte == .lineFeed || byte == .carriageReturn
  }

  private static func startsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13: true
    default: false
    }
  }
}
