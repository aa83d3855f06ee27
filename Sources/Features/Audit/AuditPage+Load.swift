import Domain
import Storage

extension AuditPage {
  static let perPage = 50

  /// The newest entries of the actor's own agency, older than `before`.
  package static func load(
    before: Int?, _ scope: Scope, _ reader: Reader
  ) throws -> AuditPage {
    let lines = try reader.rows(
      """
      SELECT e.number, e.at, COALESCE(s.name, e.actor_id), e.role, e.action, e.result, e.reason,
        e.subject, e.address
      FROM audit_entry e LEFT JOIN staff s ON s.id = e.actor_id
      WHERE e.agency_id = $1 AND e.number < $2 ORDER BY e.number DESC LIMIT \(perPage + 1)
      """, [scope.actor.agencyID, before ?? Int.max]
    ) { line($0, scope) }
    return page(scope, caseID: nil, lines)
  }

  /// Entries of the actor's own agency about one case that the actor reaches.
  package static func load(
    _ header: CaseHeader, before: Int?, _ scope: Scope, _ reader: Reader
  ) throws -> AuditPage? {
    let lines = try reader.rows(
      """
      SELECT e.number, e.at, COALESCE(s.name, e.actor_id), e.role, e.action, e.result, e.reason,
        e.subject, e.address
      FROM audit_subject b
      JOIN audit_entry e ON e.agency_id = b.agency_id AND e.number = b.number
      LEFT JOIN staff s ON s.id = e.actor_id
      WHERE b.case_id = $1 AND b.agency_id = $2 AND b.number < $3
      ORDER BY b.number DESC LIMIT \(perPage + 1)
      """, [header.id, scope.actor.agencyID, before ?? Int.max]
    ) { line($0, scope) }
    return page(scope, caseID: header.id, lines)
  }

  private static func page(_ scope: Scope, caseID: String?, _ lines: [Line]) -> AuditPage {
    let shown = Array(lines.prefix(perPage))
    return AuditPage(
      agency: scope.actor.agencyName, caseID: caseID, lines: shown,
      older: lines.count > perPage ? shown.last?.number : nil)
  }

  private static func line(_ row: Row, _ scope: Scope) -> Line {
    Line(
      number: row.int(0), at: row.instant(1) ?? Instant(milliseconds: 0), actor: row.text(2),
      role: row.text(3), action: row.text(4), result: row.text(5), reason: row.text(6),
      subject: row.text(7),
      address: scope.actor.role == .administrator ? row.text(8) : nil)
  }
}
