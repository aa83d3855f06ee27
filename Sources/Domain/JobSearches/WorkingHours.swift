/// When someone works in a week, in minutes of the day (WI-PLN-13).
package struct WorkingHours: Sendable, Hashable {
  package struct Shift: Sendable, Hashable {
    package let from: Int
    package let to: Int

    /// `HH:MM-HH:MM`; a shift that ends at or before its beginning ends on the next day.
    package init?(_ text: String) {
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, let from = Shift.minutes(parts[0]), let to = Shift.minutes(parts[1])
      else { return nil }
      self.from = from
      self.to = to <= from ? to + WorkingHours.day : to
    }

    /// Minutes of the day of `HH:MM`; nil for anything else.
    package static func minutes(_ text: some StringProtocol) -> Int? {
      let parts = text.split(separator: ":")
      guard text.utf8.count == 5, parts.count == 2, let hour = Int(parts[0]),
        let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
      else { return nil }
      return hour * 60 + minute
    }
  }

  private static let day = 24 * 60

  /// By weekday, Monday first; nil where they do not work.
  package let shifts: [Shift?]

  package init(_ shifts: [Shift?]) { self.shifts = shifts }

  /// Whether a meeting of `minutes` that begins then would be during work; what ran over midnight
  /// counts too.
  package func collides(on day: Day, at minute: Int, minutes: Int) -> Bool {
    func isDuring(_ shift: Shift?, _ start: Int) -> Bool {
      shift.map { start < $0.to && $0.from < start + minutes } ?? false
    }
    let today = day.weekday - 1
    guard shifts.indices.contains(today) else { return false }
    return isDuring(shifts[today], minute)
      || isDuring(shifts[(today + 6) % 7], minute + WorkingHours.day)
  }
}
