/// Counting Mondays to Fridays without the holidays of one calendar.
package struct WorkingDays: Sendable, Hashable {
  package let calendar: HolidayCalendar

  package init(_ calendar: HolidayCalendar) { self.calendar = calendar }

  package func isWorking(_ day: Day) -> Bool {
    day.weekday <= 5 && !calendar.isHoliday(day)
  }

  /// The `count`th working day after `trigger`; day 1 is the first working day after it.
  /// A count of 0 is the trigger itself.
  package func adding(_ count: Int, to trigger: Day) -> Day {
    var day = trigger
    var left = count
    while left > 0 {
      day = day.adding(days: 1)
      if isWorking(day) { left -= 1 }
    }
    return day
  }

  /// How many working days lie after `start`, up to and including `end`; 0 if `end` is not later.
  package func count(after start: Day, through end: Day) -> Int {
    var counted = 0
    var day = start.adding(days: 1)
    while day <= end {
      if isWorking(day) { counted += 1 }
      day = day.adding(days: 1)
    }
    return counted
  }
}
