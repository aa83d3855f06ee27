import Domain
import Markup
import Storage

/// Changes what is known of a barrier, or says that it stands in the way no more (UT-PLN-02).
package struct ChangeBarrier: Command {
  package static let permission = Permission.employmentPlanEdit
  package static let name = "employment-plan.change-barrier"

  let caseID: String
  let personID: String
  let barrierID: String
  let version: Int
  let kind: String
  let description: String
  let status: String

  package init(
    _ input: Input, caseID: String, personID: String, barrierID: String, version: Int
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    self.barrierID = barrierID
    self.version = version
    var parse = Parse(input)
    kind = parse.choice(EmploymentPlanFields.barrierKind)
    description = parse.text(EmploymentPlanFields.barrier)
    status = parse.choice(EmploymentPlanFields.barrierStatus)
    try parse.finish()
  }

  package struct Outcome: Sendable {
    let planID: String
    let stored: StoredEmploymentPlan.Barrier
  }

  package var subject: Subject { .cases([caseID]) }

  /// Nil where the plan has no such barrier.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> EmploymentPlanFacts? {
    guard let facts = try EmploymentPlanFacts.load(caseID, personID, scope, tx.reader),
      let stored = facts.plan?.barriers.first(where: { $0.id == barrierID })
    else { return nil }
    guard stored.version == version else { throw Undone.stale(conflict(stored)) }
    return facts
  }

  package func decide(
    _ facts: EmploymentPlanFacts, _ now: Now
  ) throws(EmploymentPlanRefusal) -> Outcome {
    let plan = try facts.openPlan(on: now.today)
    guard let stored = plan.barriers.first(where: { $0.id == barrierID }) else { throw .noPlan }
    return Outcome(planID: plan.id, stored: stored)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try EmploymentPlanRecords.change(
      barrier: barrierID, version: version, kind: kind, description: description, status: status,
      tx, now.stamp)
  }

  private func conflict(_ stored: StoredEmploymentPlan.Barrier) -> VersionConflict {
    let lines = [
      ("Kind of barrier", stored.kind, kind),
      ("What stands in the way", stored.description, description),
      ("State", stored.status, status),
    ]
    return VersionConflict(
      current: stored.version, base: version,
      lines: lines.map { .init(label: $0.0, theirs: $0.1, yours: $0.2) })
  }

  package func location(_ done: Outcome) -> Path {
    "\(EmploymentPlanPage.path(caseID, personID))/barriers/\(barrierID)"
  }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("barrier", barrierID)]
  }
}
