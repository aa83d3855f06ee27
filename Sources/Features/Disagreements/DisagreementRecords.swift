import Domain
import Storage

/// A disagreement as it is stored. That the client was not present is a fact of every row.
package struct DisagreementRow: Sendable, Hashable {
  var caseID: String
  var subject: String
  var about: String
  /// Roles, separated by spaces.
  var parties: String
  var positions: String

  var cells: [Cell] {
    [
      ("case_id", caseID), ("subject", subject), ("about", about), ("parties", parties),
      ("positions", positions), ("client_present", false), ("escalated_on", Day?.none),
      ("settled_on", Day?.none), ("settled_by", String?.none), ("result", ""),
    ]
  }
}

/// Someone a disagreement goes to.
package struct DisagreementRecipient: Codable, Sendable, Hashable {
  package let role: String
  /// Nil where nobody is known to hold the role for this case.
  package let staffID: String?
  package let name: String
  package let toldOn: Day
}

/// The only writer of `disagreement`, `disagreement_discussion` and `disagreement_recipient`.
package enum DisagreementRecords {
  static let table = Table("disagreement")
  static let discussions = Table("disagreement_discussion")
  static let recipients = Table("disagreement_recipient")

  static func add(
    _ id: String, _ row: DisagreementRow, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(table, id: id, row.cells, stamp)
  }

  static func add(
    discussion id: String, of disagreementID: String, on day: Day, remark: String,
    _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(
      discussions, id: id,
      [("disagreement_id", disagreementID), ("on_day", day), ("remark", remark)], stamp)
  }

  static func escalate(
    _ id: String, to recipients: [(id: String, recipient: DisagreementRecipient)], on day: Day,
    _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.amend(table, id: id, [("escalated_on", day)], stamp)
    for (rowID, recipient) in recipients {
      try tx.insert(
        DisagreementRecords.recipients, id: rowID,
        [
          ("disagreement_id", id), ("role", recipient.role), ("staff_id", recipient.staffID),
          ("told_on", recipient.toldOn),
        ], stamp)
    }
  }

  static func settle(
    _ id: String, on day: Day, result: String, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.amend(
      table, id: id, [("settled_on", day), ("settled_by", stamp.by), ("result", result)], stamp)
  }

  /// Whether therapist and case manager still disagree about closing the case (UT-LIFE-11).
  package static func isClosingDisputed(_ caseID: String, _ reader: Reader) throws -> Bool {
    try reader.exists(
      """
      SELECT 1 FROM disagreement WHERE case_id = $1 AND subject = 'case-closure' \
      AND settled_on IS NULL
      """, [caseID])
  }
}
