import Domain
import Storage

/// The only writer of `assistance`, `assistance_detail`, `program_dismissal` and
/// `enrollment_funding` on a page.
package enum PublicAssistanceRecords {
  static let table = Table("assistance")

  static func add(
    _ record: AssistanceRecord, funding: String, monthlyCents: Int?, id: String, detailID: String,
    personID: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("person_id", personID), ("type", record.type), ("decided_on", record.decidedOn),
        ("started_on", record.startedOn), ("ended_on", Day?.none),
        ("monthly_cents", monthlyCents), ("end_reason", ""),
      ], stamp)
    try tx.insert(
      Table("assistance_detail"), id: detailID,
      [
        ("assistance_id", id), ("person_id", personID), ("agency", record.agency),
        ("worker", record.worker), ("plan", record.plan), ("funding", funding),
        ("is_fset", record.isFSET ? 1 : 0),
      ], stamp)
  }

  static func end(
    _ id: String, on day: Day, reason: String, version: Int, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(
      table, id: id, version: version, [("ended_on", day), ("end_reason", reason)], stamp)
  }

  static func setAmount(
    _ cents: Int, of id: String, version: Int, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(table, id: id, version: version, [("monthly_cents", cents)], stamp)
  }

  static func dismiss(
    _ rule: String, reason: String, id: String, personID: String, _ tx: Transaction, _ now: Now
  ) throws {
    try tx.insert(
      Table("program_dismissal"), id: id,
      [
        ("person_id", personID), ("rule", rule), ("reason", reason), ("on_day", now.today),
        ("by_staff_id", now.actor.id),
      ], now.stamp)
  }

  static func setFunding(
    _ funding: String, ofEnrollment enrollment: String, id: String, personID: String,
    _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      Table("enrollment_funding"), id: id,
      [("enrollment_id", enrollment), ("person_id", personID), ("funding", funding)], stamp)
  }
}
