import Domain
import Storage

/// What a calendar feed shows: its worker's own meetings, of cases that they reach today, without
/// the name of anyone they serve.
package struct CalendarFeed: Sendable {
  package let actor: Actor
  package let events: [CalendarEvent]
  package let cases: [String]

  /// Days back and ahead that a feed covers.
  private static let (back, ahead) = (30, 180)

  /// The feed under an address's secret; nil where there is none, or its worker has left, or may see
  /// no case before they sign the agreement or take the training again (IRC-CONF-09).
  package static func load(
    secret: String, _ visitor: Now, _ reader: Reader
  ) throws -> CalendarFeed? {
    guard let actor = try owner(of: secret, on: visitor.instant.dayInUTC, reader) else {
      return nil
    }
    let now = visitor.acting(as: actor)
    let scope = Scope(actor, on: now.today)
    let (reach, parameters) = scope.cases("f", from: 4, showing: [.appointment])
    let found = try reader.rows(
      """
      SELECT a.id, a.case_id, f.number, a.kind, a.starts_at, a.status, a.confirmed_by, \
      a.version, a.recorded_at, l.time_zone FROM appointment a \
      JOIN case_file f ON f.id = a.case_id JOIN agency l ON l.id = f.agency_id \
      WHERE (a.with_staff_id = $1 OR a.id IN \
      (SELECT i.appointment_id FROM meeting_invitation i WHERE i.staff_id = $1)) \
      AND a.on_day >= $2 AND a.on_day <= $3 AND \(reach) ORDER BY a.starts_at, a.id
      """,
      [actor.id, now.today.adding(days: -back), now.today.adding(days: ahead)] + parameters
    ) { row in event(row).map { (caseID: row.text(1), event: $0) } }
    let shown = found.compactMap { $0 }
    return CalendarFeed(
      actor: actor, events: shown.map(\.event), cases: Set(shown.map(\.caseID)).sorted())
  }

  private static func event(_ row: Row) -> CalendarEvent? {
    guard let startsAt = CivilDays.instant(of: row.text(4), in: row.text(9)) else { return nil }
    let status = row.text(5)
    let isConfirmed = row.optionalText(6) != nil || status != "booked"
    return CalendarEvent(
      uid: "\(row.text(0))@resettle", changedAt: row.instant(8) ?? startsAt,
      sequence: row.int(7) - 1, startsAt: startsAt, minutes: Appointments.minutes,
      summary: "\(AppointmentWords.kind(row.text(3))), case \(row.text(2))",
      status: status == "cancelled" ? .cancelled : isConfirmed ? .confirmed : .tentative,
      reminder: status == "booked" ? 24 * 60 : nil)
  }

  private static func owner(
    of secret: String, on day: Day, _ reader: Reader
  ) throws -> Actor? {
    try reader.one(
      """
      SELECT p.id, p.name, p.role, a.id, a.name, a.kind, a.time_zone, a.client_label \
      FROM calendar_feed c JOIN staff p ON p.id = c.staff_id JOIN agency a ON a.id = p.agency_id \
      WHERE c.id = $1 AND p.disabled_on IS NULL AND \(ConfidentialityRecords.hasSigned("p")) \
      AND \(ConfidentialityRecords.isTrained("p", on: day))
      """, [digest(secret)]
    ) { row in
      Role(rawValue: row.text(2)).map { role in
        Actor(
          id: row.text(0), name: row.text(1), role: role, agencyID: row.text(3),
          agencyName: row.text(4), agencyKind: row.text(5), timeZone: row.text(6),
          clientWord: ClientWord(rawValue: row.text(7)) ?? .client)
      }
    } ?? nil
  }
}
