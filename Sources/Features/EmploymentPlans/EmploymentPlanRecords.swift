import Domain
import Storage

/// A participation activity as it is stored (UT-PLN-02, UT-PLN-04).
package struct ActivityRow: Sendable, Hashable {
  package var planID: String
  package var goalID: String?
  package var description: String
  /// `job-preparation`, `work`, `marriage-family`, separated by spaces.
  package var purpose: String
  /// Nil where the client is responsible.
  package var responsibleStaffID: String?
  package var bestInterest: String
  package var fit: String
  package var dueOn: Day?
  /// `open`, `done` or `dropped`.
  package var status = "open"

  package var cells: [Cell] {
    [
      ("plan_id", planID), ("goal_id", goalID), ("description", description),
      ("purpose", purpose), ("responsible_staff_id", responsibleStaffID),
      ("best_interest", bestInterest), ("fit", fit), ("due_on", dueOn), ("status", status),
    ]
  }

  /// What was agreed to in it.
  var terms: EmploymentPlans.ActivityTerms {
    .init(
      goal: goalID, responsible: responsibleStaffID ?? "client", purpose: purpose, dueOn: dueOn,
      isDropped: status == "dropped")
  }
}

/// The only writer of `employment_plan`, `plan_agreement`, `barrier` and
/// `participation_activity`.
package enum EmploymentPlanRecords {
  static let plans = Table("employment_plan")
  static let agreements = Table("plan_agreement")
  static let barriers = Table("barrier")
  static let activities = Table("participation_activity")

  static func begin(
    _ id: String, planID: String, caseID: String, personID: String, on day: Day,
    _ tx: Transaction, _ stamp: Stamp
  ) throws {
    var plan = PlanRow(type: "employment", caseID: caseID, personID: personID)
    plan.establishedOn = day
    try PlanRecords.add(planID, plan, tx, stamp)
    try tx.insert(plans, id: id, [("plan_id", planID), ("no_goal_reason", "")], stamp)
  }

  /// - Parameter id: the row's id where it is the first, else the former row is kept.
  static func set(
    noGoalReason reason: String, planID: String, newID: String, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    let id = try tx.one("SELECT id FROM employment_plan WHERE plan_id = $1", [planID]) {
      $0.text(0)
    }
    if let id {
      try tx.amend(plans, id: id, [("no_goal_reason", reason)], stamp)
    } else {
      try tx.insert(
        plans, id: newID, [("plan_id", planID), ("no_goal_reason", reason)], stamp)
    }
  }

  static func add(
    agreement id: String, planID: String, party: EmploymentPlanAgreement.Party, on day: Day,
    standing: EmploymentPlanAgreement, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(
      agreements, id: id,
      [
        ("plan_id", planID), ("party", party.rawValue), ("on_day", day),
        ("by_staff_id", stamp.by),
      ], stamp)
    // The interchange knows two signatures: the client's, and the workers' once both agreed.
    try PlanRecords.change(
      planID,
      [("client_signed_on", standing.clientOn), ("worker_signed_on", standing.agenciesOn)], tx,
      stamp)
  }

  /// A material change: whoever agreed is asked anew.
  static func askAnew(planID: String, _ tx: Transaction, _ stamp: Stamp) throws {
    let ids = try tx.rows(
      "SELECT id FROM plan_agreement WHERE plan_id = $1 ORDER BY id", [planID]
    ) { $0.text(0) }
    guard !ids.isEmpty else { return }
    for id in ids { try tx.retire(agreements, id: id, stamp) }
    try PlanRecords.change(
      planID, [("client_signed_on", Day?.none), ("worker_signed_on", Day?.none)], tx, stamp)
  }

  static func add(
    barrier id: String, planID: String, kind: String, description: String, on day: Day,
    _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(
      barriers, id: id,
      [
        ("plan_id", planID), ("kind", kind), ("description", description), ("status", "open"),
        ("on_day", day),
      ], stamp)
  }

  static func change(
    barrier id: String, version: Int, kind: String, description: String, status: String,
    _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.amend(
      barriers, id: id, version: version,
      [("kind", kind), ("description", description), ("status", status)], stamp)
  }

  static func add(
    activity id: String, _ row: ActivityRow, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(activities, id: id, row.cells, stamp)
  }

  /// - Returns: the new version; nil where another version stands by now.
  static func change(
    activity id: String, version: Int, _ row: ActivityRow, _ tx: Transaction, _ stamp: Stamp
  ) throws -> Int? {
    try tx.amend(activities, id: id, version: version, row.cells, stamp)
  }
}
