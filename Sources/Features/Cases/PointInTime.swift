import Domain
import Markup
import Storage

/// From where a page of a case looks at it: `?on=DAY` asks what was true and owed on a day, as it
/// is known now; `?knownAt=INSTANT` what the records said at an instant.
package struct PointInTime: Codable, Sendable, Hashable {
  package let on: Day?
  package let knownAt: Instant?

  package init(on: Day? = nil, knownAt: Instant? = nil) {
    self.on = on
    self.knownAt = knownAt
  }

  /// - Throws: a problem 400 that says how to write what could not be read.
  package init(_ query: Input) throws {
    let day = query["on"] ?? ""
    let instant = query["knownAt"] ?? ""
    on = Day(day)
    knownAt = Instant(instant)
    if on == nil, !day.isEmpty { throw PointInTime.unreadable("on", "2026-03-31") }
    if knownAt == nil, !instant.isEmpty {
      throw PointInTime.unreadable("knownAt", "2026-03-31T17:00:00Z")
    }
  }

  private static func unreadable(_ name: String, _ example: String) -> Problem {
    Problem(
      title: "Unreadable", status: 400, detail: "\(name) cannot be read.",
      next: "Write it like \(example), or leave it out.")
  }

  package var isNow: Bool { on == nil && knownAt == nil }

  package var knowledge: Knowledge { knownAt.map(Knowledge.at) ?? .now }

  /// The day that statuses are judged on: the one asked for; else, for what was known at an
  /// instant, that instant's day; else today.
  package func day(_ now: Now) -> Day {
    on ?? knownAt.map { now.day(of: $0) } ?? now.today
  }

  /// The same path looking from here.
  package func path(_ path: Path) -> Path {
    path.query("on", on?.description).query("knownAt", knownAt?.description)
  }
}

extension PointInTime {
  /// Says from where the page looks, where it is not from now.
  func notice(back: Path) -> HTML {
    guard !isNow else { return .none }
    var words: [String] = []
    if let on { words.append("as it stood on \(on.words)") }
    if let knownAt { words.append("as it was known at \(knownAt.words)") }
    return Notice(
      .info, "This is the case \(words.joined(separator: ", ")).",
      next: "<a href=\"\(back)\">See it as it is now</a>"
    ).html
  }

  /// A form that asks for another point in time.
  func form(_ action: Path) -> FilterBar {
    FilterBar(
      action: action, label: "Look from another day",
      fields: """
        \(DateField("on", "On day", value: on?.description ?? "", presence: .unmarked))
        \(TextField(
          "knownAt", "As known at", value: knownAt?.description ?? "",
          hint: "For example 2026-03-31T17:00:00Z", presence: .unmarked, width: .medium))
        """)
  }
}
