import Domain
import Storage

/// A service as it was read.
package struct StoredService: Codable, Sendable, Hashable {
  package let id: String
  package let row: ServiceRow
  package let person: String
  /// Who entered it; empty where it came from a sender.
  package let by: String
  package let version: Int

  /// All services of the people of a case, the latest first.
  static func all(of header: CaseHeader, _ reader: Reader) throws -> [StoredService] {
    let found = try header.people.flatMap { try all(ofPerson: $0.id, named: $0.name, reader) }
    return found.sorted { ($0.row.on, $0.id) > ($1.row.on, $1.id) }
  }

  static func all(
    ofPerson personID: String, named name: String, _ reader: Reader
  ) throws -> [StoredService] {
    try reader.rows(
      """
      SELECT s.id, s.type, s.service_group, s.program, s.on_day, s.status, s.mode, s.version,
        COALESCE(d.provider, ''), COALESCE(d.with_whom, ''), COALESCE(d.words, ''),
        COALESCE(f.name, '')
      FROM service s LEFT JOIN service_detail d ON d.service_id = s.id
      LEFT JOIN staff f ON f.id = d.by_staff_id
      WHERE s.person_id = $1 ORDER BY s.on_day, s.id
      """, [personID]
    ) { row in
      StoredService(
        id: row.text(0),
        row: ServiceRow(
          personID: personID, type: row.text(1), group: row.text(2), program: row.text(3),
          on: row.day(4) ?? Day(number: 0), status: row.text(5), mode: row.text(6),
          provider: row.text(8), with: row.text(9), words: row.text(10)),
        person: name, by: row.text(11), version: row.int(7))
    }
  }
}
