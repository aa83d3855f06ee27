import Domain
import Storage

/// What a change means for the version it meets, and how that is written (decision 0056).
struct PlanOpening: Sendable {
  let owner: PlanOwner
  let caseID: String
  let former: FamilyPlans.Version
  let reopening: FamilyPlans.Reopening
  let nextID: String
  let on: Day

  /// - Parameter isMaterial: false for a change that both sides need not sign.
  init(_ plan: StoredFamilyPlan, _ caseID: String, isMaterial: Bool = true, _ now: Now) {
    owner = plan.owner
    self.caseID = caseID
    former = plan.current
    reopening = isMaterial ? FamilyPlans.reopening(plan.current) : .nothing
    nextID = now.newID()
    on = now.today
  }

  /// Where a new goal belongs: in the next version once both have signed.
  var planID: String { reopening == .nextVersion ? nextID : former.id }

  func write(_ tx: Transaction, _ stamp: Stamp) throws {
    switch reopening {
    case .nothing: return
    case .clears: try FamilyPlanRecords.clear(signaturesOf: former.id, tx, stamp)
    case .nextVersion:
      try FamilyPlanRecords.begin(
        nextID, owner.kind, caseID: caseID, personID: owner.personID, on: on, tx, stamp)
    }
  }
}
