import Domain
import Storage

/// A contribution as it was read.
package struct StoredContribution: Codable, Sendable, Hashable {
  package let id: String
  package let on: Day
  package let kind: String
  package let isSignificant: Bool
  package let by: String
}

/// A goal of such a plan as it was read.
package struct StoredFamilyGoal: Sendable, Hashable {
  package let stored: StoredGoal
  package let resources: String
  package let result: String
  package let contributions: [StoredContribution]
  package let steps: [StoredActionItem]

  package var id: String { stored.id }
  package var row: FamilyGoalRow {
    FamilyGoalRow(goal: stored.row, resources: resources, result: result)
  }
  package var isRunning: Bool { stored.state == .open || stored.state == .deferred }
}

/// A signature as it was read.
package struct StoredSignature: Codable, Sendable, Hashable {
  package let party: String
  package let name: String
  package let on: Day
  package let manner: String
  package let witness: String
  package let interpreter: String
}

/// Whose plan: the family's, or that of one adult.
package enum PlanOwner: Sendable, Hashable {
  case family
  case adult(String)

  /// As it stands in addresses: `family`, or the person's id.
  init(_ text: String) { self = text == "family" ? .family : .adult(text) }

  var text: String {
    switch self {
    case .family: "family"
    case .adult(let id): id
    }
  }
  var kind: FamilyPlans.Kind { self == .family ? .family : .adult }
  var personID: String? { if case .adult(let id) = self { id } else { nil } }
}

/// A family's plan, or an adult's, with all its versions as they were read.
package struct StoredFamilyPlan: Sendable {
  package let owner: PlanOwner
  /// In order; at least one.
  package let versions: [FamilyPlans.Version]
  /// Of all versions: a goal stays with the version in which it was first signed.
  package let goals: [StoredFamilyGoal]
  /// Of the current version.
  package let signatures: [StoredSignature]
  /// The plans of others that were adopted, by the version.
  package let origins: [String: PlanOrigin]

  package var current: FamilyPlans.Version { versions[versions.count - 1] }
  package var lastSigned: FamilyPlans.Version? { versions.last { $0.signedOn != nil } }

  /// The goals that are worked on, as a signature reads them.
  var toBeSigned: [FamilyPlans.SignedGoal] {
    goals.filter(\.isRunning).map(\.row).map { row in
      FamilyPlans.SignedGoal(
        title: row.goal.title, goalClass: row.goal.goalClass, targetOn: row.goal.targetOn,
        resources: row.resources, caseManagerRole: row.goal.caseManagerRole,
        supportingActivities: row.goal.supportingActivities, clientRole: row.goal.clientRole)
    }
  }

  /// Nil before it is begun.
  package static func load(
    _ owner: PlanOwner, of header: CaseHeader, _ reader: Reader
  ) throws -> StoredFamilyPlan? {
    let versions = FamilyPlans.ordered(try versions(owner, of: header, reader))
    guard let current = versions.last else { return nil }
    return StoredFamilyPlan(
      owner: owner, versions: versions,
      goals: try versions.flatMap { try StoredFamilyGoal.all(ofPlan: $0.id, reader) },
      signatures: try StoredSignature.all(ofPlan: current.id, reader),
      origins: try versions.reduce(into: [:]) {
        $0[$1.id] = try PlanOrigin.of($1.id, reader)
      })
  }

  private static func versions(
    _ owner: PlanOwner, of header: CaseHeader, _ reader: Reader
  ) throws -> [FamilyPlans.Version] {
    let columns: SQL = "SELECT id, established_on, client_signed_on, worker_signed_on FROM plan"
    let type = owner.kind.rawValue
    if let person = owner.personID {
      return try reader.rows(
        "\(columns) WHERE person_id = $1 AND type = $2 ORDER BY id", [person, type], version)
    }
    var found = try reader.rows(
      "\(columns) WHERE case_id = $1 AND type = $2 ORDER BY id", [header.id, type], version)
    // A plan that came in without its case belongs to that of its person.
    for person in header.people {
      found += try reader.rows(
        "\(columns) WHERE person_id = $1 AND type = $2 AND COALESCE(case_id, '') = '' ORDER BY id",
        [person.id, type], version)
    }
    return found
  }

  private static func version(_ row: Row) -> FamilyPlans.Version {
    FamilyPlans.Version(
      id: row.text(0), establishedOn: row.day(1), clientSignedOn: row.day(2),
      workerSignedOn: row.day(3))
  }
}

