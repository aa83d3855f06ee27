import Domain
import Markup
import Storage

/// Marks a move complete, once its summary has been sent; the enrollment in Match Grant ends with
/// the day of the transition (UT-SVC-06).
package struct CompleteMatchGrantMove: Command {
  package static let permission = Permission.matchGrantMove
  package static let name = "match-grant.complete"

  let caseID: String
  let id: String
  let on: Day

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    self.caseID = caseID
    self.id = id
    var parse = Parse(input)
    on = parse.requiredDay(MatchGrantFields.on)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> MatchGrantFacts? {
    try MatchGrantFacts.load(caseID, id, scope, tx.reader)
  }

  package func decide(
    _ facts: MatchGrantFacts, _ now: Now
  ) throws(MatchGrantRefusal) -> MatchGrantFacts {
    try MatchGrant.complete(on: on, facts.move.standing, today: now.today)
    return facts
  }

  package func write(_ facts: MatchGrantFacts, _ tx: Transaction, _ now: Now) throws {
    try MatchGrantRecords.complete(id, on: on, by: now.actor.id, now.stamp, tx)
    guard facts.move.endedOn == nil else { return }
    try EnrollmentRecords.end(
      id: facts.move.enrollmentID, on: facts.move.transitionOn, now.stamp, tx)
  }

  package func location(_ facts: MatchGrantFacts) -> Path { "/cases/\(caseID)/match-grant/\(id)" }

  package func references(_ facts: MatchGrantFacts) -> [Reference] {
    [
      .caseFile(caseID), .person(facts.move.personID), Reference("match-grant-move", id),
      Reference("enrollment", facts.move.enrollmentID),
    ]
  }

  package func notices(_ facts: MatchGrantFacts, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.matchGrantCompleted, caseID, at: location(facts))
    notice.person = facts.move.personID
    notice.eventOn = on
    return [notice]
  }
}
