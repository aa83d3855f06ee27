import Domain
import Storage

/// What the operator reads at the terminal is in the log of each agency whose cases it touches.
package enum OperatorAudit {
  /// - Parameter namesPeople: an export names each person; a list or a report does not.
  package static func append(
    _ action: String, namesPeople: Bool = false, in database: Database, _ now: Now
  ) async throws {
    try await database.write { tx in
      let agencies = try tx.rows("SELECT DISTINCT agency_id FROM case_file") { $0.text(0) }
      let events = try agencies.sorted().map { agency in
        AuditRecords.Event(
          now, agency: agency, action: action, result: "done",
          subjects: [Reference("agency", agency)] + (namesPeople ? try people(of: agency, tx) : []))
      }
      try AuditRecords.append(events, tx)
    }
  }

  private static func people(of agency: String, _ tx: Transaction) throws -> [Reference] {
    try tx.rows(
      """
      SELECT DISTINCT m.person_id FROM membership m JOIN case_file c ON c.id = m.case_id
      WHERE c.agency_id = $1 ORDER BY m.person_id
      """, [agency]
    ) { .person($0.text(0)) }
  }
}
