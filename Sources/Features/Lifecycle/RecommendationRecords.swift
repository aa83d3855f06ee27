import Domain
import Storage

/// The only writer of `recommendation`: what the therapist recommended about a member's service.
package enum RecommendationRecords {
  package static let table = Table("recommendation")

  package static func add(
    _ recommendation: Recommendation, caseID: String, reason: String, by staffID: String,
    _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: recommendation.id.own,
      [
        ("case_id", caseID), ("person_id", recommendation.person.own),
        ("kind", recommendation.kind.rawValue), ("decided_on", recommendation.decidedOn),
        ("assessment_id", recommendation.assessment.own), ("reason", reason),
        ("by_staff_id", staffID),
      ], stamp)
  }

  /// All of a case, oldest first.
  package static func all(of caseID: String, _ reader: Reader) throws -> [Recommendation] {
    try reader.rows(
      """
      SELECT id, person_id, kind, decided_on, assessment_id FROM recommendation
      WHERE case_id = $1 ORDER BY decided_on, recorded_at, id
      """, [caseID]
    ) { row in
      Recommendation(
        id: RecordID(row.text(0)), person: RecordID(row.text(1)),
        kind: Recommendation.Kind(rawValue: row.text(2)) ?? .extend,
        decidedOn: row.day(3) ?? Day(number: 0), assessment: RecordID(row.text(4)))
    }
  }
}
