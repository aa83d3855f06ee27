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

  package var subject: Subject { .cases([caseID]) }

  /// Nil where the case has no such member.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> Member? {
    try CaseFiles.load(caseID, tx.reader)?.members.first { $0.id.own == person }
  }

  package func decide(
    _ member: Member, _ now: Now
  ) throws(RecommendationRefusal) -> Recommendation {
    try Recommending.check(on: on, resting: assessment, member: member, today: now.today)
    return Recommendation(
      id: RecordID(now.newID()), person: member.id, kind: kind, decidedOn: on,
      assessment: RecordID(assessment))
  }

  package func write(_ outcome: Recommendation, _ tx: Transaction, _ now: Now) throws {
    try RecommendationRecords.add(
      outcome, caseID: caseID, reason: reason, by: now.actor.id, now.stamp, tx)
  }

  package func location(_ outcome: Recommendation) -> Path { "/cases/\(caseID)/standing" }

  package func references(_ outcome: Recommendation) -> [Reference] {
    [.caseFile(caseID), .person(person), Reference("recommendation", outcome.id.own)]
  }
}
