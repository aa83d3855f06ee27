import CXlsxWriter
import Domain
import Foundation

/// One sheet of a workbook: a heading row that stays in sight, and rows under it.
package struct Sheet: Sendable {
  package enum Cell: Sendable, Hashable {
    case text(String)
    case count(Int)
    /// Hundredths, written with two decimals.
    case hundredths(Int)
    case day(Day)

    package static let empty = Cell.text("")
  }

  package let name: String
  package let columns: [String]
  package let rows: [[Cell]]

  /// - Parameter name: at most 31 characters, without `[ ] : * ? / \`.
  package init(_ name: String, columns: [String], rows: [[Cell]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

/// Why a workbook could not be written: the library's own words.
package struct WorkbookFailure: Error, CustomStringConvertible {
  package let description: String
}

/// Writes XLSX. The only house of libxlsxwriter.
package enum Workbook {
  /// The bytes of a workbook. Each sheet ends with `marking`, which stands in its footer too.
  ///
  /// Cells are written as text, numbers and days, never as formulas.
  ///
  /// - Parameter way: the folder in which it stands while it is written; nothing is left there.
  package static func bytes(
    _ sheets: [Sheet], title: String, marking: String, at instant: Instant,
    by way: URL = FileManager.default.temporaryDirectory
  ) throws -> [UInt8] {
    let folder = way.appendingPathComponent(
      "resettle-workbook-\(ProcessInfo.processInfo.globallyUniqueString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("workbook.xlsx")
    try write(sheets, title, marking, instant, to: file.path)
    return [UInt8](try Data(contentsOf: file))
  }

  private static func write(
    _ sheets: [Sheet], _ title: String, _ marking: String, _ instant: Instant, to path: String
  ) throws {
    guard let workbook = workbook_new(path) else {
      throw WorkbookFailure(description: "no workbook can be begun in the temporary folder")
    }
    describe(workbook, title, marking, instant)
    let formats = Formats(workbook)
    for sheet in sheets {
      guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else {
        lxw_workbook_free(workbook)
        throw WorkbookFailure(description: "a sheet cannot be called \(sheet.name)")
      }
      fill(worksheet, sheet, formats, marking)
    }
    // Closing writes the file and frees the workbook, whether or not that succeeds.
    let outcome = workbook_close(workbook)
    guard outcome == LXW_NO_ERROR else {
      throw WorkbookFailure(description: String(cString: lxw_strerror(outcome)))
    }
  }

  /// Without a day of its own the file would carry the computer's.
  private static func describe(
    _ workbook: UnsafeMutablePointer<lxw_workbook>, _ title: String, _ marking: String,
    _ instant: Instant
  ) {
    title.withCString { title in
      marking.withCString { marking in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.comments = UnsafeMutablePointer(mutating: marking)
        properties.created = Int(instant.milliseconds / 1000)
        _ = workbook_set_properties(workbook, &properties)
      }
    }
  }

  private struct Formats {
    let heading: UnsafeMutablePointer<lxw_format>?
    let hundredths: UnsafeMutablePointer<lxw_format>?
    let day: UnsafeMutablePointer<lxw_format>?

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
      heading = workbook_add_format(workbook)
      format_set_bold(heading)
      format_set_text_wrap(heading)
      hundredths = workbook_add_format(workbook)
      format_set_num_format(hundredths, "#,##0.00")
      day = workbook_add_format(workbook)
      format_set_num_format(day, "yyyy-mm-dd")
    }
  }

  private static func fill(
    _ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ sheet: Sheet, _ formats: Formats,
    _ marking: String
  ) {
    for (column, title) in sheet.columns.enumerated() {
      worksheet_write_string(worksheet, 0, UInt16(column), title, formats.heading)
      let widest = sheet.rows.map { $0[column].width }.max() ?? 0
      worksheet_set_column(
        worksheet, UInt16(column), UInt16(column),
        Double(min(max(widest, title.count), 48) + 2), nil)
    }
    worksheet_freeze_panes(worksheet, 1, 0)
    worksheet_repeat_rows(worksheet, 0, 0)
    worksheet_set_landscape(worksheet)
    worksheet_fit_to_pages(worksheet, 1, 0)
    // A footer holds 255 characters; `&` would begin a code.
    worksheet_set_footer(
      worksheet, "&L" + String(marking.replacing("&", with: "and").prefix(200)) + "&R&P / &N")
    for (place, row) in sheet.rows.enumerated() {
      for (column, cell) in row.enumerated() {
        write(cell, worksheet, UInt32(place + 1), UInt16(column), formats)
      }
    }
    worksheet_write_string(worksheet, UInt32(sheet.rows.count + 2), 0, marking, nil)
  }

  private static func write(
    _ cell: Sheet.Cell, _ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32,
    _ column: UInt16, _ formats: Formats
  ) {
    switch cell {
    case .text(let text):
      if !text.isEmpty { worksheet_write_string(worksheet, row, column, text, nil) }
    case .count(let count): worksheet_write_number(worksheet, row, column, Double(count), nil)
    case .hundredths(let amount):
      worksheet_write_number(worksheet, row, column, Double(amount) / 100, formats.hundredths)
    case .day(let day):
      var moment = lxw_datetime()
      moment.year = Int32(day.year)
      moment.month = Int32(day.month)
      moment.day = Int32(day.dayOfMonth)
      worksheet_write_datetime(worksheet, row, column, &moment, formats.day)
    }
  }
}

extension Sheet.Cell {
  /// Characters it takes, to make its column wide enough.
  fileprivate var width: Int {
    switch self {
    case .text(let text): text.count
    case .count(let count): String(count).count
    case .hundredths(let amount): String(amount).count + 2
    case .day: 10
    }
  }
}
