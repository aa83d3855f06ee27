import Domain

/// Rows of text under named columns: what every command prints, as CSV, JSON or aligned text.
package struct OutputTable: Sendable {
  package let columns: [String]
  package let rows: [[String]]

  package init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  package func csv(for reader: CSVWriter.Reader = .program) -> [UInt8] {
    var writer = CSVWriter(for: reader)
    writer.row(columns)
    for row in rows { writer.row(row) }
    return writer.bytes
  }

  /// An array of objects whose values are the cells as text.
  package var json: String {
    let keys = columns.map(OutputTable.jsonText)
    let objects = rows.map { row in
      "{" + zip(keys, row).map { $0 + ":" + OutputTable.jsonText($1) }.joined(separator: ",") + "}"
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  /// Columns filled with spaces, for a terminal.
  package var aligned: String {
    let all = [columns] + rows
    let widths = columns.indices.map { index in all.map { $0[index].count }.max() ?? 0 }
    return all.map { row in
      var line = ""
      for (cell, width) in zip(row, widths) {
        line += cell + String(repeating: " ", count: width - cell.count + 2)
      }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n") + "\n"
  }

  private static func jsonText(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case "\r": json += "\\r"
      case "\t": json += "\\t"
      case _ where scalar.value < 32:
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}

extension ReportTable {
  package var output: OutputTable { OutputTable(columns: columns, rows: lines) }

  /// One row per person considered.
  package var peopleOutput: OutputTable {
    OutputTable(columns: ReportPerson.columns, rows: people.map(\.line))
  }
}
