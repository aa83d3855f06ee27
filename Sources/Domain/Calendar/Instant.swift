/// A point on the UTC line, to the millisecond. Its text has a fixed width, so it sorts as text.
package struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Reads `YYYY-MM-DDTHH:MM:SS[.fff]Z`; anything else is nil.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes.last == 90, bytes[10] == 84, bytes[13] == 58, bytes[16] == 58,
      let day = Day(String(decoding: bytes[0..<10], as: UTF8.self))
    else { return nil }
    func number(_ range: Range<Int>) -> Int64? {
      var value: Int64 = 0
      for byte in bytes[range] {
        guard byte >= 48, byte <= 57 else { return nil }
        value = value * 10 + Int64(byte - 48)
      }
      return value
    }
    guard let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      hour < 24, minute < 60, second < 60
    else { return nil }
    var fraction: Int64 = 0
    if bytes.count > 20 {
      guard bytes[19] == 46, bytes.count == 24, let parsed = number(20..<23) else { return nil }
      fraction = parsed
    }
    milliseconds =
      Int64(day.number) * 86_400_000 + hour * 3_600_000 + minute * 60_000 + second * 1000 + fraction
  }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The day in UTC.
  package var dayInUTC: Day { Day(number: Int32(milliseconds.flooredDivision(by: 86_400_000))) }

  package func adding(seconds: Int64) -> Instant {
    Instant(milliseconds: milliseconds + seconds * 1000)
  }

  /// `YYYY-MM-DDTHH:MM:SS.fffZ`.
  package var description: String {
    let days = milliseconds.flooredDivision(by: 86_400_000)
    let rest = Int(milliseconds - days * 86_400_000)
    return Day(number: Int32(days)).description + "T" + Day.padded(rest / 3_600_000, 2) + ":"
      + Day.padded(rest / 60_000 % 60, 2) + ":" + Day.padded(rest / 1000 % 60, 2) + "."
      + Day.padded(rest % 1000, 3) + "Z"
  }
}

extension Int64 {
  fileprivate func flooredDivision(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}

extension Instant: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let instant = Instant(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(text) is not an instant"))
    }
    self = instant
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
