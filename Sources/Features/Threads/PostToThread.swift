import Domain
import Markup
import Storage

/// Adds to the case's thread; the rest of the team is told, and where it needs attention the
/// supervisors of both parties (UT-PLN-11).
package struct PostToThread: Command {
  package static let permission = Permission.threadWrite
  package static let name = "thread.post"

  let caseID: String
  let body: String
  let purpose: SharingPurpose
  let asked: [String]
  let needsAttention: Bool

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    var parse = Parse(input)
    body = parse.text(ThreadFields.body)
    asked = input.all("asked").filter { !$0.isEmpty }
    needsAttention = parse.yes(ThreadFields.attention)
    let purpose = SharingPurpose(rawValue: parse.choice(ThreadFields.purpose))
    try parse.finish()
    self.purpose = purpose ?? .service
  }

  package struct Facts: Sendable {
    let team: Set<String>
    /// Who supervises each of the team.
    let supervisors: [String: String]
  }

  package struct Posted: Sendable {
    let id: String
    let supervisors: [String]
    let others: [String]
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader) else { return nil }
    let team = Set(header.team.map(\.staffID))
    let supervisors = try tx.rows(
      """
      SELECT s.id, s.supervisor_id FROM staff s JOIN staff h ON h.id = s.supervisor_id \
      WHERE s.id IN (\(.placeholders(max(1, team.count)))) AND h.disabled_on IS NULL
      """, team.isEmpty ? [""] : team.sorted()
    ) { ($0.text(0), $0.text(1)) }
    return Facts(team: team, supervisors: Dictionary(supervisors) { first, _ in first })
  }

  package func decide(_ facts: Facts, _ now: Now) throws(ThreadRefusal) -> Posted {
    let author = now.actor.id
    try CaseThread.post(by: author, asking: asked, team: facts.team)
    let parties = CaseThread.parties(author: author, asked: asked, team: facts.team)
    let told = needsAttention ? Set(parties.compactMap { facts.supervisors[$0] }) : []
    return Posted(
      id: now.newID(), supervisors: told.sorted(), others: facts.team.subtracting(told).sorted())
  }

  package func write(_ posted: Posted, _ tx: Transaction, _ now: Now) throws {
    try ThreadRecords.add(
      posted.id, caseID: caseID, body: body, for: (now.newID(), purpose), asked: asked,
      needsAttention: needsAttention,
      role: now.actor.role, on: now.today, tx, now.stamp)
  }

  package func notices(_ posted: Posted, _ now: Now) -> [NewNotice] {
    var toTeam = NewNotice(.threadPosted, caseID, at: location(posted))
    toTeam.after = body
    toTeam.audience = .staff(posted.others)
    var toSupervisors = NewNotice(.threadAttention, caseID, at: location(posted))
    toSupervisors.after = body
    toSupervisors.audience = .staff(posted.supervisors)
    return [toTeam, toSupervisors]
  }

  package func location(_ posted: Posted) -> Path { "/cases/\(caseID)/thread" }

  package func references(_ posted: Posted) -> [Reference] {
    [.caseFile(caseID), Reference("thread-post", posted.id)]
  }
}
