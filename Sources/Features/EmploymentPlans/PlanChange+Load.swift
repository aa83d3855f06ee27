import Domain
import Storage

/// One version of a part of an employment plan: since when it stood so, by whom.
package struct PlanChange: Codable, Sendable, Hashable {
  package let on: Day
  package let by: String
  package let words: String

  /// All versions of a goal, the latest first.
  static func ofGoal(
    _ id: String, _ scope: Scope, _ reader: Reader
  ) throws -> [PlanChange] {
    try all(
      of: "goal", id, "t.title, t.target_on, t.achieved_on, t.dropped_on, t.deferred_on", scope,
      reader
    ) { row in
      let state: String =
        if let day = row.day(4) {
          "achieved on \(day.words)"
        } else if let day = row.day(5) {
          "taken out on \(day.words)"
        } else if let day = row.day(6) { "deferred on \(day.words)" } else { "open" }
      let day = row.day(3).map { ", by \($0.words)" } ?? ""
      return "\(row.text(2))\(day): \(state)"
    }
  }

  static func ofBarrier(
    _ id: String, _ scope: Scope, _ reader: Reader
  ) throws -> [PlanChange] {
    try all(of: "barrier", id, "t.description, t.kind, t.status", scope, reader) { row in
      let kind = EmploymentPlanWords.label(row.text(3), in: EmploymentPlanWords.barriers)
      let state = EmploymentPlanWords.label(row.text(4), in: EmploymentPlanWords.barrierStates)
      return "\(kind): \(row.text(2)). \(state)"
    }
  }

  static func ofActivity(
    _ id: String, _ scope: Scope, _ reader: Reader
  ) throws -> [PlanChange] {
    try all(
      of: "participation_activity", id, "t.description, t.due_on, t.status", scope, reader
    ) { row in
      let state = EmploymentPlanWords.label(row.text(4), in: EmploymentPlanWords.activityStates)
      let day = row.day(3).map { ", by \($0.words)" } ?? ""
      return "\(row.text(2))\(day). \(state)"
    }
  }

  private static func all(
    of table: String, _ id: String, _ columns: SQL, _ scope: Scope, _ reader: Reader,
    _ words: (Row) -> String
  ) throws -> [PlanChange] {
    try reader.rows(
      """
      SELECT t.recorded_at, s.name, \(columns) FROM \(.identifier(table + "_known")) t \
      LEFT JOIN staff s ON s.id = t.recorded_by WHERE t.id = $1 ORDER BY t.version DESC
      """, [id]
    ) { row in
      PlanChange(
        on: row.instant(0)?.day(in: scope.actor.timeZone) ?? scope.today, by: row.text(1),
        words: words(row))
    }
  }
}
