import Domain
import Foundation

/// The civil day of an instant in an IANA time zone; UTC where the zone is not known. Zones are
/// looked up once.
package struct CivilDays {
  private var zones: [String: TimeZone] = [:]

  package init() {}

  package mutating func day(of instant: Instant, in name: String) -> Day {
    if let zone = zones[name] { return instant.day(in: zone) }
    let zone = TimeZone(identifier: name) ?? .gmt
    zones[name] = zone
    return instant.day(in: zone)
  }
}

extension Instant {
  /// The civil day in an IANA time zone; UTC where the zone is not known.
  package func day(in zone: String) -> Day { day(in: TimeZone(identifier: zone) ?? .gmt) }

  fileprivate func day(in zone: TimeZone) -> Day {
    let offset = zone.secondsFromGMT(
      for: Date(timeIntervalSince1970: Double(milliseconds) / 1000))
    return adding(seconds: Int64(offset)).dayInUTC
  }
}
