import Domain
import Storage

/// The only writer of `job_search`: when someone looked for work.
package enum JobSearchRecords {
  static let table = Table("job_search")

  /// A person's searches, the newest first.
  package static func all(of personID: String, _ reader: Reader) throws -> [JobSearch] {
    try reader.rows(
      "SELECT id, from_on, to_on FROM job_search WHERE person_id = $1 ORDER BY from_on DESC, id",
      [personID]
    ) { row in row.day(1).map { JobSearch(id: RecordID(row.text(0)), from: $0, to: row.day(2)) } }
    .compactMap { $0 }
  }

  package static func begin(
    id: String, personID: String, on day: Day, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id, [("person_id", personID), ("from_on", day), ("to_on", Day?.none)], stamp)
  }

  package static func end(_ id: String, on day: Day, _ stamp: Stamp, _ tx: Transaction) throws {
    try tx.amend(table, id: id, [("to_on", day)], stamp)
  }
}
