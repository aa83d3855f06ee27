import Domain
import Storage

/// The only writer of `re_request`: who asks for help again, for which area, and what came of it.
package enum ReRequestRecords {
  package static let table = Table("re_request")

  package static func add(
    _ id: String, caseID: String, personID: String, askedOn: Day, area: String, words: String,
    _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("case_id", caseID), ("person_id", personID), ("asked_on", askedOn), ("area", area),
        ("words", words), ("staffed_on", Day?.none), ("staffed_with", ""), ("staffing", ""),
        ("outcome", ""), ("partner", ""), ("ended_on", Day?.none), ("remark", ""),
      ], stamp)
  }

  package static func staff(
    _ id: String, on day: Day, with team: String, area: String, staffing: String, _ stamp: Stamp,
    _ tx: Transaction
  ) throws {
    try tx.amend(
      table, id: id,
      [
        ("staffed_on", day), ("staffed_with", team), ("area", area), ("staffing", staffing),
      ], stamp)
  }

  package static func end(
    _ id: String, _ outcome: ReRequestOutcome, partner: String, on day: Day, remark: String,
    _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(
      table, id: id,
      [
        ("outcome", outcome.rawValue), ("partner", partner), ("ended_on", day), ("remark", remark),
      ], stamp)
  }
}
