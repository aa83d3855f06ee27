import Domain
import Storage

/// What acts about someone's citizenship decide on.
package struct CitizenshipFacts: Sendable {
  let header: CaseHeader
  let file: CaseFile
  let member: Member
  /// The family's own plan; nil where it has none.
  let familyPlan: StoredFamilyPlan?
  /// The plan that all agencies share, which takes a goal where the family has no plan of its own.
  let sharedPlanID: String?

  /// Nil where the case has no such member, or immigration facts do not reach the actor.
  static func load(
    _ caseID: String, _ personID: String, _ scope: Scope, _ reader: Reader
  ) throws -> CitizenshipFacts? {
    guard let header = try CaseHeader.load(caseID, scope, reader),
      header.reach.includes(.immigration), header.person(personID) != nil,
      let file = try CaseFiles.load(caseID, reader),
      let member = file.members.first(where: { $0.id.own == personID })
    else { return nil }
    return CitizenshipFacts(
      header: header, file: file, member: member,
      familyPlan: try StoredFamilyPlan.load(.family, of: header, reader),
      sharedPlanID: try PlanRecords.coordinatedPlan(ofCase: caseID, reader))
  }
}
