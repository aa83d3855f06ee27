import Domain

/// A meeting as a calendar program sees it.
package struct CalendarEvent: Sendable, Hashable {
  package enum Status: String, Sendable { case confirmed, tentative, cancelled }

  package var uid: String
  package var changedAt: Instant
  /// How often it was changed; a program takes the higher.
  package var sequence: Int
  package var startsAt: Instant
  package var minutes: Int
  package var summary: String
  package var status: Status
  /// Minutes before the start at which the program reminds; nil for no reminder.
  package var reminder: Int?

  package init(
    uid: String, changedAt: Instant, sequence: Int, startsAt: Instant, minutes: Int,
    summary: String, status: Status, reminder: Int? = nil
  ) {
    self.uid = uid
    self.changedAt = changedAt
    self.sequence = sequence
    self.startsAt = startsAt
    self.minutes = minutes
    self.summary = summary
    self.status = status
    self.reminder = reminder
  }
}

/// An iCalendar stream (RFC 5545): UTC times, folded lines, escaped text.
package enum CalendarFile {
  package static let type = "text/calendar; charset=utf-8"

  /// - Parameter marking: stands in the description of the whole calendar.
  package static func bytes(_ events: [CalendarEvent], marking: String) -> [UInt8] {
    let lines =
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//resettle//Schedule//EN",
        "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALDESC:\(escaped(marking))",
      ] + events.flatMap(lines) + ["END:VCALENDAR"]
    return lines.flatMap { folded($0) }
  }

  private static func lines(_ event: CalendarEvent) -> [String] {
    var lines = [
      "BEGIN:VEVENT", "UID:\(escaped(event.uid))", "DTSTAMP:\(utc(event.changedAt))",
      "SEQUENCE:\(event.sequence)", "DTSTART:\(utc(event.startsAt))",
      "DURATION:PT\(event.minutes)M", "SUMMARY:\(escaped(event.summary))",
      "STATUS:\(event.status.rawValue.uppercased())", "CLASS:CONFIDENTIAL",
    ]
    if let reminder = event.reminder, event.status != .cancelled {
      lines += [
        "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(escaped(event.summary))",
        "TRIGGER:-PT\(reminder)M", "END:VALARM",
      ]
    }
    return lines + ["END:VEVENT"]
  }

  /// `20260220T170000Z`.
  private static func utc(_ instant: Instant) -> String {
    String(instant.description.prefix(19).filter { $0 != "-" && $0 != ":" }) + "Z"
  }

  /// RFC 5545, 3.3.11.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case "\n", "\r\n": escaped += "\\n"
      case "\r": break
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// RFC 5545, 3.1: no more than 75 octets a line, never within a character.
  package static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var width = 0
    for scalar in line.unicodeScalars {
      let next = Array(String(scalar).utf8)
      if width + next.count > 75 {
        bytes += Array("\r\n ".utf8)
        width = 1
      }
      bytes += next
      width += next.count
    }
    return bytes + Array("\r\n".utf8)
  }
}
