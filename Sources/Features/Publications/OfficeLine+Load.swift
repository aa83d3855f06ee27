import Domain
import Policies
import Storage

/// What is asked of a worker that is about no case: something published to acknowledge, an answer
/// to read, a question to answer, a breach of confidentiality or a complaint to follow, a training to
/// take again.
package struct OfficeLine: Codable, Sendable, Hashable {
  package enum Kind: String, Codable, Sendable, Hashable, CaseIterable {
    case publication, answer, question, breach, complaint, training
  }

  package let kind: Kind
  package let id: String
  package let title: String
  package let by: String
  package let since: Day

  /// The longest waiting first.
  static func all(_ scope: Scope, _ reader: Reader) throws -> [OfficeLine] {
    let actor = scope.actor
    var lines = try training(scope, reader).map { [$0] } ?? []
    if Access.allows(actor.role, .publicationView) {
      for one in try StoredPublication.all(scope, reader).reversed() where one.isOwed(by: actor) {
        lines.append(
          OfficeLine(
            kind: .publication, id: one.id, title: one.title, by: one.agency,
            since: one.publishedOn))
      }
    }
    for one in try StoredBreach.all(scope, reader).reversed() where one.closedOn == nil {
      lines.append(
        OfficeLine(
          kind: .breach, id: one.id, title: "Breach of confidentiality", by: one.reportedBy,
          since: one.reportedOn))
    }
    if Access.allows(actor.role, .complaintInvestigate) {
      for one in try StoredComplaint.all(scope, .open, reader) {
        lines.append(
          OfficeLine(
            kind: .complaint, id: one.id, title: "Complaint \(one.number)", by: one.recorder,
            since: one.receivedOn))
      }
    }
    guard Access.allows(actor.role, .assistanceView) else { return lines }
    let mayAnswer = Access.allows(actor.role, .assistanceAnswer) && scope.isStateOffice
    for one in try StoredAssistance.all(scope, reader).reversed() {
      if one.isNews(to: actor) {
        lines.append(
          OfficeLine(
            kind: .answer, id: one.id, title: one.subject, by: one.answeredBy,
            since: one.answeredOn ?? one.askedOn))
      } else if mayAnswer, one.answeredOn == nil {
        lines.append(
          OfficeLine(
            kind: .question, id: one.id, title: one.subject,
            by: "\(one.askedBy), \(one.agency)", since: one.askedOn))
      }
    }
    return lines
  }

  /// The training in confidentiality, from some days before it counts no more (IRC-CONF-09).
  private static func training(_ scope: Scope, _ reader: Reader) throws -> OfficeLine? {
    let (actor, today) = (scope.actor, scope.today)
    let days = TrainingCourses.confidentialityNotice(on: today)
    guard let last = try ConfidentialityRecords.trainedUntil(actor.id, on: today, reader),
      Confidentiality.isToRefresh(until: last, on: today, days: days)
    else { return nil }
    return OfficeLine(
      kind: .training, id: "confidentiality",
      title: "Training in confidentiality, which counts until \(last.words)",
      by: actor.agencyName, since: last.adding(days: -days))
  }
}
