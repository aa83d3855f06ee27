import Domain
import Storage

/// The only writer of `legal_hold` and `file_destruction`.
package enum RetentionRecords {
  static let holds = Table("legal_hold")
  static let destructions = Table("file_destruction")

  static func hold(
    _ id: String, caseID: String, reason: String, on day: Day, by staffID: String, _ stamp: Stamp,
    _ tx: Transaction
  ) throws {
    try tx.insert(
      holds, id: id,
      [
        ("case_id", caseID), ("reason", reason), ("set_on", day), ("set_by", staffID),
        ("lifted_on", Day?.none), ("lifted_by", String?.none), ("lift_reason", ""),
      ], stamp)
  }

  static func lift(
    _ id: String, reason: String, on day: Day, by staffID: String, _ stamp: Stamp,
    _ tx: Transaction
  ) throws {
    try tx.amend(
      holds, id: id, [("lifted_on", day), ("lifted_by", staffID), ("lift_reason", reason)], stamp)
  }

  static func ask(
    _ id: String, caseID: String, reason: String, on day: Day, by staffID: String, _ stamp: Stamp,
    _ tx: Transaction
  ) throws {
    try tx.insert(
      destructions, id: id,
      [
        ("case_id", caseID), ("reason", reason), ("asked_on", day), ("asked_by", staffID),
        ("answer", ""), ("answered_on", Day?.none), ("answered_by", String?.none), ("people", 0),
        ("facts", 0),
      ], stamp)
  }

  static func answer(
    _ id: String, _ answer: DestructionAnswer, people: Int, facts: Int, on day: Day,
    by staffID: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(
      destructions, id: id,
      [
        ("answer", answer.rawValue), ("answered_on", day), ("answered_by", staffID),
        ("people", people), ("facts", facts),
      ], stamp)
  }

  /// Throws away the keys of the people of a case who are in no other case that is kept.
  ///
  /// - Returns: whose keys, and how many sealed facts can never be opened again.
  static func eraseKeys(
    ofCase caseID: String, _ tx: Transaction
  ) throws -> (people: [String], facts: Int) {
    let people = try tx.rows(
      """
      SELECT DISTINCT m.person_id FROM membership m WHERE m.case_id = $1 AND NOT EXISTS (
        SELECT 1 FROM membership o WHERE o.person_id = m.person_id AND o.case_id <> $1
        AND NOT EXISTS (SELECT 1 FROM file_destruction d WHERE d.case_id = o.case_id
          AND d.answer = 'approved'))
      ORDER BY m.person_id
      """, [caseID]
    ) { $0.text(0) }
    var facts = 0
    for person in people {
      facts += try SealedFactRecords.count(ofPerson: person, tx)
      try SealedFactRecords.eraseKey(ofPerson: person, tx)
    }
    return (people, facts)
  }
}

package enum DestructionAnswer: String, Sendable, Hashable, CaseIterable, Codable {
  case approved, refused
}
