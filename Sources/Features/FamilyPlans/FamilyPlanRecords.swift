import Domain
import Storage

/// A goal as it is stored: the columns of every goal, and what these plans add.
package struct FamilyGoalRow: Sendable, Hashable {
  package var goal: GoalRow
  /// Resources and services that it needs (WI-PLN-02).
  package var resources = ""
  /// What was reached, in words (WI-PLN-10).
  package var result = ""
}

/// A signature as it is stored.
package struct SignatureRow: Sendable, Hashable {
  package let planID: String
  package let party: FamilyPlans.Party
  package let personID: String?
  package let staffID: String?
  package let on: Day
  package let manner: FamilyPlans.Manner
  package let witness: String
  package let interpreter: String

  var cells: [Cell] {
    [
      ("plan_id", planID), ("party", party.rawValue), ("person_id", personID),
      ("staff_id", staffID), ("on_day", on), ("manner", manner.rawValue), ("witness", witness),
      ("interpreter", interpreter),
    ]
  }
}

/// The only writer of `family_goal`, `plan_signature`, `plan_origin` and `contribution`.
package enum FamilyPlanRecords {
  static let goals = Table("family_goal")
  static let signatures = Table("plan_signature")
  static let contributions = Table("contribution")
  static let origins = Table("plan_origin")

  static func begin(
    _ id: String, _ kind: FamilyPlans.Kind, caseID: String, personID: String?, on day: Day,
    _ tx: Transaction, _ stamp: Stamp
  ) throws {
    var plan = PlanRow(type: kind.rawValue, caseID: caseID, personID: personID)
    plan.establishedOn = day
    try PlanRecords.add(id, plan, tx, stamp)
  }

  static func add(
    _ id: String, detail detailID: String, _ row: FamilyGoalRow, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try GoalRecords.add(id, row.goal, tx, stamp)
    try put(detailID, ofGoal: id, row, tx, stamp)
  }

  /// - Returns: the new version; nil where another version stands by now.
  static func change(
    _ id: String, version: Int, detail detailID: String, _ row: FamilyGoalRow,
    _ tx: Transaction, _ stamp: Stamp
  ) throws -> Int? {
    guard let next = try GoalRecords.change(id, version: version, row.goal.cells, tx, stamp) else {
      return nil
    }
    try put(detailID, ofGoal: id, row, tx, stamp)
    return next
  }

  private static func put(
    _ newID: String, ofGoal goalID: String, _ row: FamilyGoalRow, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    let cells: [Cell] = [("resources", row.resources), ("result", row.result)]
    let former = try tx.one(
      "SELECT id, resources, result FROM family_goal WHERE goal_id = $1", [goalID]
    ) { ($0.text(0), $0.text(1), $0.text(2)) }
    guard let former else {
      return try tx.insert(goals, id: newID, [("goal_id", goalID)] + cells, stamp)
    }
    guard former.1 != row.resources || former.2 != row.result else { return }
    try tx.amend(goals, id: former.0, cells, stamp)
  }

  static func add(
    _ id: String, _ signature: SignatureRow, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(signatures, id: id, signature.cells, stamp)
    let column = signature.party == .client ? "client_signed_on" : "worker_signed_on"
    try PlanRecords.change(signature.planID, [(column, signature.on)], tx, stamp)
  }

  /// A half signed version changed: the signature no longer counts.
  static func clear(signaturesOf planID: String, _ tx: Transaction, _ stamp: Stamp) throws {
    let ids = try tx.rows(
      "SELECT id FROM plan_signature WHERE plan_id = $1 ORDER BY id", [planID]
    ) { $0.text(0) }
    for id in ids { try tx.retire(signatures, id: id, stamp) }
    try PlanRecords.change(
      planID, [("client_signed_on", Day?.none), ("worker_signed_on", Day?.none)], tx, stamp)
  }

  static func add(
    _ id: String, _ origin: PlanOrigin, planID: String, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(
      origins, id: id,
      [
        ("plan_id", planID), ("kind", origin.kind), ("agency_name", origin.agency),
        ("made_on", origin.madeOn), ("paper", origin.paper),
        ("domains", origin.domains.joined(separator: " ")),
      ], stamp)
  }

  static func add(
    contribution id: String, ofGoal goalID: String, on day: Day, kind: String,
    isSignificant: Bool, _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(
      contributions, id: id,
      [("goal_id", goalID), ("on_day", day), ("kind", kind), ("significant", isSignificant)],
      stamp)
  }
}
