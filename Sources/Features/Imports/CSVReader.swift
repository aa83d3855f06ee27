/// Reads RFC 4180 from bytes, a chunk at a time, and keeps what a report of faults needs: the
/// physical line a row starts on, the cell whose bytes are no UTF-8, the cell whose quotes are wrong.
///
/// Rows end at LF or CRLF; a lone CR is text. A byte order mark is skipped, as are empty lines.
/// After a fault of quoting the rest of that physical line is skipped.
package struct CSVReader {
  private let nextChunk: () throws -> [UInt8]
  private var chunk: [UInt8] = []
  private var position = 0
  private var line = 1
  private var hasBegun = false

  /// - Parameter nextChunk: the next bytes of any number, or none at the end.
  package init(nextChunk: @escaping () throws -> [UInt8]) { self.nextChunk = nextChunk }

  package init(_ bytes: [UInt8]) {
    var rest: [UInt8]? = bytes
    self.init {
      defer { rest = nil }
      return rest ?? []
    }
  }

  /// The next row, or nil at the end.
  package mutating func next() throws -> CSVRow? {
    if !hasBegun { try skipMark() }
    while let byte = try peek() {
      if byte == .lineFeed {
        position += 1
        line += 1
      } else if byte == .carriageReturn, try isLineFeedNext() {
        position += 2
        line += 1
      } else {
        return try row()
      }
    }
    return nil
  }

  private mutating func row() throws -> CSVRow {
    let start = line
    var cells: [CSVCell] = []
    while true {
      var bytes: [UInt8] = []
      let end = try peek() == .quote ? quoted(&bytes) : plain(&bytes)
      switch end {
      case .fault(let kind):
        try skipLine()
        return CSVRow(line: start, cells: cells, fault: CSVFault(kind, cell: cells.count))
      case .comma: cells.append(CSVCell(bytes))
      case .row:
        cells.append(CSVCell(bytes))
        return CSVRow(line: start, cells: cells)
      }
    }
  }

  private enum CellEnd {
    case comma, row
    case fault(CSVFault.Kind)
  }

  private mutating func plain(_ bytes: inout [UInt8]) throws -> CellEnd {
    while let byte = try peek() {
      switch byte {
      case .comma, .lineFeed: return try finish()!
      case .carriageReturn where try isLineFeedNext(): return try finish()!
      case .quote: return .fault(.quoteInsideText)
      default:
        bytes.append(byte)
        position += 1
      }
    }
    return .row
  }

  private mutating func quoted(_ bytes: inout [UInt8]) throws -> CellEnd {
    position += 1
    while let byte = try peek() {
      position += 1
      if byte != .quote {
        if byte == .lineFeed { line += 1 }
        bytes.append(byte)
      } else if try peek() == .quote {
        bytes.append(.quote)
        position += 1
      } else {
        return try finish() ?? .fault(.textAfterQuote)
      }
    }
    return .fault(.unclosedQuote)
  }

  /// Steps over what ends a cell; nil where something else stands there.
  private mutating func finish() throws -> CellEnd? {
    switch try peek() {
    case nil: return .row
    case .comma:
      position += 1
      return .comma
    case .lineFeed:
      position += 1
      line += 1
      return .row
    case .carriageReturn where try isLineFeedNext():
      position += 2
      line += 1
      return .row
    default: return nil
    }
  }

  private mutating func skipLine() throws {
    while let byte = try peek() {
      position += 1
      if byte == .lineFeed {
        line += 1
        return
      }
    }
  }

  private mutating func skipMark() throws {
    hasBegun = true
    while chunk.count < 3, try append() {}
    if chunk.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private mutating func peek() throws -> UInt8? {
    while position >= chunk.count {
      chunk = try nextChunk()
      position = 0
      if chunk.isEmpty { return nil }
    }
    return chunk[position]
  }

  private mutating func isLineFeedNext() throws -> Bool {
    if position + 1 >= chunk.count, try !append() { return false }
    return chunk[position + 1] == .lineFeed
  }

  /// Lengthens the chunk in hand; false at the end of the file.
  private mutating func append() throws -> Bool {
    let more = try nextChunk()
    chunk = Array(chunk[position...]) + more
    position = 0
    return !more.isEmpty
  }
}

extension CSVCell {
  init(_ bytes: [UInt8]) {
    self = String(validating: bytes, as: UTF8.self).map(CSVCell.text) ?? .notUTF8
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
}
