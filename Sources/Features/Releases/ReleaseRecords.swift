import Domain
import Storage

/// The only writer of `information_release`.
package enum ReleaseRecords {
  static let table = Table("information_release")

  /// What is written down before anybody signs.
  package struct Prepared: Sendable {
    let caseID: String
    let personID: String
    let recipient: String
    let classes: [DataClass]
    let purpose: String
    let from: Day
    let until: Day
    let language: String
  }

  package static func add(
    _ id: String, _ release: Prepared, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("case_id", release.caseID), ("person_id", release.personID),
        ("recipient", release.recipient), ("classes", DataClass.text(release.classes)),
        ("purpose", release.purpose), ("from_on", release.from), ("until_on", release.until),
        ("language", release.language), ("signed_on", Day?.none), ("signed_by", ""),
        ("explained_by", String?.none), ("interpreter", ""), ("form_version", ""),
        ("withdrawn_on", Day?.none), ("withdrawn_how", ""),
      ], stamp)
  }

  package static func sign(
    _ id: String, on day: Day, by signer: String, explainedBy staffID: String,
    interpreter: String, form: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(
      table, id: id,
      [
        ("signed_on", day), ("signed_by", signer), ("explained_by", staffID),
        ("interpreter", interpreter), ("form_version", form),
      ], stamp)
  }

  package static func withdraw(
    _ id: String, on day: Day, how: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(table, id: id, [("withdrawn_on", day), ("withdrawn_how", how)], stamp)
  }
}
