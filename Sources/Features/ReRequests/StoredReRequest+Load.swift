import Domain
import Storage

/// A request for help after graduation or closing, as it was read.
package struct StoredReRequest: Codable, Sendable, Hashable {
  package let id: String
  package let personID: String
  package let person: String
  package let askedOn: Day
  /// Code of the area concerned; empty until it is known.
  package let area: String
  package let words: String
  package let staffedOn: Day?
  package let staffedWith: String
  package let staffing: String
  package let outcome: ReRequestOutcome?
  package let partner: String
  package let endedOn: Day?
  package let remark: String

  /// All of a case, the latest first.
  static func all(of header: CaseHeader, _ reader: Reader) throws -> [StoredReRequest] {
    try reader.rows(
      """
      SELECT r.id, r.person_id, r.asked_on, r.area, r.words, r.staffed_on, r.staffed_with,
        r.staffing, r.outcome, r.partner, r.ended_on, r.remark,
        p.given_names, p.family_name, p.name_order, p.preferred_name
      FROM re_request r JOIN person p ON p.id = r.person_id
      WHERE r.case_id = $1 ORDER BY r.asked_on DESC, r.id DESC
      """, [header.id]
    ) { row in
      StoredReRequest(
        id: row.text(0), personID: row.text(1),
        person: header.person(row.text(1))?.name ?? row.name(12),
        askedOn: row.day(2) ?? Day(number: 0), area: row.text(3), words: row.text(4),
        staffedOn: row.day(5), staffedWith: row.text(6), staffing: row.text(7),
        outcome: ReRequestOutcome(rawValue: row.text(8)), partner: row.text(9),
        endedOn: row.day(10), remark: row.text(11))
    }
  }
}

/// What acts on a request decide on.
package struct ReRequestFacts: Sendable {
  let request: StoredReRequest
  let log: LifecycleLog
  let member: Member

  /// Nil where the case has no such request, or no longer such a member.
  static func load(
    _ caseID: String, _ id: String, _ scope: Scope, _ reader: Reader
  ) throws -> ReRequestFacts? {
    guard let header = try CaseHeader.load(caseID, scope, reader),
      let request = try StoredReRequest.all(of: header, reader).first(where: { $0.id == id }),
      let log = try LifecycleLog(of: caseID, reader), let member = log.member(request.personID)
    else { return nil }
    return ReRequestFacts(request: request, log: log, member: member)
  }
}
