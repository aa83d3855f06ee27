import Domain
import Storage

/// An entry of the directory as it was read.
package struct StoredDirectoryEntry: Codable, Sendable, Hashable {
  package let id: String
  package let row: DirectoryRow
  /// The document that names an entry which the program brought along; empty for others.
  package let seed: String
  package let endedOn: Day?
  package let endReason: String
  package let version: Int
  package let changedBy: String
  package let changedAt: Instant

  /// All of them by name.
  static func all(_ reader: Reader) throws -> [StoredDirectoryEntry] {
    try rows("", [], reader)
  }

  static func one(_ id: String, _ reader: Reader) throws -> StoredDirectoryEntry? {
    try rows("WHERE d.id = $1", [id], reader).first
  }

  private static func rows(
    _ condition: SQL, _ parameters: [any Bindable], _ reader: Reader
  ) throws -> [StoredDirectoryEntry] {
    try reader.rows(
      """
      SELECT d.id, d.name, d.offers, d.areas, d.is_employment, d.languages, d.location,
        d.eligibility, d.contact, d.seed, d.ended_on, d.end_reason, d.version,
        COALESCE(s.name, ''), d.recorded_at
      FROM directory_entry d LEFT JOIN staff s ON s.id = d.recorded_by \(condition)
      ORDER BY d.name, d.id
      """, parameters
    ) { row in
      StoredDirectoryEntry(
        id: row.text(0),
        row: DirectoryRow(
          name: row.text(1), offers: row.text(2),
          areas: row.text(3).split(separator: " ").map(String.init), isEmployment: row.bool(4),
          languages: row.text(5), location: row.text(6), eligibility: row.text(7),
          contact: row.text(8)),
        seed: row.text(9), endedOn: row.day(10), endReason: row.text(11), version: row.int(12),
        changedBy: row.text(13), changedAt: row.instant(14) ?? Instant(milliseconds: 0))
    }
  }
}
