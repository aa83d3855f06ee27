import Domain
import Markup

extension Day {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// "20 Nov 2026", as people read it. What machines read (JSON, CSV, forms) stays `2026-11-20`.
  package var words: String {
    let (year, month, day) = civil
    return "\(day) \(Day.months[month - 1]) \(year)"
  }
}

extension Instant {
  /// "20 Nov 2026, 17:05 UTC".
  package var words: String { "\(dayInUTC.words), \(description.dropFirst(11).prefix(5)) UTC" }
}

/// A day as text that never breaks between its parts, readable by machines. A day that is written
/// into markup becomes this by itself; into an attribute, write its `description`.
package struct DayText: Component {
  let day: Day

  package init(_ day: Day) { self.day = day }

  package var html: HTML { "<time datetime=\"\(day.description)\">\(day.words)</time>" }
}

/// A moment, by the clocks of a time zone; in the world's time where none is given.
package struct InstantText: Component {
  let instant: Instant
  let zone: String?

  package init(_ instant: Instant, in zone: String? = nil) {
    self.instant = instant
    self.zone = zone
  }

  package var html: HTML {
    let words = zone.map { instant.words(in: $0) } ?? instant.words
    return "<time datetime=\"\(instant.description)\">\(words)</time>"
  }
}

extension HTML.StringInterpolation {
  package mutating func appendInterpolation(_ day: Day) { appendInterpolation(DayText(day)) }

  package mutating func appendInterpolation(_ day: Day?) {
    if let day { appendInterpolation(DayText(day)) }
  }

  package mutating func appendInterpolation(_ instant: Instant) {
    appendInterpolation(InstantText(instant))
  }
}
