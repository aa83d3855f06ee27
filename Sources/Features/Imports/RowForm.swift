import Domain

/// The faults that a row shows by itself: required cells, allowed values, the order of its days.
struct RowForm {
  let file: BundleFile
  let today: Day

  struct Fault {
    let column: Int
    let reason: String
  }

  func faults(of row: BundleRow) -> [Fault] {
    var faults: [Fault] = []
    for index in file.columns.indices where !row.unreadable.contains(index) {
      if let reason = reason(against: row.cells[index], in: file.columns[index]) {
        faults.append(Fault(column: index, reason: reason))
      }
    }
    for (column, reason) in faultsOfPairs(row) {
      let index = file.index(of: column)!
      if !row.unreadable.contains(index) { faults.append(Fault(column: index, reason: reason)) }
    }
    return faults
  }

  private func reason(against cell: String, in column: BundleColumn) -> String? {
    if cell.isEmpty { return column.isRequired ? "is required" : nil }
    if cell.utf8.contains(0) { return "contains a NUL character" }
    switch column.kind {
    case .id:
      return cell.unicodeScalars.contains(where: \.properties.isWhitespace)
        ? "an id must not contain white space" : nil
    case .text, .reference, .references: return nil
    case .day(let isAhead):
      guard let day = Day(cell) else { return "\(cell.quotedForMessage) is not a day YYYY-MM-DD" }
      return day > today && !isAhead ? "\(day) is after today, \(today)" : nil
    case .boolean: return cell == "yes" || cell == "no" ? nil : "must be yes or no"
    case .choice(let values):
      return values.contains { $0.utf8.elementsEqual(cell.utf8) }
        ? nil
        : "\(cell.quotedForMessage) is not one of \(values.joined(separator: ", "))"
    case .amount:
      return Hundredths.read(cell) == nil
        ? "\(cell.quotedForMessage) is not an amount: digits, with a point and one or two digits"
        : nil
    }
  }

  /// Cells that go with another of the row.
  private func faultsOfPairs(_ row: BundleRow) -> [(column: String, reason: String)] {
    func cell(_ column: String) -> String { row.cells[file.index(of: column)!] }
    var faults: [(String, String)] = file.spans.compactMap { span in
      guard let start = Day(row.cells[span.start]), let end = Day(row.cells[span.end]), end < start
      else { return nil }
      return (file.columns[span.end].name, "is before \(file.columns[span.start].name), \(start)")
    }
    func goes(_ column: String, only isDue: Bool, _ condition: String) {
      if cell(column).isEmpty == isDue {
        faults.append((column, isDue ? "is required \(condition)" : "is only allowed \(condition)"))
      }
    }
    switch file.name {
    case "cases": goes("close_kind", only: !cell("closed_on").isEmpty, "with closed_on")
    case "answers": goes("na_reason", only: cell("value") == "NA", "with the value NA")
    case "discussions": goes("partner", only: cell("outcome") == "partner", "with outcome partner")
    case "plans", "contacts":
      if cell("case").isEmpty, cell("person").isEmpty {
        faults.append(("case", "at least one of case and person is required"))
      }
    case "jobs":
      let dated = cell("upgrade_of").isEmpty ? "secured_on" : "started_on"
      if cell(dated).isEmpty { faults.append((dated, "is required")) }
    default: break
    }
    return faults
  }
}

/// Amounts and hours: digits, optionally a point and one or two digits; kept in hundredths.
package enum Hundredths {
  /// Nil for anything else, and beyond 15 digits before the point.
  package static func read(_ text: String) -> Int? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...15).contains(parts[0].count),
      parts.count == 1 || (1...2).contains(parts[1].count),
      parts.allSatisfy({ $0.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let whole = parts[0].reduce(0) { $0 * 10 + Int($1 - 48) }
    guard parts.count == 2 else { return whole * 100 }
    let fraction = parts[1].reduce(0) { $0 * 10 + Int($1 - 48) }
    return whole * 100 + (parts[1].count == 1 ? fraction * 10 : fraction)
  }

  /// Always two decimals.
  package static func text(_ hundredths: Int) -> String {
    let fraction = hundredths % 100
    return "\(hundredths / 100)." + (fraction < 10 ? "0\(fraction)" : "\(fraction)")
  }
}
