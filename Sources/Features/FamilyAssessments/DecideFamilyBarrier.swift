import Domain
import Markup
import Storage

/// Says what addresses a barrier, or defers it with a reason (WI-ASM-02, WI-PLN-05).
package struct DecideFamilyBarrier: Command {
  package static let permission = Permission.familyPlanEdit
  package static let name = "family-barrier.decide"

  let caseID: String
  let barrierID: String
  let version: Int
  let status: FamilyAssessments.BarrierStatus
  let goalID: String?
  let servicePlan: String
  let reason: String

  package init(
    _ input: Input, caseID: String, barrierID: String, version: Int
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.barrierID = barrierID
    self.version = version
    var parse = Parse(input)
    let status = FamilyAssessments.BarrierStatus(
      rawValue: parse.choice(FamilyAssessmentFields.status))
    let goal = parse.text(FamilyAssessmentFields.goal([]))
    goalID = goal.isEmpty ? nil : goal
    servicePlan = parse.text(FamilyAssessmentFields.servicePlan)
    reason = parse.text(FamilyAssessmentFields.reason)
    try parse.finish()
    self.status = status ?? .open
  }

  package struct Facts: Sendable {
    let header: CaseHeader
    let stored: StoredFamilyBarrier
    let goals: [PlanOption]
  }

  package struct Decided: Sendable {
    let row: FamilyBarrierRow
    let stored: StoredFamilyBarrier
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader),
      let stored = try StoredFamilyBarrier.all(of: header, tx.reader)
        .first(where: { $0.id == barrierID })
    else { return nil }
    return Facts(
      header: header, stored: stored, goals: try FamilyBarrierPage.goals(of: header, tx.reader))
  }

  package func decide(
    _ facts: Facts, _ now: Now
  ) throws(FamilyAssessmentRefusal) -> Decided {
    if let closed = facts.header.closedOn, closed <= now.today { throw .caseClosed }
    if let goalID, !facts.goals.contains(where: { $0.id == goalID }) { throw .unknownGoal }
    try FamilyAssessments.decide(status, goal: goalID, servicePlan: servicePlan, reason: reason)
    var row = facts.stored.row
    row.status = status.rawValue
    row.goalID = goalID
    row.servicePlan = servicePlan
    row.reason = reason
    row.decidedOn = status == .open ? nil : now.today
    return Decided(row: row, stored: facts.stored)
  }

  package func write(
    _ decided: Decided, _ tx: Transaction, _ now: Now
  ) throws {
    let next = try FamilyAssessmentRecords.change(
      barrier: barrierID, version: version, decided.row, caseID: caseID, tx, now.stamp)
    guard next != nil else { throw Undone.stale(conflict(decided.stored, decided.row)) }
  }

  private func conflict(
    _ stored: StoredFamilyBarrier, _ yours: FamilyBarrierRow
  ) -> VersionConflict {
    let lines = [
      ("What becomes of it", stored.row.status, yours.status),
      ("Services that address it", stored.row.servicePlan, yours.servicePlan),
      ("Why", stored.row.reason, yours.reason),
    ]
    return VersionConflict(
      current: stored.version, base: version,
      lines: lines.map { .init(label: $0.0, theirs: $0.1, yours: $0.2) })
  }

  package func location(
    _ decided: Decided
  ) -> Path { FamilyBarriersPage.path(caseID) }

  package func references(
    _ decided: Decided
  ) -> [Reference] {
    [.caseFile(caseID), Reference("family-barrier", barrierID)]
      + (decided.row.personID.map { [.person($0)] } ?? [])
  }
}
