import Domain
import Markup
import Storage

/// The case manager has reviewed the summary of Match Grant services and sends it to the counselor;
/// what is sent is kept as it is (UT-SVC-06).
package struct SendMatchGrantSummary: Command {
  package static let permission = Permission.matchGrantMove
  package static let name = "match-grant.send"

  let caseID: String
  let id: String
  let counselorID: String
  let on: Day
  let remark: String

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    self.caseID = caseID
    self.id = id
    var parse = Parse(input)
    counselorID = parse.text(MatchGrantFields.counselor([]))
    on = parse.requiredDay(MatchGrantFields.on)
    remark = parse.text(MatchGrantFields.remark)
    if !parse.yes(MatchGrantFields.reviewed) {
      parse.fail(MatchGrantFields.reviewed, "Review the summary and say so before it is sent")
    }
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> MatchGrantFacts? {
    try MatchGrantFacts.load(caseID, id, scope, tx.reader)
  }

  package func decide(
    _ facts: MatchGrantFacts, _ now: Now
  ) throws(MatchGrantRefusal) -> MatchGrantFacts {
    let counselor = facts.header.team.first {
      $0.staffID == counselorID && $0.role == Role.employmentCounselor.rawValue
    }
    try MatchGrant.send(
      on: on, to: counselor.flatMap { Role(rawValue: $0.role) }, facts.move.standing,
      today: now.today)
    return facts
  }

  package func write(_ facts: MatchGrantFacts, _ tx: Transaction, _ now: Now) throws {
    try MatchGrantRecords.send(
      id, on: on, by: now.actor.id, to: counselorID, remark: remark, facts.services,
      newID: now.newID, now.stamp, tx)
  }

  package func location(_ facts: MatchGrantFacts) -> Path { "/cases/\(caseID)/match-grant/\(id)" }

  package func references(_ facts: MatchGrantFacts) -> [Reference] {
    [
      .caseFile(caseID), .person(facts.move.personID), Reference("match-grant-move", id),
    ]
  }

  package func notices(_ facts: MatchGrantFacts, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(
      .matchGrantSent, caseID, at: "/cases/\(caseID)/match-grant/\(id)/summary")
    notice.person = facts.move.personID
    notice.eventOn = on
    notice.after = remark
    notice.audience = .staff([counselorID])
    return [notice]
  }
}
