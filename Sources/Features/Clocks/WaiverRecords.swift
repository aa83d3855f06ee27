import Domain
import Storage

/// The only writer of the table `waiver`.
package enum WaiverRecords {
  static let table = Table("waiver")

  /// - Returns: nothing; the waiver holds from `now`'s day on.
  package static func add(
    _ name: DeadlineName, id: String, caseID: String, reason: String, _ tx: Transaction, _ now: Now
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("case_id", caseID), ("person_id", name.person.isEmpty ? nil : name.person),
        ("subject_id", name.subject.isEmpty ? nil : name.subject), ("rule", name.rule),
        ("due_on", name.dueOn), ("on_day", now.today), ("reason", reason),
        ("approved_by", now.actor.id),
      ], now.stamp)
  }
}

/// A deadline that was set aside, with the reason and who approved (IRC-CLK-05).
package struct WaiverLine: Codable, Sendable, Hashable {
  package let rule: String
  package let personID: String?
  package let dueOn: Day
  package let on: Day
  package let reason: String
  package let approver: String

  static func list(of caseID: String, _ reader: Reader) throws -> [WaiverLine] {
    try reader.rows(
      """
      SELECT w.rule, w.person_id, w.due_on, w.on_day, w.reason, s.name, w.approved_by
      FROM waiver w LEFT JOIN staff s ON s.id = w.approved_by
      WHERE w.case_id = $1 ORDER BY w.on_day DESC, w.id
      """, [caseID]
    ) { row in
      WaiverLine(
        rule: row.text(0), personID: row.optionalText(1), dueOn: row.day(2) ?? Day(number: 0),
        on: row.day(3) ?? Day(number: 0), reason: row.text(4),
        approver: row.optionalText(5) ?? row.text(6))
    }
  }
}
