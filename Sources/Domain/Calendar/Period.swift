/// A period of days, both ends included; no end is open.
package struct Period: Hashable, Sendable {
  package let from: Day
  package let to: Day?

  package init(from: Day, to: Day?) {
    self.from = from
    self.to = to
  }

  package func contains(_ day: Day) -> Bool {
    guard from <= day else { return false }
    guard let to else { return true }
    return day <= to
  }

  package func overlaps(_ other: Period) -> Bool {
    (to.map { other.from <= $0 } ?? true) && (other.to.map { from <= $0 } ?? true)
  }
}

extension Day {
  package var firstOfMonth: Day { adding(days: 1 - dayOfMonth) }

  package var lastOfMonth: Day {
    let (year, month, day) = civil
    return adding(days: Day.length(ofMonth: month, year: year) - day)
  }

  /// The Sunday that ends this day's ISO week (Monday to Sunday).
  package var endOfISOWeek: Day { adding(days: 7 - weekday) }
}
