import Domain
import Policies
import Storage

/// The household's coordinated plan as it was read.
package struct StoredPlan: Sendable {
  package let id: String
  package let version: Int
  package let establishedOn: Day?
  package let goals: [StoredGoal]
  package let items: [StoredActionItem]

  /// Nil before the first assessment of the family is final.
  package static func load(ofCase caseID: String, _ reader: Reader) throws -> StoredPlan? {
    guard let id = try PlanRecords.coordinatedPlan(ofCase: caseID, reader) else { return nil }
    let plan = try reader.one("SELECT version, established_on FROM plan WHERE id = $1", [id]) {
      (version: $0.int(0), establishedOn: $0.day(1))
    }
    guard let plan else { return nil }
    return StoredPlan(
      id: id, version: plan.version, establishedOn: plan.establishedOn,
      goals: try StoredGoal.all(ofPlan: id, reader),
      items: try StoredActionItem.all(ofPlan: id, reader))
  }

  /// How many months a short-term goal lasts at most (IRC-PLN-01).
  static func shortMonths(on day: Day) -> Int {
    GoalTerms.parameters.number("goal.short.months", on: day) ?? 12
  }

  /// Whether an assessment is newer than the last review (UT-PLN-06).
  static func isReviewDue(
    _ planID: String, _ header: CaseHeader, _ reader: Reader
  ) throws -> Bool {
    let assessments = try header.people.flatMap { person in
      try reader.rows(
        """
        SELECT finalised_on, recorded_at, corrects_id FROM assessment
        WHERE person_id = $1 AND instrument = 'rccm' AND superseded_by_id IS NULL
        """, [person.id]
      ) { row in (moment(row), row.optionalText(2) != nil) }
    }
    let review = try reader.one(
      """
      SELECT on_day, recorded_at FROM plan_review WHERE plan_id = $1
      ORDER BY recorded_at DESC, id DESC LIMIT 1
      """, [planID], moment)
    return Plans.isReviewDue(
      assessments: assessments.map { (moment: $0.0, isCorrection: $0.1) }, lastReview: review)
  }

  private static func moment(_ row: Row) -> Plans.Moment {
    Plans.Moment(
      on: row.day(0) ?? Day(number: 0),
      recordedAt: row.instant(1) ?? Instant(milliseconds: 0))
  }
}
