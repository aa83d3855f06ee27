import Domain
import Markup
import Storage

/// Someone is to move from Match Grant to the Department's financial programmes (UT-SVC-06).
package struct BeginMatchGrantMove: Command {
  package static let permission = Permission.matchGrantMove
  package static let name = "match-grant.begin"

  let caseID: String
  let personID: String
  let on: Day

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    var parse = Parse(input)
    personID = parse.text(MatchGrantFields.person([]))
    on = parse.requiredDay(MatchGrantFields.transitionOn)
    try parse.finish()
  }

  package struct Facts: Sendable {
    let closedOn: Day?
    let enrollment: MatchGrantEnrollment?
    let isMoving: Bool
  }

  package struct Outcome: Sendable {
    let id: String
    let enrollmentID: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader),
      header.person(personID) != nil
    else { return nil }
    let enrollment = try MatchGrantEnrollment.latest(of: personID, tx.reader)
    return Facts(
      closedOn: header.closedOn, enrollment: enrollment,
      isMoving: try tx.exists(
        "SELECT 1 FROM match_grant_move WHERE enrollment_id = $1", [enrollment?.id ?? ""]))
  }

  package func decide(_ facts: Facts, _ now: Now) throws(MatchGrantRefusal) -> Outcome {
    try MatchGrant.begin(
      on: on, startedOn: facts.enrollment?.startedOn, isMoving: facts.isMoving,
      closedOn: facts.closedOn, today: now.today)
    return Outcome(id: now.newID(), enrollmentID: facts.enrollment?.id ?? "")
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try MatchGrantRecords.begin(
      done.id, caseID: caseID, personID: personID, enrollmentID: done.enrollmentID, on: on,
      by: now.actor.id, now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/match-grant/\(done.id)" }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("match-grant-move", done.id)]
  }
}

/// A person's enrollment in Match Grant.
package struct MatchGrantEnrollment: Sendable, Hashable {
  let id: String
  let startedOn: Day

  static func latest(of personID: String, _ reader: Reader) throws -> MatchGrantEnrollment? {
    try reader.one(
      """
      SELECT id, started_on FROM enrollment WHERE person_id = $1 AND program = 'match-grant'
      ORDER BY started_on DESC, id DESC LIMIT 1
      """, [personID]
    ) { MatchGrantEnrollment(id: $0.text(0), startedOn: $0.day(1) ?? Day(number: 0)) }
  }
}
