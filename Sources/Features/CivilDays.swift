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

extension CivilDays {
  /// A meeting that starts at `YYYY-MM-DDTHH:MM` of a zone's own time.
  package func counselorMeeting(startsAt text: String, in name: String) -> CounselorMeeting {
    let zone = TimeZone(identifier: name) ?? .gmt
    let startsAt = CivilDays.instant(of: text, in: name)
    let around = startsAt ?? Instant(milliseconds: 0)
    return CounselorMeeting(startsAt: startsAt, offsets: CivilDays.offsets(around: around, zone))
  }

  /// The instant of `YYYY-MM-DDTHH:MM` (or with a space) in a zone's own time; nil for other text.
  package static func instant(of text: String, in name: String) -> Instant? {
    let zone = TimeZone(identifier: name) ?? .gmt
    guard let asUTC = Instant("\(text.prefix(10))T\(text.dropFirst(11).prefix(5)):00Z") else {
      return nil
    }
    // The first try may lie on the other side of a clock change; the second does not.
    let near = asUTC.adding(seconds: -Int64(seconds(of: asUTC, zone)))
    return asUTC.adding(seconds: -Int64(seconds(of: near, zone)))
  }

  private static func seconds(of instant: Instant, _ zone: TimeZone) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000))
  }

  private static func offsets(around instant: Instant, _ zone: TimeZone) -> CivilOffsets {
    let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
    guard let change = zone.nextDaylightSavingTimeTransition(after: date) else {
      return CivilOffsets(secondsEast: zone.secondsFromGMT(for: date))
    }
    return CivilOffsets(
      secondsEast: zone.secondsFromGMT(for: date),
      changesAt: Instant(milliseconds: Int64(change.timeIntervalSince1970) * 1000),
      secondsEastAfter: zone.secondsFromGMT(for: change.addingTimeInterval(1)))
  }
}

extension Instant {
  /// "20 Nov 2026, 10:05", by the clocks of an IANA time zone; UTC where the zone is not known.
  package func words(in name: String) -> String {
    guard let zone = TimeZone(identifier: name) else { return words }
    let offset = zone.secondsFromGMT(
      for: Date(timeIntervalSince1970: Double(milliseconds) / 1000))
    let local = adding(seconds: Int64(offset))
    return "\(local.dayInUTC.words), \(local.description.dropFirst(11).prefix(5))"
  }

  /// The civil day in an IANA time zone; UTC where the zone is not known.
  package func day(in zone: String) -> Day { day(in: TimeZone(identifier: zone) ?? .gmt) }

  fileprivate func day(in zone: TimeZone) -> Day {
    let offset = zone.secondsFromGMT(
      for: Date(timeIntervalSince1970: Double(milliseconds) / 1000))
    return adding(seconds: Int64(offset)).dayInUTC
  }
}
