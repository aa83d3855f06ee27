import Domain
import Storage

/// The only writer of `training_completion` (UT-TRN-02).
package enum TrainingRecords {
  package static let table = Table("training_completion")

  package static func add(
    _ id: String, _ course: Course, of staffID: String, on day: Day, trainerID: String?,
    trainerName: String, certificate: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("staff_id", staffID), ("course", course.code), ("edition", course.edition),
        ("completed_on", day), ("trainer_id", trainerID), ("trainer_name", trainerName),
        ("certificate", certificate),
      ], stamp)
  }

  /// Takes back what was recorded by mistake; the former row is kept.
  package static func withdraw(_ id: String, _ stamp: Stamp, _ tx: Transaction) throws {
    try tx.retire(table, id: id, stamp)
  }

  /// What someone took, by day.
  package static func completions(of staffID: String, _ reader: Reader) throws -> [Completion] {
    try reader.rows(
      """
      SELECT course, edition, completed_on FROM training_completion WHERE staff_id = $1
      ORDER BY completed_on, id
      """, [staffID]
    ) {
      Completion(course: $0.text(0), edition: $0.text(1), on: $0.day(2) ?? Day(number: 0))
    }
  }
}

/// The only writer of `staff_credential` (IRC-TRN-02).
package enum CredentialRecords {
  package static let table = Table("staff_credential")

  package static func add(
    _ id: String, of staffID: String, _ kind: Credential.Kind, number: String, issuedBy: String,
    expiresOn: Day?, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("staff_id", staffID), ("kind", kind.rawValue), ("number", number),
        ("issued_by", issuedBy), ("expires_on", expiresOn),
      ], stamp)
  }

  package static func of(_ staffID: String, _ reader: Reader) throws -> [Credential] {
    try reader.rows(
      "SELECT kind, expires_on FROM staff_credential WHERE staff_id = $1 ORDER BY id", [staffID]
    ) { row -> Credential? in
      Credential.Kind(rawValue: row.text(0)).map { Credential($0, expiresOn: row.day(1)) }
    }.compactMap { $0 }
  }
}
