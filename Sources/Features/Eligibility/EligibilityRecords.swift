import Domain
import Storage

/// The only writer of what a start with an agency leaves: steps of engagement, eligibilities with
/// their documents, applications for benefits, contacts with the Department, work registrations.
package enum EligibilityRecords {
  static func engagementSteps(
    ofCase caseID: String, _ reader: Reader
  ) throws -> [EngagementStep: Day] {
    let rows = try reader.rows(
      "SELECT step, on_day FROM engagement_step WHERE case_id = $1", [caseID]
    ) { (EngagementStep(rawValue: $0.text(0)), $0.day(1)) }
    return rows.reduce(into: [:]) { found, row in
      if let step = row.0 { found[step] = row.1 }
    }
  }

  static func addStep(
    _ step: EngagementStep, id: String, caseID: String, on day: Day, outcome: String,
    _ tx: Transaction, _ now: Now
  ) throws {
    try tx.insert(
      Table("engagement_step"), id: id,
      [
        ("case_id", caseID), ("step", step.rawValue), ("on_day", day),
        ("by_staff_id", now.actor.id), ("outcome", outcome),
      ], now.stamp)
  }

  static func addDocument(
    _ document: String, program: String, id: String, caseID: String, on day: Day,
    _ tx: Transaction, _ now: Now
  ) throws {
    try tx.insert(
      Table("eligibility_document"), id: id,
      [
        ("case_id", caseID), ("program", program), ("document", document), ("collected_on", day),
        ("by_staff_id", now.actor.id),
      ], now.stamp)
  }

  /// Writes the eligibility of a case for a program; a former state of it moves to the past.
  static func put(
    program: String, id: String, caseID: String, verifiedOn: Day?, reference: String,
    confirmedOn: Day?, _ tx: Transaction, _ now: Now
  ) throws {
    let cells: [Cell] = [
      ("case_id", caseID), ("program", program), ("verified_on", verifiedOn),
      ("reference", reference), ("confirmed_on", confirmedOn), ("by_staff_id", now.actor.id),
    ]
    let current = try tx.one(
      "SELECT id FROM eligibility WHERE case_id = $1 AND program = $2", [caseID, program]
    ) { $0.text(0) }
    if let current {
      try tx.amend(Table("eligibility"), id: current, cells, now.stamp)
    } else {
      try tx.insert(Table("eligibility"), id: id, cells, now.stamp)
    }
  }

  static func addApplication(
    program: String, id: String, caseID: String, on day: Day, _ tx: Transaction, _ now: Now
  ) throws {
    try tx.insert(
      Table("benefit_application"), id: id,
      [
        ("case_id", caseID), ("program", program), ("applied_on", day), ("outcome", "pending"),
        ("outcome_on", Day?.none),
      ], now.stamp)
  }

  static func setOutcome(
    _ outcome: String, ofApplication id: String, on day: Day, version: Int, _ tx: Transaction,
    _ now: Now
  ) throws -> Int? {
    try tx.amend(
      Table("benefit_application"), id: id, version: version,
      [("outcome", outcome), ("outcome_on", day)], now.stamp)
  }

  static func addDepartmentContact(
    id: String, caseID: String, on day: Day, mode: String, with: String, about: String,
    _ tx: Transaction, _ now: Now
  ) throws {
    try tx.insert(
      Table("department_contact"), id: id,
      [
        ("case_id", caseID), ("on_day", day), ("mode", mode), ("with_whom", with),
        ("about", about), ("by_staff_id", now.actor.id),
      ], now.stamp)
  }

  /// A link to someone outside, such as the Department; the contract's `connections.csv`.
  static func addConnection(
    kind: String, id: String, personID: String, on day: Day, _ tx: Transaction, _ now: Now
  ) throws {
    try tx.insert(
      Table("connection"), id: id,
      [("person_id", personID), ("kind", kind), ("on_day", day)], now.stamp)
  }

  static func addRegistration(
    id: String, personID: String, on day: Day, confirmation: String, _ tx: Transaction, _ now: Now
  ) throws {
    let cells: [Cell] = [
      ("person_id", personID), ("registered_on", day), ("by_staff_id", now.actor.id),
      ("confirmation", confirmation),
    ]
    let current = try tx.one(
      "SELECT id FROM work_registration WHERE person_id = $1", [personID]
    ) { $0.text(0) }
    if let current {
      try tx.amend(Table("work_registration"), id: current, cells, now.stamp)
    } else {
      try tx.insert(Table("work_registration"), id: id, cells, now.stamp)
    }
  }
}
