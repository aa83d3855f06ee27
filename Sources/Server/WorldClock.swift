import Domain
import Features
import Foundation

/// Where the world's accidents come from: the system clock, time zones and randomness.
package struct WorldClock: Sendable {
  /// A day to act as if it were today (`--today`); the time of day stays real.
  package let fixedDay: Day?
  /// Where the instants come from: the system clock, but in tests of what waits for time to pass.
  private let reading: @Sendable () -> Instant

  package init(
    today: Day? = nil, reading: @escaping @Sendable () -> Instant = WorldClock.systemInstant
  ) {
    fixedDay = today
    self.reading = reading
  }

  package static let systemInstant: @Sendable () -> Instant = {
    Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }

  package func now(as actor: Actor) -> Now {
    Now(instant: instant(), actor: actor, newIDs: WorldClock.newID, dayIn: dayIn)
  }

  /// A day that is acted as is today in every zone, whatever the hour.
  private var dayIn: @Sendable (String, Instant) -> Day {
    guard let fixedDay else { return WorldClock.day }
    return { zone, instant in
      instant.dayInUTC == fixedDay ? fixedDay : WorldClock.day(zone, instant)
    }
  }

  package func instant() -> Instant {
    let real = reading()
    guard let fixedDay else { return real }
    let time = real.milliseconds % 86_400_000
    return Instant(milliseconds: Int64(fixedDay.number) * 86_400_000 + time)
  }

  /// The civil day of an instant in an IANA time zone; UTC where the zone is not known.
  package static let day: @Sendable (String, Instant) -> Day = { zone, instant in
    instant.day(in: zone)
  }

  /// A UUIDv7: 48 bits of time, then 74 random bits, so that ids sort as they were made.
  package static let newID: @Sendable (Instant) -> String = { instant in
    var bytes = [UInt8](repeating: 0, count: 16)
    for index in 0..<6 {
      bytes[index] = UInt8(truncatingIfNeeded: instant.milliseconds >> (40 - 8 * Int64(index)))
    }
    for index in 6..<16 { bytes[index] = UInt8.random(in: 0...255) }
    bytes[6] = bytes[6] & 0x0F | 0x70
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
