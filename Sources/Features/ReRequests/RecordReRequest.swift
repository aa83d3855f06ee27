import Domain
import Markup
import Storage

/// Somebody who graduated, or whose case closed, asks for help again (UT-LIFE-06).
package struct RecordReRequest: Command {
  package static let permission = Permission.planEdit
  package static let name = "re-request.record"

  let caseID: String
  let person: String
  let askedOn: Day
  let area: String
  let words: String

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    var parse = Parse(input)
    person = parse.text(ReRequestFields.person)
    askedOn = parse.requiredDay(ReRequestFields.askedOn)
    area = parse.choice(ReRequestFields.area)
    words = parse.text(ReRequestFields.words)
    try parse.finish()
  }

  package struct Facts: Sendable {
    let log: LifecycleLog
    let member: Member
  }

  package struct Outcome: Sendable {
    let id: String
    let move: LifecycleMove
  }

  package var subject: Subject { .cases([caseID]) }

  /// Nil where the case has no such member.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let log = try LifecycleLog(of: caseID, tx.reader), let member = log.member(person)
    else { return nil }
    return Facts(log: log, member: member)
  }

  package func decide(_ facts: Facts, _ now: Now) throws(ReRequestRefusal) -> Outcome {
    guard askedOn <= now.today else { throw .inFuture(askedOn, today: now.today) }
    let state = facts.log.state(of: facts.member, on: now.today)
    guard state != .reRequested else {
      throw .skipped(.notAllowed(from: state, to: .reRequested))
    }
    do {
      return Outcome(
        id: now.newID(),
        move: try facts.log.move(facts.member, on: now.today, through: [.reRequested]))
    } catch { throw .skipped(error) }
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try ReRequestRecords.add(
      done.id, caseID: caseID, personID: person, askedOn: askedOn, area: area, words: words,
      now.stamp, tx)
    let grounds = TransitionGrounds(
      on: askedOn, reason: words, evidence: Reference("re-request", done.id))
    try TransitionRecords.add(done.move, caseID: caseID, grounds, tx, now)
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/re-requests/\(done.id)" }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(person), Reference("re-request", done.id)]
  }
}
