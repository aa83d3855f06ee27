import Domain
import Storage

/// A problem note that no later note has resolved (IRC-NOTE-05).
package struct OpenProblem: Codable, Sendable, Hashable {
  package let id: String
  package let on: Day
  package let words: String
}

/// The only writer of `problem_note`.
package enum ProblemNoteRecords {
  private static let table = Table("problem_note")

  static func mark(
    _ noteID: String, ofCase caseID: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: noteID, [("case_id", caseID), ("resolved_by", String?.none)], stamp)
  }

  static func resolve(
    _ noteID: String, by resolution: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(table, id: noteID, [("resolved_by", resolution)], stamp)
  }

  /// The open ones of a case, the oldest first.
  static func open(ofCase caseID: String, _ reader: Reader) throws -> [OpenProblem] {
    try reader.rows(
      """
      SELECT n.id, n.event_on, CASE WHEN n.body <> '' THEN n.body WHEN n.need <> '' THEN n.need \
      WHEN n.activity <> '' THEN n.activity ELSE n.served END \
      FROM problem_note q JOIN note n ON n.id = q.id \
      WHERE q.case_id = $1 AND q.resolved_by IS NULL ORDER BY n.event_on, n.id
      """, [caseID]
    ) { row in
      OpenProblem(
        id: row.text(0), on: row.day(1) ?? Day(number: 0), words: String(row.text(2).prefix(80)))
    }
  }
}
