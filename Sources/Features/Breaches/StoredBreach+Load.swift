import Domain
import Storage

/// A breach of confidentiality, as it was read.
package struct StoredBreach: Codable, Sendable, Hashable {
  package let id: String
  package let version: Int
  package let agency: String
  package let happenedOn: Day
  package let what: String
  package let concerned: String
  package let reached: String
  package let reportedOn: Day
  package let reportedBy: String
  package let notified: String
  package let notifiedOn: Day?
  package let result: String
  package let closedOn: Day?

  /// Supervisors see those of their agency, administrators all: open ones first, then the newest.
  static func all(
    _ scope: Scope, only id: String? = nil, _ reader: Reader
  ) throws -> [StoredBreach] {
    guard Access.allows(scope.actor.role, .breachHandle) else { return [] }
    let agencyID: String? = scope.actor.role == .administrator ? nil : scope.actor.agencyID
    return try reader.rows(
      """
      SELECT b.id, b.version, a.name, b.happened_on, b.what, b.concerned, b.reached, b.reported_on,
        s.name, b.notified, b.notified_on, b.result, b.closed_on
      FROM breach b JOIN agency a ON a.id = b.agency_id JOIN staff s ON s.id = b.reported_by
      WHERE (CAST($1 AS TEXT) IS NULL OR b.agency_id = $1)
      AND (CAST($2 AS TEXT) IS NULL OR b.id = $2)
      ORDER BY CASE WHEN b.closed_on IS NULL THEN 0 ELSE 1 END, b.reported_on DESC, b.id DESC
      LIMIT 500
      """, [agencyID, id]
    ) { row in
      StoredBreach(
        id: row.text(0), version: row.int(1), agency: row.text(2),
        happenedOn: row.day(3) ?? Day(number: 0), what: row.text(4), concerned: row.text(5),
        reached: row.text(6), reportedOn: row.day(7) ?? Day(number: 0), reportedBy: row.text(8),
        notified: row.text(9), notifiedOn: row.day(10), result: row.text(11),
        closedOn: row.day(12))
    }
  }
}
