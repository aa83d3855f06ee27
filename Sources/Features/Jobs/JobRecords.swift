import Domain
import Storage

/// The only writer of `job` and of what belongs to it. Rows of imports have no details.
package enum JobRecords {
  static let table = Table("job")
  static let details = Table("job_detail")
  static let contacts = Table("employer_contact")
  static let contactDetails = Table("employer_contact_detail")
  static let reports = Table("assistance_report")
  static let reportDetails = Table("assistance_report_detail")
  static let effects = Table("assistance_effect")

  /// - Parameter upgradeOf: the job it improves on, and what got better; nil for a placement.
  package static func add(
    _ id: String, detailID: String, personID: String, _ row: JobRow,
    upgradeOf: (id: String, improvements: [JobImprovement])? = nil, _ stamp: Stamp,
    _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id, [("person_id", personID), ("upgrade_of", upgradeOf?.id)] + cells(row), stamp)
    try tx.insert(
      details, id: detailID,
      [("job_id", id), ("improvements", codes(upgradeOf?.improvements ?? []))] + more(row), stamp)
  }

  /// - Parameters:
  ///   - detailID: for the details of a row that had none.
  ///   - improvements: nil leaves them as they are.
  package static func change(
    _ id: String, version: Int?, detailID: String, _ row: JobRow,
    improvements: [JobImprovement]? = nil, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(table, id: id, version: version, cells(row), stamp)
    let better: [Cell] = improvements.map { [("improvements", codes($0))] } ?? []
    if let known = try detail(of: id, tx) {
      try tx.amend(details, id: known, more(row) + better, stamp)
    } else {
      let cells = better.isEmpty ? [("improvements", "")] : better
      try tx.insert(details, id: detailID, [("job_id", id)] + cells + more(row), stamp)
    }
  }

  private static func detail(of jobID: String, _ tx: Transaction) throws -> String? {
    try tx.one("SELECT id FROM job_detail WHERE job_id = $1", [jobID]) { $0.text(0) }
  }

  private static func codes(_ improvements: [JobImprovement]) -> String {
    improvements.map(\.rawValue).joined(separator: " ")
  }

  private static func cells(_ row: JobRow) -> [Cell] {
    [
      ("employer", row.employer), ("position", row.terms.position),
      ("hourly_wage_cents", row.terms.hourlyWageCents),
      ("hours_hundredths", row.terms.hoursHundredths),
      ("health_insurance", row.terms.healthInsurance), ("secured_on", row.days.securedOn),
      ("started_on", row.days.startedOn), ("ended_on", row.days.endedOn),
    ]
  }

  private static func more(_ row: JobRow) -> [Cell] {
    [
      ("contact_name", row.contactName), ("contact_reach", row.contactReach),
      ("transit", row.transit?.rawValue ?? ""),
      ("help", row.help.map(\.rawValue).joined(separator: " ")), ("end_reason", row.endReason),
    ]
  }

  package static func contact(
    _ id: String, detailID: String, jobID: String, on day: Day, by staffID: String, mode: String,
    with whom: String, words: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(contacts, id: id, [("job_id", jobID), ("on_day", day)], stamp)
    try tx.insert(
      contactDetails, id: detailID,
      [
        ("contact_id", id), ("by_staff_id", staffID), ("mode", mode), ("with_whom", whom),
        ("words", words),
      ], stamp)
  }

  package static func report(
    _ id: String, detailID: String, jobID: String, on day: Day, _ sent: SentReport.Words,
    _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(reports, id: id, [("job_id", jobID), ("sent_on", day)], stamp)
    try tx.insert(
      reportDetails, id: detailID,
      [
        ("report_id", id), ("by_staff_id", stamp.by), ("agency", sent.agency),
        ("worker", sent.worker), ("mode", sent.mode), ("words", sent.words),
      ], stamp)
  }

  /// Keeps what was confirmed of a job's effect; a former one moves to the past.
  package static func confirm(
    _ id: String, jobID: String, _ effect: AssistanceEffect, suggested: SuggestedEffect,
    because reason: String, on day: Day, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    let cells: [Cell] = [
      ("job_id", jobID), ("effect", effect.rawValue), ("suggested", suggested.effect.rawValue),
      ("rule", suggested.rule.rawValue), ("reason", reason), ("confirmed_on", day),
      ("confirmed_by_id", stamp.by),
    ]
    let former = try tx.one("SELECT id FROM assistance_effect WHERE job_id = $1", [jobID]) {
      $0.text(0)
    }
    if let former {
      try tx.amend(effects, id: former, cells, stamp)
    } else {
      try tx.insert(effects, id: id, cells, stamp)
    }
  }
}
