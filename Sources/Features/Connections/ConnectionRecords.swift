import Domain
import Storage

/// Writes the table `connection` for connections entered on a page.
package enum ConnectionRecords {
  static let table = Table("connection")

  package static func add(
    _ id: String, personID: String, kind: String, on day: Day, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(
      table, id: id, [("person_id", personID), ("kind", kind), ("on_day", day)], stamp)
  }
}
