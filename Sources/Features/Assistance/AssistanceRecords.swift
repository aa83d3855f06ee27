import Domain
import Storage

/// The only writer of `assistance_request` (UT-QA-02).
package enum AssistanceRecords {
  package static let table = Table("assistance_request")

  package static func ask(
    _ id: String, agencyID: String, by staffID: String, on day: Day, subject: String,
    question: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("agency_id", agencyID), ("asked_by", staffID), ("asked_on", day), ("subject", subject),
        ("question", question), ("answer", ""), ("answered_by", String?.none),
        ("answered_on", Day?.none), ("read_on", Day?.none),
      ], stamp)
  }

  package static func answer(
    _ id: String, _ answer: String, by staffID: String, on day: Day, _ stamp: Stamp,
    _ tx: Transaction
  ) throws {
    try tx.amend(
      table, id: id,
      [("answer", answer), ("answered_by", staffID), ("answered_on", day)], stamp)
  }

  static func markRead(_ id: String, on day: Day, _ stamp: Stamp, _ tx: Transaction) throws {
    try tx.amend(table, id: id, [("read_on", day)], stamp)
  }
}
