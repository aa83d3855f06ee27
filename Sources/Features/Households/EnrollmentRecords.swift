import Domain
import Storage

/// The only writer of `enrollment`: a person in a program, from when to when.
package enum EnrollmentRecords {
  package static let table = Table("enrollment")

  package static func add(
    id: String, personID: String, program: String, startedOn: Day, endedOn: Day? = nil,
    _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("person_id", personID), ("program", program), ("started_on", startedOn),
        ("ended_on", endedOn),
      ], stamp)
  }

  package static func end(
    id: String, on day: Day, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(table, id: id, [("ended_on", day)], stamp)
  }
}
