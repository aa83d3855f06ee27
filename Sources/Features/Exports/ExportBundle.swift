import Domain
import Storage

/// Writes the files of a bundle back: columns as in the contract, rows by id. Importing them into
/// an empty database gives the same export, byte for byte.
package struct ExportBundle {
  private let reader: Reader
  private let ids: ShownIDs
  /// Ids of the rows written so far, by file: a row that refers to one left out is left out too.
  private var shown: [String: [String: String]] = [:]

  private init(_ reader: Reader) throws {
    self.reader = reader
    ids = try ShownIDs(reader)
  }

  /// - Parameter write: takes each file's name and bytes.
  package static func write(
    _ reader: Reader, _ write: (_ fileName: String, _ bytes: [UInt8]) throws -> Void
  ) throws {
    var export = try ExportBundle(reader)
    for file in BundleFile.all {
      let rows = try export.rows(of: file)
      var writer = CSVWriter()
      writer.row(file.columns.map(\.name))
      for row in rows { writer.row(row) }
      try write(file.fileName, writer.bytes)
    }
  }

  private mutating func rows(of file: BundleFile) throws -> [[String]] {
    let stored = try stored(file)
    if file.key.count == 1 {
      shown[file.name] = Dictionary(
        stored.map { ($0.id.own, $0.id.shown) }, uniquingKeysWith: { first, _ in first })
    }
    var written: [String: String] = [:]
    var rows: [[String]] = []
    for row in stored {
      guard let cells = cells(of: row, file) else { continue }
      written[row.id.own] = row.id.shown
      rows.append(cells)
    }
    if file.key.count == 1 { shown[file.name] = written }
    return ordered(rows, by: file.key)
  }

  /// By id, as code points; of two senders' rows with one name the first stays.
  private func ordered(_ rows: [[String]], by key: [Int]) -> [[String]] {
    let sorted = rows.sorted { left, right in
      for index in key where !left[index].isExactly(right[index]) {
        return left[index].precedesInCodePoints(right[index])
      }
      return false
    }
    var unique: [[String]] = []
    for row in sorted {
      if let last = unique.last, key.allSatisfy({ last[$0].isExactly(row[$0]) }) { continue }
      unique.append(row)
    }
    return unique
  }

  private struct StoredRow {
    let id: RecordID
    let values: [Value]
  }

  private func stored(_ file: BundleFile) throws -> [StoredRow] {
    let columns = file.columns.map { column -> SQL in
      if let own = column.column { return "t.\(.identifier(own))" }
      return column.kind == .id ? "''" : ExportBundle.elsewhere[column.name] ?? "''"
    }
    return try reader.rows(
      """
      SELECT \(ids.columns(of: Table(file.table), "t")), \(.joined(columns, by: ", "))
      FROM \(.identifier(file.table)) t \(ExportBundle.joins[file.name] ?? "") ORDER BY t.id
      """, ids.parameters
    ) { row in
      StoredRow(id: ids.id(row), values: columns.indices.map { row.value($0 + 4) })
    }
  }

  /// Columns that other tables keep. What is sealed is never exported.
  private static let elsewhere: [String: SQL] = [
    "case_manager": "g.staff_id", "case": "m.case_id", "relationship": "m.relationship",
    "head": "m.is_head",
  ]

  private static let joins: [String: SQL] = [
    "cases": """
    LEFT JOIN care_team g ON g.case_id = t.id AND g.is_gatekeeper = 1 AND g.to_on IS NULL
    """,
    "people": "JOIN membership m ON m.person_id = t.id AND m.to_on IS NULL",
    "assessments": "WHERE t.superseded_by_id IS NULL",
  ]

  /// The cells of a row, or nil where it lacks what a bundle requires: a discussion still open, a
  /// record whose person left the household.
  private func cells(of row: StoredRow, _ file: BundleFile) -> [String]? {
    var cells: [String] = []
    for (column, value) in zip(file.columns, row.values) {
      let cell = column.kind == .id && file.key.count == 1 ? row.id.shown : text(value, column)
      if cell.isEmpty && column.isRequired { return nil }
      cells.append(cell)
    }
    return cells
  }

  private func text(_ value: Value, _ column: BundleColumn) -> String {
    switch (column.kind, value) {
    case (.boolean, .integer(let number)): number == 0 ? "no" : "yes"
    case (.amount, .integer(let number)): Hundredths.text(Int(number))
    case (.reference(let file), .text(let own)): shown[file]?[own] ?? ""
    case (.references(let file), .text(let own)):
      own.split(separator: " ").compactMap { shown[file]?[String($0)] }.joined(separator: " ")
    case (_, .text(let text)): text
    default: ""
    }
  }
}
