import Domain
import Markup
import Storage

/// The employment counselor confirms that the summary came in (UT-SVC-06).
package struct ReceiveMatchGrantSummary: Command {
  package static let permission = Permission.matchGrantReceive
  package static let name = "match-grant.receive"

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
    try MatchGrant.receive(on: on, facts.move.standing, today: now.today)
    return facts
  }

  package func write(_ facts: MatchGrantFacts, _ tx: Transaction, _ now: Now) throws {
    try MatchGrantRecords.receive(id, on: on, by: now.actor.id, now.stamp, tx)
  }

  package func location(_ facts: MatchGrantFacts) -> Path { "/cases/\(caseID)/match-grant/\(id)" }

  package func references(_ facts: MatchGrantFacts) -> [Reference] {
    [
      .caseFile(caseID), .person(facts.move.personID), Reference("match-grant-move", id),
    ]
  }

  package func notices(_ facts: MatchGrantFacts, _ now: Now) -> [NewNotice] {
    var notice = NewNotice(.matchGrantReceived, caseID, at: location(facts))
    notice.person = facts.move.personID
    notice.eventOn = on
    notice.audience = .roles([.caseManager])
    return [notice]
  }
}
