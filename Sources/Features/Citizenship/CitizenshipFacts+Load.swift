import Domain
import Policies
import Storage

/// What acts about someone's citizenship decide on.
package struct CitizenshipFacts: Sendable {
  let header: CaseHeader
  let file: CaseFile
  let member: Member
  /// The plan that takes a goal: the family's own, else the one that all agencies share.
  let planID: String?

  /// Nil where the case has no such member, or immigration facts do not reach the actor.
  static func load(
    _ caseID: String, _ personID: String, _ scope: Scope, _ reader: Reader
  ) throws -> CitizenshipFacts? {
    guard let header = try CaseHeader.load(caseID, scope, reader),
      header.reach.includes(.immigration), header.person(personID) != nil,
      let file = try CaseFiles.load(caseID, reader),
      let member = file.members.first(where: { $0.id.own == personID })
    else { return nil }
    let family = try reader.one(
      """
      SELECT id FROM plan WHERE case_id = $1 AND type = 'fsp'
      ORDER BY established_on DESC NULLS LAST, recorded_at DESC, id DESC LIMIT 1
      """, [caseID]
    ) { $0.text(0) }
    return CitizenshipFacts(
      header: header, file: file, member: member,
      planID: try family ?? PlanRecords.coordinatedPlan(ofCase: caseID, reader))
  }
}
