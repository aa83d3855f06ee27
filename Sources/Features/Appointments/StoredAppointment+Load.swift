import Domain
import Storage

/// An appointment as it was read.
package struct StoredAppointment: Sendable, Hashable {
  package let id: String
  package let row: AppointmentRow
  package let version: Int
  package let recordedAt: Instant
  package let recordedBy: String
  package let person: String
  package let with: String
  package let proposedBy: String
  package let confirmedBy: String
  package let overriddenBy: String

  /// Minutes after midnight of the agency's day.
  package var minutes: Int {
    let time = row.startsAt.suffix(5).split(separator: ":").compactMap { Int($0) }
    return time.count == 2 ? time[0] * 60 + time[1] : 0
  }
}

extension StoredAppointment {
  package static func one(
    _ id: String, of caseID: String, _ reader: Reader
  ) throws -> StoredAppointment? {
    try reader.one(
      "\(selection("appointment")) WHERE a.id = $1 AND a.case_id = $2", [id, caseID], read)
  }

  /// All of a case, the next first.
  package static func all(of caseID: String, _ reader: Reader) throws -> [StoredAppointment] {
    try reader.rows(
      "\(selection("appointment")) WHERE a.case_id = $1 ORDER BY a.starts_at DESC, a.id",
      [caseID], read)
  }

  /// Every version of one, oldest first.
  package static func history(_ id: String, _ reader: Reader) throws -> [StoredAppointment] {
    try reader.rows(
      "\(selection("appointment_known")) WHERE a.id = $1 ORDER BY a.version", [id], read)
  }

  /// Other meetings of the same day that need the same member of staff or the same person:
  /// `10:30`, without saying whose they are.
  package func conflicts(_ reader: Reader) throws -> [String] {
    guard row.status == "booked" else { return [] }
    let others = try reader.rows(
      """
      \(StoredAppointment.selection("appointment")) WHERE a.on_day = $1 AND a.id <> $2 \
      AND a.status = 'booked' AND (a.with_staff_id = CAST($3 AS TEXT) \
      OR a.person_id = CAST($4 AS TEXT)) ORDER BY a.starts_at, a.id
      """, [row.on, id, row.withStaffID, row.personID], StoredAppointment.read)
    return others.filter { Appointments.collide($0.minutes, minutes) }
      .map { String($0.row.startsAt.suffix(5)) }
  }

  /// Both versions of a record that changed meanwhile.
  package func conflict(with yours: AppointmentRow, base: Int) -> VersionConflict {
    let lines = [
      ("Day and time", row.startsAt, yours.startsAt), ("Place", row.place, yours.place),
      ("State", row.status, yours.status), ("Reason", row.changeReason, yours.changeReason),
    ]
    return VersionConflict(
      current: version, base: base,
      lines: lines.map { .init(label: $0.0, theirs: $0.1, yours: $0.2) })
  }

  private static func selection(_ table: SQL) -> SQL {
    """
    SELECT a.id, a.case_id, a.person_id, a.kind, a.starts_at, a.on_day, a.place, a.with_staff_id, \
    a.status, a.proposed_by, a.confirmed_by, a.override_reason, a.overridden_by, a.change_reason, \
    a.version, a.recorded_at, r.name, w.name, pb.name, cb.name, ob.name, p.given_names, \
    p.family_name, p.name_order, p.preferred_name FROM \(table) a \
    LEFT JOIN staff r ON r.id = a.recorded_by LEFT JOIN staff w ON w.id = a.with_staff_id \
    LEFT JOIN staff pb ON pb.id = a.proposed_by LEFT JOIN staff cb ON cb.id = a.confirmed_by \
    LEFT JOIN staff ob ON ob.id = a.overridden_by LEFT JOIN person p ON p.id = a.person_id
    """
  }

  private static func read(_ row: Row) -> StoredAppointment {
    var appointment = AppointmentRow(
      caseID: row.text(1), personID: row.optionalText(2), kind: row.text(3),
      startsAt: row.text(4), on: row.day(5) ?? Day(number: 0), place: row.text(6),
      withStaffID: row.optionalText(7), proposedBy: row.text(9))
    appointment.status = row.text(8)
    appointment.confirmedBy = row.optionalText(10)
    appointment.overrideReason = row.text(11)
    appointment.overriddenBy = row.optionalText(12)
    appointment.changeReason = row.text(13)
    let person =
      appointment.personID == nil
      ? ""
      : PersonName.display(
        given: row.text(21), family: row.text(22), order: row.text(23), preferred: row.text(24))
    return StoredAppointment(
      id: row.text(0), row: appointment, version: row.int(14),
      recordedAt: row.instant(15) ?? Instant(milliseconds: 0), recordedBy: row.text(16),
      person: person, with: row.text(17), proposedBy: row.text(18), confirmedBy: row.text(19),
      overriddenBy: row.text(20))
  }
}
