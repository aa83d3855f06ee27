import Domain
import Storage

/// Something told at once, without consent, that a supervisor has not looked at yet (IRC-CONF-05).
package struct ReviewLine: Codable, Sendable, Hashable {
  package let id: String
  package let caseID: String
  package let caseNumber: String
  package var family: String
  package let by: String
  package let on: Day
  package let dueOn: Day

  /// Of the cases that a supervisor reaches; nothing for anybody else.
  static func all(_ scope: Scope, _ reader: Reader) throws -> [ReviewLine] {
    guard Access.allows(scope.actor.role, .disclosureReview) else { return [] }
    let reach = scope.cases("f", from: 2, showing: [.services])
    return try reader.rows(
      """
      SELECT d.id, d.case_id, f.number, q.given_names, q.family_name, q.name_order,
        q.preferred_name, COALESCE(s.name, ''), d.sent_on, d.review_due_on
      FROM disclosure d JOIN case_file f ON f.id = d.case_id
      LEFT JOIN staff s ON s.id = d.by_staff_id
      LEFT JOIN membership h ON h.case_id = d.case_id AND h.is_head = 1 AND h.to_on IS NULL
      LEFT JOIN person q ON q.id = h.person_id
      WHERE d.review_due_on IS NOT NULL AND d.reviewed_on IS NULL AND d.by_staff_id <> $1
      AND \(reach.sql) ORDER BY d.review_due_on, d.id LIMIT 100
      """, [scope.actor.id] + reach.parameters
    ) { row in
      ReviewLine(
        id: row.text(0), caseID: row.text(1), caseNumber: row.text(2), family: row.name(3),
        by: row.text(7), on: row.day(8) ?? Day(number: 0), dueOn: row.day(9) ?? Day(number: 0))
    }
  }
}
