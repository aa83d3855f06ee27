import Domain
import Storage

/// What is published, in one version.
package struct PublicationRow: Sendable, Hashable {
  package var kind: PublicationKind
  package var title: String
  package var body: String
  package var meetsOn: Day?
  package var audience: Audience
  package var edition: Int

  package init(
    _ kind: PublicationKind, _ title: String, _ body: String, meetsOn: Day? = nil,
    to audience: Audience,
    edition: Int = 1
  ) {
    self.kind = kind
    self.title = title
    self.body = body
    self.meetsOn = meetsOn
    self.audience = audience
    self.edition = edition
  }
}

/// The only writer of `publication` and `acknowledgement` (UT-QA-03).
package enum PublicationRecords {
  package static let table = Table("publication")
  package static let acknowledgements = Table("acknowledgement")

  package static func add(
    _ id: String, _ row: PublicationRow, from agencyID: String, on day: Day, by staffID: String,
    _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("agency_id", agencyID), ("kind", row.kind.rawValue), ("title", row.title),
        ("body", row.body), ("meets_on", row.meetsOn), ("agencies", list(row.audience.agencies)),
        ("roles", list(Set(row.audience.roles.map(\.rawValue)))), ("edition", row.edition),
        ("published_on", day), ("published_by", staffID),
      ], stamp)
  }

  /// A new version of the text; nil where someone else changed the row since `version`.
  static func renew(
    _ id: String, version: Int, _ row: PublicationRow, on day: Day, by staffID: String,
    _ stamp: Stamp, _ tx: Transaction
  ) throws -> Int? {
    try tx.amend(
      table, id: id, version: version,
      [
        ("title", row.title), ("body", row.body), ("meets_on", row.meetsOn),
        ("edition", row.edition), ("published_on", day), ("published_by", staffID),
      ], stamp)
  }

  package static func acknowledge(
    _ publicationID: String, edition: Int, by staffID: String, on day: Day, id: String,
    _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      acknowledgements, id: id,
      [
        ("publication_id", publicationID), ("edition", edition), ("staff_id", staffID),
        ("acknowledged_on", day),
      ], stamp)
  }

  private static func list(_ names: Set<String>) -> String {
    " " + names.sorted().joined(separator: " ") + " "
  }
}