extension StoredFamilyGoal {
  static func all(ofPlan planID: String, _ reader: Reader) throws -> [StoredFamilyGoal] {
    let steps = Dictionary(
      grouping: try StoredActionItem.all(ofPlan: planID, reader), by: \.row.goalID)
    return try StoredGoal.all(ofPlan: planID, reader).map { goal in
      let detail = try reader.one(
        "SELECT resources, result FROM family_goal WHERE goal_id = $1", [goal.id]
      ) { ($0.text(0), $0.text(1)) }
      return StoredFamilyGoal(
        stored: goal, resources: detail?.0 ?? "", result: detail?.1 ?? "",
        contributions: try StoredContribution.all(ofGoal: goal.id, reader),
        steps: steps[goal.id] ?? [])
    }
  }
}

extension StoredContribution {
  static func all(ofGoal goalID: String, _ reader: Reader) throws -> [StoredContribution] {
    try reader.rows(
      """
      SELECT c.id, c.on_day, c.kind, c.significant, s.name FROM contribution c \
      LEFT JOIN staff s ON s.id = c.recorded_by WHERE c.goal_id = $1 ORDER BY c.on_day, c.id
      """, [goalID]
    ) { row in
      StoredContribution(
        id: row.text(0), on: row.day(1) ?? Day(number: 0), kind: row.text(2),
        isSignificant: row.bool(3), by: row.text(4))
    }
  }
}

extension StoredSignature {
  static func all(ofPlan planID: String, _ reader: Reader) throws -> [StoredSignature] {
    try reader.rows(
      """
      SELECT g.party, g.on_day, g.manner, g.witness, g.interpreter, s.name, p.given_names, \
      p.family_name, p.name_order, p.preferred_name FROM plan_signature g \
      LEFT JOIN staff s ON s.id = g.staff_id LEFT JOIN person p ON p.id = g.person_id \
      WHERE g.plan_id = $1 ORDER BY g.party
      """, [planID]
    ) { row in
      let name =
        row.text(0) == FamilyPlans.Party.worker.rawValue
        ? row.text(5)
        : PersonName.display(
          given: row.text(6), family: row.text(7), order: row.text(8), preferred: row.text(9))
      return StoredSignature(
        party: row.text(0), name: name, on: row.day(1) ?? Day(number: 0), manner: row.text(2),
        witness: row.text(3), interpreter: row.text(4))
    }
  }
}

/// What acts on such a plan decide on.
package struct FamilyPlanFacts: Sendable {
  let header: CaseHeader
  let owner: PlanOwner
  let plan: StoredFamilyPlan?
  /// Whom the plan is for is, or was, in one of Wisconsin's programmes.
  let isInProgram: Bool
  /// Names of the barriers that nothing addresses yet (WI-ASM-02).
  let openBarriers: [String]

  /// Nil where the person is not of the case.
  static func load(
    _ caseID: String, _ owner: PlanOwner, _ scope: Scope, _ reader: Reader
  ) throws -> FamilyPlanFacts? {
    guard let header = try CaseHeader.load(caseID, scope, reader) else { return nil }
    if let person = owner.personID, header.person(person) == nil { return nil }
    return FamilyPlanFacts(
      header: header, owner: owner,
      plan: try StoredFamilyPlan.load(owner, of: header, reader),
      isInProgram: try FamilyPrograms.include(header, reader),
      openBarriers: owner == .family ? try StoredFamilyBarrier.open(of: header, reader) : [])
  }

  /// The plan of an open case, which someone of `role` may write.
  func openPlan(_ now: Now) throws(FamilyPlanRefusal) -> StoredFamilyPlan {
    try mayWrite(now)
    guard let plan else { throw .noPlan }
    return plan
  }

  func mayWrite(_ now: Now) throws(FamilyPlanRefusal) {
    if let closed = header.closedOn, closed <= now.today { throw .caseClosed }
    guard FamilyPlans.mayWrite(owner.kind, now.actor.role) else { throw .notTheirs }
  }
}
