/// How far a deadline lies from its trigger, as parameter tables write it.
package enum Span: Sendable, Hashable {
  /// `30 days`: calendar days, the due day included, no weekend roll.
  case days(Int)
  /// `6 months`: from the anchor, clamped to the month's end.
  case months(Int)
  /// `10 working days`: day 1 is the first working day after the trigger.
  case workingDays(Int)
  /// `end of week`: the Sunday of the trigger's ISO week.
  case endOfWeek
  /// `end of week (Sun–Sat)`: the Saturday of the trigger's week, where weeks begin on Sundays.
  case endOfSundayWeek
  /// `end of month`.
  case endOfMonth
  /// `end of quarter`.
  case endOfQuarter

  /// Reads the forms above; nil for anything else.
  package init?(_ text: String) {
    switch text {
    case "end of week": self = .endOfWeek
    case "end of week (Sun–Sat)": self = .endOfSundayWeek
    case "end of month": self = .endOfMonth
    case "end of quarter": self = .endOfQuarter
    default:
      let words = text.split(separator: " ", maxSplits: 1)
      guard words.count == 2, let count = Int(words[0]), count >= 0 else { return nil }
      switch words[1] {
      case "days": self = .days(count)
      case "months": self = .months(count)
      case "working days": self = .workingDays(count)
      default: return nil
      }
    }
  }

  /// The day this far after `day`.
  package func after(_ day: Day, _ calendar: WorkingDays) -> Day {
    switch self {
    case .days(let count): day.adding(days: count)
    case .months(let count): day.adding(months: count)
    case .workingDays(let count): calendar.adding(count, to: day)
    case .endOfWeek: day.endOfISOWeek
    case .endOfSundayWeek: day.adding(days: 6 - day.weekday % 7)
    case .endOfMonth: day.lastOfMonth
    case .endOfQuarter: Quarter(containing: day).lastDay
    }
  }

  /// The day this far before `day`; the same day for the ends of periods and for working days.
  package func before(_ day: Day) -> Day {
    switch self {
    case .days(let count): day.adding(days: -count)
    case .months(let count): day.adding(months: -count)
    case .workingDays, .endOfWeek, .endOfSundayWeek, .endOfMonth, .endOfQuarter: day
    }
  }

  /// The text that `init` reads.
  package var words: String {
    switch self {
    case .days(let count): "\(count) days"
    case .months(let count): "\(count) months"
    case .workingDays(let count): "\(count) working days"
    case .endOfWeek: "end of week"
    case .endOfSundayWeek: "end of week (Sun–Sat)"
    case .endOfMonth: "end of month"
    case .endOfQuarter: "end of quarter"
    }
  }
}
