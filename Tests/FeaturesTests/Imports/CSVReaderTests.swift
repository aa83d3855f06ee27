import Features
import Testing

struct CSVReaderTests {
  private static func read(_ bytes: [UInt8], chunk: Int = .max) throws -> [CSVRow] {
    var rest = bytes[...]
    var reader = CSVReader {
      let piece = rest.prefix(chunk)
      rest = rest.dropFirst(piece.count)
      return Array(piece)
    }
    var rows: [CSVRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  private static func row(_ line: Int, _ cells: String...) -> CSVRow {
    CSVRow(line: line, cells: cells.map(CSVCell.text))
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [row(1, "a", "b"), row(2, "1", "2")]),
    ("a,b\r\n1,2\r\n", [row(1, "a", "b"), row(2, "1", "2")]),
    ("a,b\n1,2", [row(1, "a", "b"), row(2, "1", "2")]),
    ("\u{FEFF}a\n", [row(1, "a")]),
    ("a\n\n\r\nb\n", [row(1, "a"), row(4, "b")]),
    ("\"x\ny\",2\nz,3\n", [row(1, "x\ny", "2"), row(3, "z", "3")]),
    ("\"x\r\ny\",\"\"\"\"\nz,\n", [row(1, "x\r\ny", "\""), row(3, "z", "")]),
    (",\n", [row(1, "", "")]),
    ("\"\"\n", [row(1, "")]),
    ("a\rb,c\n", [row(1, "a\rb", "c")]),
    (" a , b \n", [row(1, " a ", " b ")]),
    ("", []),
  ])
  func `rows, cells and physical lines are read as RFC 4180 says`(
    text: String, expected: [CSVRow]
  ) throws {
    for chunk in [1, 2, 3, Int.max] {
      #expect(try Self.read(Array(text.utf8), chunk: chunk) == expected)
    }
  }

  @Test func `bytes that are no UTF-8 spoil their cell alone`() throws {
    let bytes = Array("a,".utf8) + [0xFF] + Array(",c\nd,e,f\n".utf8)
    #expect(
      try Self.read(bytes) == [
        CSVRow(line: 1, cells: [.text("a"), .notUTF8, .text("c")]), Self.row(2, "d", "e", "f"),
      ])
  }

  @Test(arguments: [
    ("a,\"b", CSVFault(.unclosedQuote, cell: 1), 0),
    ("a,\"b\"c,d\ne,f\n", CSVFault(.textAfterQuote, cell: 1), 1),
    ("a,b\"c,d\ne,f\n", CSVFault(.quoteInsideText, cell: 1), 1),
  ])
  func `a wrong quote is reported with its cell, and the next line is read`(
    text: String, fault: CSVFault, rowsAfter: Int
  ) throws {
    let rows = try Self.read(Array(text.utf8))
    #expect(rows.first?.fault == fault)
    #expect(rows.count == 1 + rowsAfter)
    #expect(rows.dropFirst().allSatisfy { $0 == Self.row(2, "e", "f") })
  }

  @Test func `whatever is written is read again, in chunks of any size`() throws {
    var random = SystemRandomNumberGenerator()
    let pieces = ["", "a", "\"", ",", "\n", "\r", "\r\n", "é", "e\u{301}", "نور", "'", "=1+1", " "]
    for _ in 0..<500 {
      let width = Int.random(in: 1...4, using: &random)
      let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (0..<width).map { _ in
          (0..<Int.random(in: 0...4, using: &random)).map { _ in pieces.randomElement()! }.joined()
        }
      }
      var writer = CSVWriter()
      for row in rows { writer.row(row) }
      let chunk = Int.random(in: 1...9, using: &random)
      let read = try Self.read(writer.bytes, chunk: chunk)
      #expect(read.allSatisfy { $0.fault == nil })
      #expect(read.map { $0.cells } == rows.map { $0.map(CSVCell.text) })
    }
  }

  @Test func `any bytes at all end in rows or faults, with lines that only grow`() throws {
    var random = SystemRandomNumberGenerator()
    let alphabet = Array("ab,\"\n\r".utf8) + [0x00, 0xC3, 0xFF, 0xEF, 0xBB, 0xBF]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in alphabet.randomElement()!
      }
      let whole = try Self.read(bytes)
      #expect(whole == (try Self.read(bytes, chunk: Int.random(in: 1...5, using: &random))))
      let lines = whole.map(\.line)
      #expect(zip(lines, lines.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  @Test func `a download from a page cannot start a formula`() {
    var page = CSVWriter(for: .spreadsheet)
    page.row(["=1+1", "+1", "-1", "@x", "\tx", "\rx", "a=1", ""])
    #expect(page.text == "'=1+1,'+1,'-1,'@x,'\tx,\"'\rx\",a=1,\n")
    var program = CSVWriter()
    program.row(["=1+1", "a,b", "say \"hi\""])
    #expect(program.text == "=1+1,\"a,b\",\"say \"\"hi\"\"\"\n")
  }
}
