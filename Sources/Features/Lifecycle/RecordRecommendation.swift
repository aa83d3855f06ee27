import Domain
import Markup
import Storage

/// Records whether the therapist recommends to end or to extend a member's service (UT-LIFE-10).
package struct RecordRecommendation: Command {
  package static let permission = Permission.recommendationRecord
  package static let name = "recommendation.record"

  let caseID: String
  let person: String
  let kind: Recommendation.Kind
  let on: Day
  let assessment: String
  let reason: String

  package init(_ input: Input, caseID: String, person: String) throws(InvalidInput) {
    self.caseID = caseID
    self.person = person
    var parse = Parse(input)
    kind = Recommendation.Kind(rawValue: parse.choice(LifecycleFields.recommends)) ?? .extend
    on = parse.requiredDay(LifecycleFields.decidedOn)
    assessment = parse.text(LifecycleFields.assessment)
    reason = parse.text(LifecycleFields.grounds)
    try parse.finish()
  }

  package struct Facts: Sendable {
    let log: LifecycleLog
    let member: Member
    let before: [Recommendation]
  }

  package struct Outcome: Sendable {
    let recommendation: Recommendation
    /// Nil where a later recommendation counts.
    let move: LifecycleMove?
  }

  package var subject: Subject { .cases([caseID]) }

  /// Nil where the case has no such member.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let log = try LifecycleLog(of: caseID, tx.reader), let member = log.member(person)
    else { return nil }
    return Facts(
      log: log, member: member, before: try RecommendationRecords.all(of: caseID, tx.reader))
  }

  package func decide(_ facts: Facts, _ now: Now) throws(RecommendationRefusal) -> Outcome {
    let member = facts.member
    try Recommending.check(on: on, resting: assessment, member: member, today: now.today)
    let recommendation = Recommendation(
      id: RecordID(now.newID()), person: member.id, kind: kind, decidedOn: on,
      assessment: RecordID(assessment))
    let latest = Recommending.current(
      for: member.id, on: now.today, among: facts.before + [recommendation])
    guard latest == recommendation else {
      return Outcome(recommendation: recommendation, move: nil)
    }
    do {
      let state = facts.log.state(of: member, on: now.today)
      let move = try facts.log.move(member, on: now.today, through: next(after: state))
      return Outcome(recommendation: recommendation, move: move)
    } catch { throw .skipped(error) }
  }

  /// Whoever holds goes on to graduate; whoever does not goes on to closing.
  private func next(after state: LifecycleState) -> [LifecycleState] {
    switch (kind, state) {
    case (.end, .open), (.end, .extended), (.end, .reOpened): [.closing]
    case (.extend, .closing): [.open]
    default: []
    }
  }

  package func write(_ outcome: Outcome, _ tx: Transaction, _ now: Now) throws {
    try RecommendationRecords.add(
      outcome.recommendation, caseID: caseID, reason: reason, by: now.actor.id, now.stamp, tx)
    guard let move = outcome.move else { return }
    let grounds = TransitionGrounds(
      on: now.today, reason: reason,
      evidence: Reference("recommendation", outcome.recommendation.id.own))
    try TransitionRecords.add(move, caseID: caseID, grounds, tx, now)
  }

  package func location(_ outcome: Outcome) -> Path { "/cases/\(caseID)/standing" }

  package func references(_ outcome: Outcome) -> [Reference] {
    [
      .caseFile(caseID), .person(person),
      Reference("recommendation", outcome.recommendation.id.own),
    ]
  }
}
