import Domain
import Markup
import Storage

/// The client, or the case manager or job developer, signs the plan (WI-PLN-06).
package struct SignFamilyPlan: Command {
  package static let permission = Permission.familyPlanEdit
  package static let name = "family-plan.sign"

  let caseID: String
  let owner: PlanOwner
  /// An adult's or a worker's id.
  let signer: String
  let on: Day
  let manner: FamilyPlans.Manner
  let witness: String
  let interpreter: String

  package init(_ input: Input, caseID: String, owner: String) throws(InvalidInput) {
    self.caseID = caseID
    self.owner = PlanOwner(owner)
    var parse = Parse(input)
    signer = parse.text(FamilyPlanFields.signer([]))
    on = parse.requiredDay(FamilyPlanFields.signedOn)
    let manner = FamilyPlans.Manner(rawValue: parse.choice(FamilyPlanFields.manner))
    witness = parse.text(FamilyPlanFields.witness)
    interpreter = parse.text(FamilyPlanFields.interpreter)
    try parse.finish()
    self.manner = manner ?? .paper
  }

  package var interpreting: [NamedInterpreter] { [.one(interpreter, on: on)] }

  package struct Signed: Sendable {
    let id: String
    let row: SignatureRow
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> FamilyPlanFacts? {
    try FamilyPlanFacts.load(caseID, owner, scope, tx.reader)
  }

  package func decide(_ facts: FamilyPlanFacts, _ now: Now) throws(FamilyPlanRefusal) -> Signed {
    let plan = try facts.openPlan(now)
    let isClient = facts.clientSigners.contains { $0.id == signer }
    guard isClient || facts.workerSigners.contains(where: { $0.staffID == signer }) else {
      throw .unknownSigner
    }
    let party: FamilyPlans.Party = isClient ? .client : .worker
    try FamilyPlans.sign(
      .init(
        party: party, on: on, manner: manner, witness: witness, isOwn: signer == now.actor.id),
      plan.current, goals: plan.toBeSigned, barriers: facts.openBarriers, today: now.today)
    return Signed(
      id: now.newID(),
      row: SignatureRow(
        planID: plan.current.id, party: party, personID: isClient ? signer : nil,
        staffID: isClient ? nil : signer, on: on, manner: manner,
        witness: manner == .mark ? witness : "", interpreter: interpreter))
  }

  package func write(_ signed: Signed, _ tx: Transaction, _ now: Now) throws {
    try FamilyPlanRecords.add(signed.id, signed.row, tx, now.stamp)
  }

  package func location(_ signed: Signed) -> Path { FamilyPlanPage.path(caseID, owner.text) }

  package func references(_ signed: Signed) -> [Reference] {
    FamilyPlanPage.references(caseID, owner, planID: signed.row.planID)
  }
}

extension FamilyPlanFacts {
  /// Who may sign as the client: the adult whose plan it is, any adult for the family's.
  var clientSigners: [CaseHeader.Person] {
    header.people.filter { person in
      owner.personID.map { $0 == person.id } ?? person.isAdult
    }
  }

  /// Who may sign for us: of the team, whoever writes such a plan.
  var workerSigners: [CaseHeader.Worker] {
    header.team.filter { worker in
      Role(rawValue: worker.role).map { FamilyPlans.mayWrite(owner.kind, $0) } ?? false
    }
  }
}
