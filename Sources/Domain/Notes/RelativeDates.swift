/// Words in a note that mean another day for each reader, with the day they mean (IRC-NOTE-04).
package struct RelativeDate: Sendable, Equatable {
  /// As written.
  package let words: String
  package let day: Day
  /// `3/16/2026`.
  package var american: String { "\(day.month)/\(day.dayOfMonth)/\(day.year)" }
}

package enum RelativeDates {
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// The relative dates in `text`, in order, for a note about `day`. "Next Monday" is the first
  /// Monday after the day; "last Monday" the last one before it.
  package static func found(in text: String, on day: Day) -> [RelativeDate] {
    let words = text.split { !$0.isLetter }.map(String.init)
    var found: [RelativeDate] = []
    for (place, word) in words.enumerated() {
      let folded = word.lowercased()
      if let offset = ["today": 0, "tomorrow": 1, "yesterday": -1][folded] {
        found.append(RelativeDate(words: word, day: day.adding(days: offset)))
      }
      guard ["next", "last", "this"].contains(folded), place + 1 < words.count,
        let meant = meaning(folded, words[place + 1].lowercased(), on: day)
      else { continue }
      found.append(RelativeDate(words: word + " " + words[place + 1], day: meant))
    }
    return found
  }

  private static func meaning(_ which: String, _ unit: String, on day: Day) -> Day? {
    if unit == "week", which != "this" { return day.adding(days: which == "next" ? 7 : -7) }
    if unit == "month", which != "this" { return day.adding(months: which == "next" ? 1 : -1) }
    guard let weekday = weekdays.firstIndex(of: unit) else { return nil }
    let ahead = (weekday + 1 - day.weekday + 7) % 7
    switch which {
    case "next": return day.adding(days: ahead == 0 ? 7 : ahead)
    case "last": return day.adding(days: ahead - 7)
    default: return day.adding(days: ahead)
    }
  }
}
