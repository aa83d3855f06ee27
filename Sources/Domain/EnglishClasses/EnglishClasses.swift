/// Why something of someone's English classes cannot be recorded so.
package enum EnglishClassRefusal: Refusal {
  case inFuture(Day, today: Day)
  /// A change is to another level than the one before it.
  case sameLevel(since: Day)
  /// A level is known for a later day already.
  case notAfter(Day)
  case moreThanHeld(Int)

  package var code: String {
    switch self {
    case .inFuture: "english-class.in-future"
    case .sameLevel: "english-class.same-level"
    case .notAfter: "english-class.not-after"
    case .moreThanHeld: "english-class.more-than-held"
    }
  }
}

/// Levels of English by a pack's scale, and attendance of classes (WI-ASM-03, WI-SVC-04).
package enum EnglishClasses {
  /// - Parameter last: the last level and its day; nil before the baseline.
  package static func record(
    _ level: String, on day: Day, after last: (level: String, on: Day)?, today: Day
  ) throws(EnglishClassRefusal) {
    guard day <= today else { throw .inFuture(day, today: today) }
    guard let last else { return }
    guard day > last.on else { throw .notAfter(last.on) }
    guard level != last.level else { throw .sameLevel(since: last.on) }
  }

  package static func attend(
    on day: Day, came: Int, of held: Int, today: Day
  ) throws(EnglishClassRefusal) {
    guard day <= today else { throw .inFuture(day, today: today) }
    guard came <= held else { throw .moreThanHeld(held) }
  }
}
