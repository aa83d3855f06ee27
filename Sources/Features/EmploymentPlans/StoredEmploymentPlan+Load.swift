import Domain
import Storage

/// One person's employment plan as it was read.
package struct StoredEmploymentPlan: Sendable {
  package struct Barrier: Codable, Sendable, Hashable {
    package let id: String
    package let version: Int
    package let kind: String
    package let description: String
    package let status: String
    package let on: Day
  }

  package struct Activity: Sendable, Hashable {
    package let id: String
    package let version: Int
    package let row: ActivityRow
    package let responsible: String
  }

  package let id: String
  package let establishedOn: Day?
  package let noGoalReason: String
  package let agreement: EmploymentPlanAgreement
  package let goals: [StoredGoal]
  package let barriers: [Barrier]
  package let activities: [Activity]

  /// The goals as the rules read them: dropped ones do not count.
  package var goalFacts: [Goal] {
    goals.filter { $0.state != .dropped }.map {
      Goal(
        id: RecordID($0.id), goalClass: $0.row.goalClass, title: $0.row.title,
        addedOn: $0.row.addedOn)
    }
  }

  package static func load(
    ofPerson personID: String, _ reader: Reader
  ) throws -> StoredEmploymentPlan? {
    let found = try reader.one(
      """
      SELECT p.id, p.established_on, e.no_goal_reason, p.client_signed_on, p.worker_signed_on \
      FROM plan p LEFT JOIN employment_plan e ON e.plan_id = p.id \
      WHERE p.person_id = $1 AND p.type = 'employment' ORDER BY p.recorded_at DESC, p.id DESC LIMIT 1
      """, [personID]
    ) { row in
      (id: row.text(0), on: row.day(1), why: row.text(2), client: row.day(3), workers: row.day(4))
    }
    guard let found else { return nil }
    // A plan that came in signed by both has no agreements of its own.
    var agreement = EmploymentPlanAgreement(
      caseManagerOn: found.workers, counselorOn: found.workers, clientOn: found.client)
    for (party, day) in try agreements(of: found.id, reader) {
      switch party {
      case .caseManager: agreement.caseManagerOn = day
      case .counselor: agreement.counselorOn = day
      case .client: agreement.clientOn = day
      }
    }
    return StoredEmploymentPlan(
      id: found.id, establishedOn: found.on, noGoalReason: found.why, agreement: agreement,
      goals: try StoredGoal.all(ofPlan: found.id, reader),
      barriers: try barriers(of: found.id, reader),
      activities: try activities(of: found.id, reader))
  }

  private static func agreements(
    of planID: String, _ reader: Reader
  ) throws -> [(EmploymentPlanAgreement.Party, Day)] {
    try reader.rows(
      "SELECT party, on_day FROM plan_agreement WHERE plan_id = $1 ORDER BY party", [planID]
    ) { row in (EmploymentPlanAgreement.Party(rawValue: row.text(0)), row.day(1)) }
    .compactMap { party, day in party.flatMap { party in day.map { (party, $0) } } }
  }

  private static func barriers(of planID: String, _ reader: Reader) throws -> [Barrier] {
    try reader.rows(
      """
      SELECT id, kind, description, status, on_day, version FROM barrier WHERE plan_id = $1 \
      ORDER BY on_day, id
      """, [planID]
    ) { row in
      Barrier(
        id: row.text(0), version: row.int(5), kind: row.text(1), description: row.text(2),
        status: row.text(3),
        on: row.day(4) ?? Day(number: 0))
    }
  }

  private static func activities(of planID: String, _ reader: Reader) throws -> [Activity] {
    try reader.rows(
      """
      SELECT a.id, a.version, a.goal_id, a.description, a.purpose, a.responsible_staff_id, \
      a.best_interest, a.fit, a.due_on, a.status, s.name, s.role FROM participation_activity a \
      LEFT JOIN staff s ON s.id = a.responsible_staff_id WHERE a.plan_id = $1 ORDER BY a.id
      """, [planID]
    ) { row in
      let role = Role(rawValue: row.text(11))?.words ?? ""
      return Activity(
        id: row.text(0), version: row.int(1),
        row: ActivityRow(
          planID: planID, goalID: row.optionalText(2), description: row.text(3),
          purpose: row.text(4), responsibleStaffID: row.optionalText(5),
          bestInterest: row.text(6), fit: row.text(7), dueOn: row.day(8), status: row.text(9)),
        responsible: row.optionalText(5) == nil ? "The \(Words.client)" : "\(row.text(10)), \(role)"
      )
    }
  }
}

/// What acts on an employment plan decide on.
package struct EmploymentPlanFacts: Sendable {
  let header: CaseHeader
  let plan: StoredEmploymentPlan?

  /// Nil where the person is not of the case.
  static func load(
    _ caseID: String, _ personID: String, _ scope: Scope, _ reader: Reader
  ) throws -> EmploymentPlanFacts? {
    guard let header = try CaseHeader.load(caseID, scope, reader),
      header.person(personID) != nil
    else { return nil }
    return EmploymentPlanFacts(
      header: header, plan: try StoredEmploymentPlan.load(ofPerson: personID, reader))
  }

  /// The plan, of a case that is open on `today`.
  func openPlan(on today: Day) throws(EmploymentPlanRefusal) -> StoredEmploymentPlan {
    if let closed = header.closedOn, closed <= today { throw .caseClosed }
    guard let plan else { throw .noPlan }
    return plan
  }
}
