/// A calendar quarter: January to March is the first.
package struct Quarter: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let year: Int
  /// 1…4.
  package let number: Int

  package init(containing day: Day) {
    let civil = day.civil
    year = civil.year
    number = (civil.month - 1) / 3 + 1
  }

  /// The quarter whose first and last days are `from` and `to`; nil for any other period.
  package init?(from: Day, to: Day) {
    self.init(containing: from)
    guard firstDay == from, lastDay == to else { return nil }
  }

  /// Reads `2026-Q1`; anything else is nil.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(parts[0] + "-01-01"),
      let place = ["Q1", "Q2", "Q3", "Q4"].firstIndex(of: String(parts[1]))
    else { return nil }
    self.init(year: day.year, number: place + 1)
  }

  private init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  package var firstDay: Day { Day(year: year, month: number * 3 - 2, day: 1)! }
  package var lastDay: Day { Day(year: year, month: number * 3, day: 1)!.lastOfMonth }
  package var next: Quarter {
    number == 4 ? Quarter(year: year + 1, number: 1) : Quarter(year: year, number: number + 1)
  }

  /// `2026-Q1`.
  package var description: String { "\(year)-Q\(number)" }

  /// `FFY2026 Q2` for January to March 2026: the federal fiscal year starts on 1 October.
  package var federalFiscalLabel: String {
    number == 4 ? "FFY\(year + 1) Q1" : "FFY\(year) Q\(number + 1)"
  }

  package static func < (left: Quarter, right: Quarter) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}
