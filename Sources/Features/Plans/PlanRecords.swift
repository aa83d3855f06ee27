import Domain
import Storage

/// A plan as it is stored.
package struct PlanRow: Sendable, Hashable {
  package var type: String
  package var caseID: String?
  package var personID: String?
  package var establishedOn: Day?
  package var clientSignedOn: Day?
  package var workerSignedOn: Day?
  package var reviewedOn: Day?

  package init(type: String, caseID: String? = nil, personID: String? = nil) {
    self.type = type
    self.caseID = caseID
    self.personID = personID
  }

  package var cells: [Cell] {
    [
      ("type", type), ("case_id", caseID), ("person_id", personID),
      ("established_on", establishedOn), ("client_signed_on", clientSignedOn),
      ("worker_signed_on", workerSignedOn), ("reviewed_on", reviewedOn),
    ]
  }
}

/// An area that a plan starts from (UT-ASM-11).
package struct FocusAreaRow: Sendable, Hashable {
  package let planID: String
  package let assessmentID: String
  package let personID: String
  package let area: String
  /// `below`, `flagged` or `below flagged`.
  package let reason: String
}

/// The only writer of the tables `plan`, `focus_area`, `plan_remark` and `plan_review`.
package enum PlanRecords {
  package static let plans = Table("plan")
  static let focusAreas = Table("focus_area")
  static let remarks = Table("plan_remark")
  static let reviews = Table("plan_review")

  /// The plan of the household that all agencies share; nil before its first assessment.
  package static func coordinatedPlan(ofCase caseID: String, _ reader: Reader) throws -> String? {
    try reader.one(
      """
      SELECT id FROM plan WHERE case_id = $1 AND type = 'coordinated' \
      ORDER BY recorded_at, id LIMIT 1
      """, [caseID]
    ) { $0.text(0) }
  }

  package static func add(
    _ id: String, _ plan: PlanRow, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(plans, id: id, plan.cells, stamp)
  }

  /// - Returns: the new version; nil where another version stands by now.
  @discardableResult
  package static func change(
    _ id: String, version: Int? = nil, _ cells: [Cell], _ tx: Transaction, _ stamp: Stamp
  ) throws -> Int? {
    try tx.amend(plans, id: id, version: version, cells, stamp)
  }

  package static func add(
    _ id: String, _ focus: FocusAreaRow, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(
      focusAreas, id: id,
      [
        ("plan_id", focus.planID), ("assessment_id", focus.assessmentID),
        ("person_id", focus.personID), ("area", focus.area), ("reason", focus.reason),
      ], stamp)
  }

  /// Takes the focus areas of one person's former assessments out of the present.
  package static func retireFocus(
    ofPerson personID: String, planID: String, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    let ids = try tx.rows(
      "SELECT id FROM focus_area WHERE plan_id = $1 AND person_id = $2 ORDER BY id",
      [planID, personID]
    ) { $0.text(0) }
    for id in ids { try tx.retire(focusAreas, id: id, stamp) }
  }

  /// - Parameter kind: `comment` or `proposal`.
  package static func add(
    remark id: String, planID: String, kind: String, on day: Day, body: String, _ tx: Transaction,
    _ stamp: Stamp
  ) throws {
    try tx.insert(
      remarks, id: id,
      [
        ("plan_id", planID), ("kind", kind), ("on_day", day), ("body", body),
        ("by_staff_id", stamp.by),
      ], stamp)
  }

  /// A review after an assessment: what changed, and the needs and strengths that justify it.
  package static func add(
    review id: String, planID: String, on day: Day, changes: String, reasons: String,
    _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(
      reviews, id: id,
      [
        ("plan_id", planID), ("on_day", day), ("changes", changes), ("reasons", reasons),
        ("by_staff_id", stamp.by),
      ], stamp)
    try tx.amend(plans, id: planID, [("reviewed_on", day)], stamp)
  }
}
