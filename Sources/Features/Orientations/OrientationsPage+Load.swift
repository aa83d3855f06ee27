import Domain
import Policies
import Storage

extension OrientationsPage {
  private static let most = 50

  /// - Parameter before: the key that the page before ended with, `DAY ID`.
  package static func load(
    before: String, _ scope: Scope, _ reader: Reader
  ) throws -> OrientationsPage {
    let parts = before.split(separator: " ").map(String.init)
    let (day, id) = parts.count == 2 ? (parts[0], parts[1]) : ("9999", "")
    let lines = try reader.rows(
      """
      SELECT id, on_day, is_group, is_arranged, provider, topics FROM orientation
      WHERE agency_id = $1 AND (on_day, id) < ($2, $3) ORDER BY on_day DESC, id DESC LIMIT 51
      """, [scope.actor.agencyID, day, id]
    ) { row in Line(id: row.text(0), row: OrientationRow(row, from: 1)) }
    let shown = Array(lines.prefix(most))
    return OrientationsPage(
      lines: shown,
      next: lines.count > most ? shown.last.map { "\($0.row.on) \($0.id)" } : nil)
  }
}

extension OrientationRow {
  fileprivate init(_ row: Row, from first: Int) {
    self.init(
      on: row.day(first) ?? Day(number: 0), isGroup: row.bool(first + 1),
      isArranged: row.bool(first + 2), provider: row.text(first + 3),
      topics: row.text(first + 4).split(separator: " ").map(String.init))
  }
}

extension OrientationPage {
  /// Nil where the actor's agency has no such session.
  package static func load(
    id: String, _ scope: Scope, _ reader: Reader
  ) throws -> OrientationPage? {
    let row = try reader.one(
      """
      SELECT on_day, is_group, is_arranged, provider, topics FROM orientation
      WHERE id = $1 AND agency_id = $2
      """, [id, scope.actor.agencyID]
    ) { OrientationRow($0, from: 0) }
    guard let row else { return nil }
    let reached = scope.cases("c", from: 2, showing: [.services])
    let attendees = try reader.rows(
      """
      SELECT a.case_id, a.person_id, p.given_names, p.family_name, p.name_order, p.preferred_name,
        a.came, a.note_id
      FROM orientation_attendance a JOIN person p ON p.id = a.person_id
      JOIN case_file c ON c.id = a.case_id
      WHERE a.orientation_id = $1 AND \(reached.sql) ORDER BY p.sort_key, p.id LIMIT 500
      """, [id] + reached.parameters
    ) { row in
      Attendee(
        caseID: row.text(0), personID: row.text(1),
        name: PersonName.display(
          given: row.text(2), family: row.text(3), order: row.text(4), preferred: row.text(5)),
        came: row.bool(6), noteID: row.text(7))
    }
    return OrientationPage(id: id, row: row, attendees: attendees)
  }
}

extension NewOrientationPage {
  package static func load(
    _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> NewOrientationPage {
    let reached = scope.cases("c", from: 3, showing: [.services])
    let people = try reader.rows(
      """
      SELECT DISTINCT c.id, p.id, p.given_names, p.family_name, p.name_order, p.preferred_name,
        c.number, p.sort_key
      FROM enrollment e JOIN person p ON p.id = e.person_id
      JOIN membership m ON m.person_id = p.id AND m.to_on IS NULL
      JOIN case_file c ON c.id = m.case_id
      WHERE e.program IN ('wi-ss', 'wi-tap') AND e.started_on <= $1
        AND (e.ended_on IS NULL OR e.ended_on >= $1) AND p.birth_date <= $2
        AND c.closed_on IS NULL AND \(reached.sql)
      ORDER BY p.sort_key, p.id, c.id LIMIT 300
      """, [scope.today, scope.today.adding(months: -216)] + reached.parameters
    ) { row in
      Option(
        caseID: row.text(0), personID: row.text(1),
        label: PersonName.display(
          given: row.text(2), family: row.text(3), order: row.text(4), preferred: row.text(5))
          + ", case " + row.text(6))
    }
    var filled = form
    filled.input = form.input.filled(with: [
      "on": scope.today.description, "form": "group", "given": "provided",
    ])
    return NewOrientationPage(people: people, form: filled)
  }
}
