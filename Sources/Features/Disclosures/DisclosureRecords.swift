import Domain
import Storage

/// What was told to somebody outside, as it is written.
package struct DisclosureRow: Sendable {
  let caseID: String
  let personID: String?
  let on: Day
  let recipient: String
  let classes: [DataClass]
  let what: String
  let means: String
  let basis: String
  var releaseID: String?
  let by: String
  var authority = ""
  var documentRef = ""
  var facts = ""
  var approvedBy: String?
  var reviewDueOn: Day?
}

/// The only writer of `disclosure`.
package enum DisclosureRecords {
  static let table = Table("disclosure")

  package static func add(
    _ id: String, _ row: DisclosureRow, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("case_id", row.caseID), ("person_id", row.personID), ("sent_on", row.on),
        ("recipient", row.recipient), ("classes", DataClass.text(row.classes)),
        ("what", row.what), ("means", row.means), ("basis", row.basis),
        ("release_id", row.releaseID), ("by_staff_id", row.by), ("authority", row.authority),
        ("document_ref", row.documentRef), ("facts", row.facts),
        ("approved_by", row.approvedBy), ("review_due_on", row.reviewDueOn),
        ("reviewed_by", String?.none), ("reviewed_on", Day?.none), ("review", ""),
      ], stamp)
  }
}
