/// Which days besides Saturdays and Sundays are not working days.
package enum HolidayCalendar: String, Sendable, CaseIterable {
  /// Weekends only.
  case none
  /// 5 U.S.C. 6103 with observed days; Juneteenth from 2021; no executive-order days and no
  /// Inauguration Day.
  case usFederal = "us-federal"
  /// Wis. Stat. 230.35(4)(a): state office closings; a Sunday holiday moves to Monday.
  case wisconsinState = "wisconsin-state"

  /// Whether `day`, a Monday to Friday, is taken off.
  package func isHoliday(_ day: Day) -> Bool {
    switch self {
    case .none: false
    case .usFederal: HolidayCalendar.isFederalHoliday(day)
    case .wisconsinState: HolidayCalendar.isWisconsinHoliday(day)
    }
  }

  /// The days off of `year`, Mondays to Fridays only, in order.
  package func holidays(in year: Int) -> [Day] {
    guard let first = Day(year: year, month: 1, day: 1) else { return [] }
    let length = Day.isLeap(year) ? 366 : 365
    return (0..<length).map { first.adding(days: $0) }
      .filter { $0.weekday <= 5 && isHoliday($0) }
  }

  private static func isFederalHoliday(_ day: Day) -> Bool {
    let (year, month, date) = day.civil
    if isFederalDate(year: year, month: month, date: date) { return true }
    let weekday = day.weekday
    if weekday == 5 {
      let (year, month, date) = day.adding(days: 1).civil
      return isFederalDate(year: year, month: month, date: date)
    }
    if weekday == 1 {
      let (year, month, date) = day.adding(days: -1).civil
      if isFederalDate(year: year, month: month, date: date) { return true }
      return isFederalMonday(month: day.month, date: day.dayOfMonth)
    }
    return weekday == 4 && month == 11 && (22...28).contains(date)
  }

  private static func isFederalDate(year: Int, month: Int, date: Int) -> Bool {
    switch (month, date) {
    case (1, 1), (7, 4), (11, 11), (12, 25): true
    case (6, 19): year >= 2021
    default: false
    }
  }

  private static func isFederalMonday(month: Int, date: Int) -> Bool {
    switch month {
    case 1, 2: (15...21).contains(date)
    case 5: date >= 25
    case 9: date <= 7
    case 10: (8...14).contains(date)
    default: false
    }
  }

  private static func isWisconsinHoliday(_ day: Day) -> Bool {
    let (_, month, date) = day.civil
    if isWisconsinDate(month: month, date: date) { return true }
    switch day.weekday {
    case 1:
      let (_, month, date) = day.adding(days: -1).civil
      if (month, date) != (12, 24), (month, date) != (12, 31),
        isWisconsinDate(month: month, date: date)
      {
        return true
      }
      return switch day.month {
      case 1: (15...21).contains(day.dayOfMonth)
      case 5: day.dayOfMonth >= 25
      case 9: day.dayOfMonth <= 7
      default: false
      }
    case 4: return month == 11 && (22...28).contains(date)
    default: return false
    }
  }

  private static func isWisconsinDate(month: Int, date: Int) -> Bool {
    switch (month, date) {
    case (1, 1), (7, 4), (12, 24), (12, 25), (12, 31): true
    default: false
    }
  }
}
