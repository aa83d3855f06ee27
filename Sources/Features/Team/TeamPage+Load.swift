import Domain
import Storage

extension TeamPage {
  /// The staff whose supervisor the reader is; for a point of contact, those of the agency who
  /// hold a place in a care team.
  static func load(_ scope: Scope, _ reader: Reader) throws -> TeamPage {
    var workers = try workers(scope, reader)
    let places = Dictionary(
      uniqueKeysWithValues: workers.enumerated().map { ($1.id, $0) })
    try assessments(scope, reader) { staffID, count in
      if let place = places[staffID] { workers[place].add(count) }
    }
    try others(scope, reader) { staffID, overdue, reasons in
      guard let place = places[staffID] else { return }
      workers[place].otherOverdue = overdue
      workers[place].reasons = reasons
    }
    return TeamPage(day: scope.today, workers: workers)
  }

  /// Whether the reader may open the list of this worker: nil where not.
  static func worker(
    _ id: String, _ scope: Scope, _ reader: Reader
  ) throws -> (id: String, name: String)? {
    let team = team(scope)
    return try reader.one(
      "SELECT s.id, s.name FROM staff s WHERE s.id = $2 AND \(team.sql)", [team.parameter, id]
    ) { ($0.text(0), $0.text(1)) }
  }

  private static func team(_ scope: Scope) -> (sql: SQL, parameter: any Bindable) {
    scope.actor.role == .pointOfContact
      ? ("s.agency_id = $1", scope.actor.agencyID) : ("s.supervisor_id = $1", scope.actor.id)
  }

  private static let open: SQL = "t.from_on <= $2 AND (t.to_on IS NULL OR t.to_on > $2)"

  private static func workers(_ scope: Scope, _ reader: Reader) throws -> [Worker] {
    let team = team(scope)
    return try reader.rows(
      """
      SELECT s.id, s.name, s.role, COUNT(DISTINCT f.id)
      FROM staff s
      LEFT JOIN care_team t ON t.staff_id = s.id AND \(open)
      LEFT JOIN case_file f ON f.id = t.case_id AND f.closed_on IS NULL
      WHERE \(team.sql) AND s.disabled_on IS NULL
      GROUP BY s.id, s.name, s.role ORDER BY s.name, s.id LIMIT 500
      """, [team.parameter, scope.today]
    ) { Worker(id: $0.text(0), name: $0.text(1), role: $0.text(2), cases: $0.int(3)) }
  }

  /// Assessments and their bookings over the caseload of each worker.
  private static func assessments(
    _ scope: Scope, _ reader: Reader, _ body: (String, TeamPage.AssessmentCount) -> Void
  ) throws {
    let team = team(scope)
    let reach = scope.cases("f", from: 4, showing: [.services])
    try reader.each(
      """
      SELECT t.staff_id,
        SUM(CASE WHEN c.rule NOT LIKE 'assessment.booking.%' AND c.state = 'open'
          AND c.due_on < $2 THEN 1 ELSE 0 END),
        SUM(CASE WHEN c.rule NOT LIKE 'assessment.booking.%' AND c.state = 'met'
          AND c.met_on >= $3 THEN 1 ELSE 0 END),
        SUM(CASE WHEN c.rule LIKE 'assessment.booking.%' AND c.state = 'open' THEN 1 ELSE 0 END),
        SUM(CASE WHEN c.rule LIKE 'assessment.booking.%' AND c.state = 'met' AND EXISTS (
          SELECT 1 FROM clock a WHERE a.case_id = c.case_id AND a.person_id = c.person_id
          AND a.state = 'open' AND 'assessment.booking.' || SUBSTR(a.rule, 12) = c.rule)
          THEN 1 ELSE 0 END)
      FROM staff s JOIN care_team t ON t.staff_id = s.id AND \(open)
      JOIN clock c ON c.case_id = t.case_id AND c.rule LIKE 'assessment.%'
      JOIN case_file f ON f.id = t.case_id
      WHERE \(team.sql) AND \(reach.sql) AND (c.state <> 'open' OR \(Worklist.isStillToDo))
      GROUP BY t.staff_id
      """, [team.parameter, scope.today, scope.today.adding(months: -12)] + reach.parameters
    ) { row in
      body(
        row.text(0),
        AssessmentCount(
          scheduled: row.int(4), done: row.int(2), overdue: row.int(1), unscheduled: row.int(3)))
    }
  }

  /// Every other deadline that each worker owes and is overdue, and the reasons they owe.
  private static func others(
    _ scope: Scope, _ reader: Reader, _ body: (String, Int, Int) -> Void
  ) throws {
    let team = team(scope)
    let reach = scope.cases("f", from: 3, showing: [.services])
    try reader.each(
      """
      SELECT t.staff_id,
        SUM(CASE WHEN c.rule NOT LIKE 'delay-note.%' AND c.due_on < $2 THEN 1 ELSE 0 END),
        SUM(CASE WHEN c.rule LIKE 'delay-note.%' THEN 1 ELSE 0 END)
      FROM staff s JOIN care_team t ON t.staff_id = s.id AND \(open)
      JOIN clock c ON c.case_id = t.case_id AND c.state = 'open'
        AND c.rule NOT LIKE 'assessment.%'
      JOIN case_file f ON f.id = t.case_id
      WHERE \(team.sql) AND \(reach.sql) AND \(Worklist.owes)
      GROUP BY t.staff_id
      """, [team.parameter, scope.today] + reach.parameters
    ) { body($0.text(0), $0.int(1), $0.int(2)) }
  }

  struct AssessmentCount {
    let scheduled: Int
    let done: Int
    let overdue: Int
    let unscheduled: Int
  }
}

extension TeamPage.Worker {
  fileprivate mutating func add(_ count: TeamPage.AssessmentCount) {
    scheduled = count.scheduled
    done = count.done
    overdue = count.overdue
    unscheduled = count.unscheduled
  }
}
