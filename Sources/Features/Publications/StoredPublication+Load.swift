import Domain
import Storage

/// A publication in its version in force, as one reader stands to it.
package struct StoredPublication: Codable, Sendable, Hashable {
  package let id: String
  package let agencyID: String
  package let agency: String
  package let kind: PublicationKind
  package let title: String
  package let body: String
  package let meetsOn: Day?
  /// Ids of the agencies it is for; none is all of them.
  package let agencies: [String]
  /// None is all of them.
  package let roles: [Role]
  package let edition: Int
  package let publishedOn: Day
  package let publishedBy: String
  package let publisherID: String
  /// The version that the reader acknowledged last.
  package let seen: Int?
  package let seenOn: Day?
  package let version: Int

  var audience: Audience { Audience(agencies: Set(agencies), roles: Set(roles)) }

  /// Whether the reader is asked to acknowledge the version in force.
  func isOwed(by actor: Actor) -> Bool {
    audience.includes(actor.role, of: actor.agencyID) && publisherID != actor.id
      && Publishing.isOwed(edition, after: seen)
  }

  /// Whether the reader keeps it: those who publish, for their agency.
  func isKept(by actor: Actor) -> Bool {
    Access.allows(actor.role, .publicationPublish) && actor.agencyID == agencyID
  }

  /// What the reader may see, the newest first.
  static func all(_ scope: Scope, only id: String? = nil, _ reader: Reader) throws
    -> [StoredPublication]
  {
    let all = try reader.rows(
      """
      SELECT p.id, p.agency_id, a.name, p.kind, p.title, p.body, p.meets_on, p.agencies, p.roles,
        p.edition, p.published_on, b.name, p.published_by, p.version, k.edition, k.acknowledged_on
      FROM publication p JOIN agency a ON a.id = p.agency_id JOIN staff b ON b.id = p.published_by
      LEFT JOIN acknowledgement k ON k.publication_id = p.id AND k.staff_id = $1 \
      AND NOT EXISTS (SELECT 1 FROM acknowledgement l WHERE l.publication_id = k.publication_id \
      AND l.staff_id = k.staff_id AND l.edition > k.edition)
      WHERE CAST($2 AS TEXT) IS NULL OR p.id = $2
      ORDER BY p.published_on DESC, p.id DESC LIMIT 500
      """, [scope.actor.id, id], read)
    return all.filter {
      $0.audience.includes(scope.actor.role, of: scope.actor.agencyID)
        || $0.isKept(by: scope.actor)
    }
  }

  private static func read(_ row: Row) -> StoredPublication {
    StoredPublication(
      id: row.text(0), agencyID: row.text(1), agency: row.text(2),
      kind: PublicationKind(rawValue: row.text(3)) ?? .process, title: row.text(4),
      body: row.text(5), meetsOn: row.day(6),
      agencies: row.text(7).split(separator: " ").map(String.init),
      roles: row.text(8).split(separator: " ").compactMap { Role(rawValue: String($0)) },
      edition: row.int(9), publishedOn: row.day(10) ?? Day(number: 0), publishedBy: row.text(11),
      publisherID: row.text(12), seen: row.optionalInt(14),
      seenOn: row.day(15), version: row.int(13))
  }
}
