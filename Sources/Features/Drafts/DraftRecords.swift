import Domain
import Storage

/// What somebody has typed and not saved yet. Only its author ever reads it, and no clock, report
/// or export knows of it (WI-NOTE-05).
package struct Draft: Sendable, Hashable {
  package let input: Input
  package let savedAt: Instant
}

/// The only writer of the table `draft`: one draft of a kind for each author, case and person.
package enum DraftRecords {
  /// - Parameter person: empty for a draft about the whole case.
  package static func find(
    _ kind: String, caseID: String, person: String = "", by staffID: String, _ reader: Reader
  ) throws -> Draft? {
    let found = try reader.one(
      """
      SELECT fields, saved_at FROM draft
      WHERE staff_id = $1 AND kind = $2 AND case_id = $3 AND person_id = $4
      """, [staffID, kind, caseID, person]
    ) { (fields: $0.text(0), savedAt: $0.instant(1)) }
    guard let found, let savedAt = found.savedAt,
      let input = JSONText.value(Input.self, from: found.fields)
    else { return nil }
    return Draft(input: input, savedAt: savedAt)
  }

  package static func keep(
    _ kind: String, caseID: String, person: String = "", _ input: Input, _ tx: Transaction,
    _ now: Now
  ) throws {
    let fields = String(decoding: JSONText.bytes(of: input.withoutPlumbing), as: UTF8.self)
    try tx.run(
      """
      INSERT INTO draft (id, staff_id, kind, case_id, person_id, fields, saved_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (staff_id, kind, case_id, person_id)
      DO UPDATE SET fields = excluded.fields, saved_at = excluded.saved_at
      """, [now.newID(), now.actor.id, kind, caseID, person, fields, now.instant])
  }

  package static func discard(
    _ kind: String, caseID: String, person: String = "", _ tx: Transaction, _ now: Now
  ) throws {
    try tx.run(
      """
      DELETE FROM draft WHERE staff_id = $1 AND kind = $2 AND case_id = $3 AND person_id = $4
      """, [now.actor.id, kind, caseID, person])
  }
}

extension Input {
  /// Only what a person typed: without tokens, keys and the button that was pressed.
  package var withoutPlumbing: Input {
    var plain = self
    for name in [Look.tokenField, "idempotency_key", "step", "version"] { plain.set(name, nil) }
    return plain
  }
}
