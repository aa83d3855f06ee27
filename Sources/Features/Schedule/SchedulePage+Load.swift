import Domain
import Storage

extension SchedulePage {
  /// Days ahead that the schedule shows, and from which on an assessment is to be booked.
  private static let (ahead, booking) = (30, 60)
  private static let most = 200

  /// The cases that someone, or anyone they supervise, works on today.
  private static let ofTeams: SQL = """
    f.id IN (SELECT k.case_id FROM care_team k WHERE k.staff_id = $1 OR k.staff_id IN \
    (SELECT v.id FROM staff v WHERE v.supervisor_id = $1))
    """

  package static func load(_ scope: Scope, _ reader: Reader) throws -> SchedulePage {
    SchedulePage(
      day: scope.today, lines: marked(try lines(scope, reader), for: scope.actor.id),
      toBook: try toBook(scope, reader))
  }

  private static func lines(_ scope: Scope, _ reader: Reader) throws -> [Line] {
    let (reach, parameters) = scope.cases("f", from: 4, showing: [.appointment])
    return try reader.rows(
      """
      SELECT a.id, a.case_id, f.number, q.given_names, q.family_name, q.name_order, \
      q.preferred_name, a.person_id, p.given_names, p.family_name, p.name_order, \
      p.preferred_name, a.kind, a.starts_at, a.on_day, a.place, a.with_staff_id, w.name, \
      a.confirmed_by FROM case_file f JOIN appointment a ON a.case_id = f.id \
      LEFT JOIN membership h ON h.case_id = f.id AND h.is_head = 1 AND h.to_on IS NULL \
      LEFT JOIN person q ON q.id = h.person_id LEFT JOIN person p ON p.id = a.person_id \
      LEFT JOIN staff w ON w.id = a.with_staff_id WHERE \(ofTeams) AND a.status = 'booked' \
      AND a.on_day >= $2 AND a.on_day <= $3 AND \(reach) \
      ORDER BY a.on_day, a.starts_at, a.id LIMIT \(most)
      """,
      [scope.actor.id, scope.today, scope.today.adding(days: ahead)] + parameters
    ) { row in
      Line(
        id: row.text(0), caseID: row.text(1), caseNumber: row.text(2), family: row.name(3),
        personID: row.optionalText(7), person: row.optionalText(7).map { _ in row.name(8) },
        kind: row.text(12), on: row.day(14) ?? scope.today,
        time: String(row.text(13).prefix(16).suffix(5)), place: row.text(15),
        withID: row.optionalText(16), with: row.text(17),
        isConfirmed: row.optionalText(18) != nil, isOwn: false, conflicts: [])
    }
  }

  /// Each with the times of others of its day that need the same worker or the same person.
  private static func marked(_ lines: [Line], for staffID: String) -> [Line] {
    let byDay = Dictionary(grouping: lines, by: \.on)
    return lines.map { line in
      let others = (byDay[line.on] ?? []).filter { other in
        other.id != line.id && Appointments.collide(other.minutes, line.minutes)
          && ((line.withID != nil && other.withID == line.withID)
            || (line.personID != nil && other.personID == line.personID))
      }
      var marked = line
      marked.isOwn = line.withID == staffID
      marked.conflicts = others.map(\.time)
      return marked
    }
  }

  private static func toBook(_ scope: Scope, _ reader: Reader) throws -> [ToBook] {
    let (reach, parameters) = scope.cases("f", from: 4, showing: [.services])
    return try reader.rows(
      """
      SELECT c.case_id, f.number, c.person_id, p.given_names, p.family_name, p.name_order, \
      p.preferred_name, c.rule, c.due_on FROM case_file f JOIN clock c ON c.case_id = f.id \
      JOIN person p ON p.id = c.person_id WHERE \(ofTeams) AND c.state = 'open' \
      AND c.rule LIKE 'assessment.%' AND c.rule NOT LIKE 'assessment.booking.%' \
      AND c.due_on <= $3 AND NOT EXISTS (SELECT 1 FROM appointment b WHERE b.case_id = c.case_id \
      AND b.person_id = c.person_id AND b.kind = 'assessment' AND b.status = 'booked' \
      AND b.on_day >= $2) AND \(reach) ORDER BY c.due_on, c.id LIMIT \(most)
      """,
      [scope.actor.id, scope.today, scope.today.adding(days: booking)] + parameters
    ) { row in
      ToBook(
        caseID: row.text(0), caseNumber: row.text(1), personID: row.text(2), person: row.name(3),
        rule: row.text(7), dueOn: row.day(8) ?? scope.today)
    }
  }
}
