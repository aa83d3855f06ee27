import Domain
import Storage

/// A declaration as those see it whom it concerns.
package struct DeclaredConflict: Codable, Sendable, Hashable {
  package let id: String
  package let staffID: String
  package let worker: String
  package let caseNumber: String
  package let effect: ConflictEffect
  package let nature: ConflictNature
  package let on: Day
  package let by: String
  package let liftedOn: Day?
  package let liftReason: String
  /// The worker holds a place in that family's team today.
  package let isOnTeam: Bool
  /// Where the reader may see the team, to hand the family over.
  package let caseID: String?

  /// The worker works for the family though it is blocked: someone else has to take over.
  package var isToHandOver: Bool { isOnTeam && effect == .blocks && liftedOn == nil }

  /// The actor's own, those of whom they supervise, and for an administrator all.
  static func all(_ scope: Scope, _ reader: Reader) throws -> [DeclaredConflict] {
    let reach = scope.cases("c", from: 4)
    let rows = try reader.rows(
      """
      SELECT x.id, x.staff_id, s.name, x.case_number, x.effect, x.nature, x.declared_on,
        COALESCE(d.name, x.declared_by), x.lifted_on, x.lift_reason,
        EXISTS (SELECT 1 FROM care_team t WHERE t.case_id = x.case_id
          AND t.staff_id = x.staff_id AND t.from_on <= $2
          AND (t.to_on IS NULL OR t.to_on > $2)),
        (SELECT c.id FROM case_file c WHERE c.id = x.case_id AND \(reach.sql))
      FROM conflict_of_interest x JOIN staff s ON s.id = x.staff_id
      LEFT JOIN staff d ON d.id = x.declared_by
      WHERE x.staff_id = $1 OR s.supervisor_id = $1 OR CAST($3 AS TEXT) = 'administrator'
      ORDER BY CASE WHEN x.lifted_on IS NULL THEN 0 ELSE 1 END, x.declared_on DESC, x.id DESC
      LIMIT 500
      """,
      [scope.actor.id, scope.today, scope.actor.role.rawValue] + reach.parameters, read)
    return rows
  }

  private static func read(_ row: Row) -> DeclaredConflict {
    DeclaredConflict(
      id: row.text(0), staffID: row.text(1), worker: row.text(2), caseNumber: row.text(3),
      effect: ConflictEffect(rawValue: row.text(4)) ?? .blocks,
      nature: ConflictNature(rawValue: row.text(5)) ?? .other,
      on: row.day(6) ?? Day(number: 0), by: row.text(7), liftedOn: row.day(8),
      liftReason: row.text(9), isOnTeam: row.flag(10), caseID: row.optionalText(11))
  }
}

extension ConflictsPage {
  static func load(
    _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> ConflictsPage {
    let workers = try workers(scope, reader)
    var filled = form
    filled.input = form.input.filled(with: [
      "worker": workers.count == 1 ? workers[0].id : nil
    ])
    return ConflictsPage(
      actorID: scope.actor.id, lines: try DeclaredConflict.all(scope, reader),
      workers: workers, form: filled)
  }

  /// For whom the actor may declare: themselves, whom they supervise, an administrator for all.
  static func workers(_ scope: Scope, _ reader: Reader) throws -> [PlanOption] {
    try reader.rows(
      """
      SELECT s.id, s.name, a.name FROM staff s JOIN agency a ON a.id = s.agency_id
      WHERE s.disabled_on IS NULL AND (s.id = $1 OR s.supervisor_id = $1 OR CAST($2 AS TEXT) = 'administrator')
      ORDER BY CASE WHEN s.id = $1 THEN 0 ELSE 1 END, s.name, s.id LIMIT 500
      """, [scope.actor.id, scope.actor.role.rawValue]
    ) { PlanOption(id: $0.text(0), label: "\($0.text(1)), \($0.text(2))") }
  }
}

extension LiftConflictPage {
  static func load(
    _ id: String, _ form: FormState, _ scope: Scope, _ reader: Reader
  ) throws -> LiftConflictPage? {
    try DeclaredConflict.all(scope, reader).first { $0.id == id }.map {
      LiftConflictPage(line: $0, mayLift: $0.staffID != scope.actor.id, form: form)
    }
  }
}
