import Domain
import Markup
import Storage

/// Adopts a W-2 EDP, an FSET plan or another agency's plan: its goals are then entered as ours, so
/// that outcomes are counted by the same rules (WI-PLN-07).
package struct AdoptFamilyPlan: Command {
  package static let permission = Permission.familyPlanEdit
  package static let name = "family-plan.adopt"

  let caseID: String
  let owner: PlanOwner
  let origin: PlanOrigin

  package init(_ input: Input, caseID: String, owner: String) throws(InvalidInput) {
    self.caseID = caseID
    self.owner = PlanOwner(owner)
    var parse = Parse(input)
    origin = PlanOrigin(
      kind: parse.choice(FamilyPlanFields.originKind),
      agency: parse.text(FamilyAssessmentFields.agency),
      madeOn: parse.requiredDay(FamilyAssessmentFields.madeOn),
      paper: parse.text(FamilyAssessmentFields.paper),
      domains: parse.several(FamilyAssessmentFields.domains))
    try parse.finish()
  }

  package struct Adopted: Sendable {
    let id: String
    /// Nil where the plan is only begun with it.
    let opening: PlanOpening?
    let planID: String
    let establishedOn: Day
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> FamilyPlanFacts? {
    try FamilyPlanFacts.load(caseID, owner, scope, tx.reader)
  }

  package func decide(_ facts: FamilyPlanFacts, _ now: Now) throws(FamilyPlanRefusal) -> Adopted {
    try facts.mayWrite(now)
    guard facts.isInProgram else { throw .notInProgram }
    guard origin.madeOn <= now.today else { throw .inFuture(origin.madeOn) }
    if let person = owner.personID, facts.header.person(person)?.isAdult != true {
      throw .notAnAdult
    }
    let opening = facts.plan.map { PlanOpening($0, caseID, now) }
    if facts.plan?.origins[opening?.planID ?? ""] != nil { throw .alreadyAdopted }
    return Adopted(
      id: now.newID(), opening: opening, planID: opening?.planID ?? now.newID(),
      establishedOn: origin.madeOn)
  }

  package func write(_ adopted: Adopted, _ tx: Transaction, _ now: Now) throws {
    if let opening = adopted.opening {
      try opening.write(tx, now.stamp)
      // What was signed on the adopted paper may be older than its adoption.
      try PlanRecords.change(
        adopted.planID, [("established_on", adopted.establishedOn)], tx, now.stamp)
    } else {
      try FamilyPlanRecords.begin(
        adopted.planID, owner.kind, caseID: caseID, personID: owner.personID,
        on: adopted.establishedOn, tx, now.stamp)
    }
    try FamilyPlanRecords.add(adopted.id, origin, planID: adopted.planID, tx, now.stamp)
  }

  package func location(_ adopted: Adopted) -> Path { FamilyPlanPage.path(caseID, owner.text) }

  package func references(_ adopted: Adopted) -> [Reference] {
    FamilyPlanPage.references(caseID, owner, planID: adopted.planID)
  }
}

/// The plan of another agency that was adopted.
package struct PlanOrigin: Codable, Sendable, Hashable {
  package let kind: String
  package let agency: String
  package let madeOn: Day
  package let paper: String
  package let domains: [String]

  /// Names of the required domains of a family's assessment that it leaves out.
  var missing: [String] {
    (FamilyAssessmentFields.family + FamilyAssessmentFields.ofAdults)
      .filter { !domains.contains($0) }.map(FamilyAssessmentFields.name)
  }

  static func of(_ planID: String, _ reader: Reader) throws -> PlanOrigin? {
    try reader.one(
      "SELECT kind, agency_name, made_on, paper, domains FROM plan_origin WHERE plan_id = $1",
      [planID]
    ) { row in
      PlanOrigin(
        kind: row.text(0), agency: row.text(1), madeOn: row.day(2) ?? Day(number: 0),
        paper: row.text(3), domains: row.text(4).split(separator: " ").map(String.init))
    }
  }
}
