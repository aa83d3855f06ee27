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

  package static func review(
    _ id: String, by staffID: String, on day: Day, found: String, _ stamp: Stamp,
    _ tx: Transaction
  ) throws {
    try tx.amend(
      table, id: id, [("reviewed_by", staffID), ("reviewed_on", day), ("review", found)], stamp)
  }
}

/// What a rule made us report, as it is written.
package struct MandatedReportRow: Sendable, Hashable {
  let rule: String
  /// `YYYY-MM-DDTHH:MM` in the lead agency's time, like `reportedAt`.
  let learnedAt: String
  let reportedAt: String
  let reference: String
  let isInformed: Bool
  let informedWhy: String
}

/// The only writer of `mandated_report`.
package enum MandatedReportRecords {
  package static func add(
    _ id: String, of disclosureID: String, _ row: MandatedReportRow, _ stamp: Stamp,
    _ tx: Transaction
  ) throws {
    try tx.insert(
      Table("mandated_report"), id: id,
      [
        ("disclosure_id", disclosureID), ("rule", row.rule), ("learned_at", row.learnedAt),
        ("reported_at", row.reportedAt), ("reference", row.reference),
        ("is_informed", row.isInformed), ("informed_why", row.informedWhy),
      ], stamp)
  }
}
