import Domain
import Storage

/// What the directory says of a resource.
package struct DirectoryRow: Codable, Sendable, Hashable {
  package var name: String
  /// What it offers, in a few words.
  package var offers: String
  /// Codes of areas of the assessment.
  package var areas: [String]
  /// A programme about work: case manager and counselor refer to it together (UT-SVC-03).
  package var isEmployment: Bool
  package var languages: String
  package var location: String
  package var eligibility: String
  package var contact: String
}

/// The only writer of `directory_entry`.
package enum DirectoryRecords {
  static let table = Table("directory_entry")

  package static func add(
    _ id: String, _ row: DirectoryRow, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      cells(row) + [("seed", ""), ("ended_on", Day?.none), ("end_reason", "")], stamp)
  }

  /// The entries that the schema brings along: of each the documents give no more than its name
  /// (UT-SVC-03).
  static let seeds = [
    (id: "humanitarian-center", name: "Humanitarian Center"),
    (id: "education-and-training-center", name: "Refugee Education & Training Center"),
  ].map { entry in
    """
    INSERT INTO directory_entry (id, name, offers, areas, is_employment, languages, location, \
    eligibility, contact, seed, ended_on, end_reason, version, recorded_at, recorded_by, source, \
    source_ref) VALUES ('\(entry.id)', '\(entry.name)', '', 'EMP', 1, '', '', '', '', \
    '001 §D.3', NULL, '', 1, '2020-01-01T00:00:00.000Z', 'program', '', NULL);

    """
  }.joined()

  static func change(
    _ id: String, _ row: DirectoryRow, version: Int, _ stamp: Stamp, _ tx: Transaction
  ) throws -> Int? {
    try tx.amend(table, id: id, version: version, cells(row), stamp)
  }

  static func end(
    _ id: String, on day: Day, reason: String, version: Int, _ stamp: Stamp, _ tx: Transaction
  ) throws -> Int? {
    try tx.amend(
      table, id: id, version: version, [("ended_on", day), ("end_reason", reason)], stamp)
  }

  private static func cells(_ row: DirectoryRow) -> [Cell] {
    [
      ("name", row.name), ("offers", row.offers), ("areas", row.areas.joined(separator: " ")),
      ("is_employment", row.isEmployment), ("languages", row.languages),
      ("location", row.location), ("eligibility", row.eligibility), ("contact", row.contact),
    ]
  }
}
