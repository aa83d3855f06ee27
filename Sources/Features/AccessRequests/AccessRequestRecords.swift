import Domain
import Storage

/// The only writer of `access_request`.
package enum AccessRequestRecords {
  static let table = Table("access_request")

  /// Keeps what was asked for. A number that no case has is kept too, so that the asker cannot tell
  /// a hidden case from none.
  package static func ask(
    id: String, staffID: String, caseNumber: String, caseID: String?, kind: NeedToKnow.Kind,
    purpose: String, reason: String, days: Int, on day: Day, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("staff_id", staffID), ("case_number", caseNumber), ("case_id", caseID),
        ("kind", kind.rawValue), ("purpose", purpose), ("reason", reason), ("days", days),
        ("asked_on", day), ("status", NeedToKnow.Status.asked.rawValue),
        ("from_on", Day?.none), ("until_on", Day?.none), ("decided_by", String?.none),
        ("decided_on", Day?.none), ("answer", ""), ("review_due_on", Day?.none),
        ("reviewed_by", String?.none), ("reviewed_on", Day?.none), ("review", ""),
      ], stamp)
  }

  /// The day on which someone asked for access under that number and waits for the answer.
  static func askedOn(_ caseNumber: String, by staffID: String, _ reader: Reader) throws -> Day? {
    try reader.one(
      """
      SELECT asked_on FROM access_request WHERE staff_id = $1 AND case_number = $2
      AND status = 'asked' ORDER BY asked_on DESC, id DESC
      """, [staffID, caseNumber]
    ) { $0.day(0) } ?? nil
  }

  /// Lets someone in from a day up to, not including, another.
  @discardableResult
  package static func grant(
    id: String, version: Int, by deciderID: String, from: Day, until: Day, reviewDue: Day? = nil,
    answer: String, _ stamp: Stamp, _ tx: Transaction
  ) throws -> Int? {
    try tx.amend(
      table, id: id, version: version,
      [
        ("status", NeedToKnow.Status.granted.rawValue), ("from_on", from), ("until_on", until),
        ("decided_by", deciderID), ("decided_on", from), ("answer", answer),
        ("review_due_on", reviewDue),
      ], stamp)
  }

  /// Refuses what was asked for, or ends what was granted, on a day.
  static func close(
    id: String, version: Int, as status: NeedToKnow.Status, by deciderID: String, on day: Day,
    answer: String, _ stamp: Stamp, _ tx: Transaction
  ) throws -> Int? {
    var cells: [Cell] = [("status", status.rawValue), ("answer", answer)]
    if status == .ended { cells.append(("until_on", day)) }
    if status == .refused { cells += [("decided_by", deciderID), ("decided_on", day)] }
    return try tx.amend(table, id: id, version: version, cells, stamp)
  }

  static func review(
    id: String, version: Int, by reviewerID: String, on day: Day, result: String,
    _ stamp: Stamp, _ tx: Transaction
  ) throws -> Int? {
    try tx.amend(
      table, id: id, version: version,
      [("reviewed_by", reviewerID), ("reviewed_on", day), ("review", result)], stamp)
  }
}
