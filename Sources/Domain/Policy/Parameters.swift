/// One dated value of a policy, with the place it comes from.
package struct Parameter: Sendable, Equatable {
  package let key: String
  package let value: String
  /// The first day of this edition; nil is "always".
  package let from: Day?
  /// The last day of this edition; nil is "until amended".
  package let to: Day?
  /// Which day of the client's picks the edition: arrival, opening, event …
  package let chosenBy: String
  /// From which day the rule counts.
  package let countsFrom: String
  /// The citation that a screen shows.
  package let source: String

  package func holds(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }
}

/// The dated values of one policy pack, by key.
package struct Parameters: Sendable {
  package let rows: [Parameter]
  /// Sentences about rows that could not be read; empty in every shipped table.
  package let faults: [String]
  private let byKey: [String: [Parameter]]

  package static let columns = [
    "key", "value", "from", "to", "chosen by", "counts from", "source",
  ]

  /// Reads a table with exactly the seven columns `columns`.
  package init(_ text: String) {
    let table = TextTable(text)
    var faults = table.faults
    var rows: [Parameter] = []
    if table.columns != Parameters.columns {
      faults.append("the columns are \(table.columns), not \(Parameters.columns)")
    } else {
      for cells in table.rows {
        let from = Day(cells[2])
        let to = Day(cells[3])
        if (from == nil) != cells[2].isEmpty || (to == nil) != cells[3].isEmpty {
          faults.append("\(cells[0]): \(cells[2])…\(cells[3]) are not days")
        }
        rows.append(
          Parameter(
            key: cells[0], value: cells[1], from: from, to: to, chosenBy: cells[4],
            countsFrom: cells[5], source: cells[6]))
      }
    }
    self.init(rows: rows, faults: faults)
  }

  package init(rows: [Parameter], faults: [String] = []) {
    self.rows = rows
    byKey = Dictionary(grouping: rows, by: \.key)
    var faults = faults
    for (key, editions) in byKey {
      for (index, edition) in editions.enumerated() {
        for other in editions.dropFirst(index + 1) where edition.overlaps(other) {
          faults.append("\(key) has two values on one day: \(edition.value) and \(other.value)")
        }
      }
    }
    self.faults = faults
  }

  /// Every edition of `key`, in the order of the table.
  package func editions(of key: String) -> [Parameter] { byKey[key] ?? [] }

  /// The edition of `key` that holds on `day`.
  package func row(_ key: String, on day: Day) -> Parameter? {
    editions(of: key).first { $0.holds(on: day) }
  }

  package func value(_ key: String, on day: Day) -> String? { row(key, on: day)?.value }

  /// The whole number of `key` on `day`; nil where it is missing or no number.
  package func number(_ key: String, on day: Day) -> Int? {
    value(key, on: day).flatMap { Int($0) }
  }

  /// These values under an amendment: from an amending row's first day on, it alone holds.
  package func amended(by amendments: [Parameter]) -> Parameters {
    var result = rows
    for amendment in amendments {
      result = result.flatMap { $0.cut(by: amendment) }
      result.append(amendment)
    }
    return Parameters(rows: result, faults: faults)
  }
}

extension Parameter {
  fileprivate func overlaps(_ other: Parameter) -> Bool {
    func starts(_ one: Parameter, beforeEndOf two: Parameter) -> Bool {
      guard let from = one.from, let to = two.to else { return true }
      return from <= to
    }
    return starts(self, beforeEndOf: other) && starts(other, beforeEndOf: self)
  }

  /// What is left of this edition beside `amendment`: a part before it and a part after it.
  fileprivate func cut(by amendment: Parameter) -> [Parameter] {
    guard key == amendment.key, overlaps(amendment) else { return [self] }
    var left: [Parameter] = []
    if let start = amendment.from, from.map({ $0 < start }) ?? true {
      left.append(with(from: from, to: start.adding(days: -1)))
    }
    if let end = amendment.to, to.map({ end < $0 }) ?? true {
      left.append(with(from: end.adding(days: 1), to: to))
    }
    return left
  }

  private func with(from: Day?, to: Day?) -> Parameter {
    Parameter(
      key: key, value: value, from: from, to: to, chosenBy: chosenBy, countsFrom: countsFrom,
      source: source)
  }
}
