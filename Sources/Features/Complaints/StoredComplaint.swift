import Domain

/// A complaint that its reader may read; what was sealed is opened apart.
package struct StoredComplaint: Codable, Sendable, Hashable {
  package let id: String
  package let agencyID: String
  package let agency: String
  package let caseID: String?
  package let recorder: String
  package let subjectID: String?
  package let subject: String?
  package let investigatorID: String?
  package let investigator: String?
  package let approver: String?
  package let receivedOn: Day
  package let channel: ComplaintChannel
  package let topic: ComplaintTopic
  package let isSafety: Bool
  package let isAnonymous: Bool
  package let language: String
  package let acknowledgedOn: Day?
  package let decidedOn: Day?
  package let result: ComplaintResult?
  package let approvedOn: Day?
  package let answeredOn: Day?
  package let answerLanguage: String
  package let followedOn: Day?
  package var acknowledgement: ComplaintDeadline?
  package var answer: ComplaintDeadline?

  /// How people call it. Made of the id, so that one that a reader may not see leaves no gap.
  package var number: String { "C-\(id.suffix(6).uppercased())" }

  package var facts: ComplaintFacts {
    var facts = ComplaintFacts(receivedOn: receivedOn)
    facts.subject = subjectID
    facts.investigator = investigatorID
    facts.acknowledgedOn = acknowledgedOn
    facts.decidedOn = decidedOn
    facts.approvedOn = approvedOn
    facts.answeredOn = answeredOn
    facts.followedOn = followedOn
    return facts
  }

  package var stage: ComplaintStage { facts.stage }

  /// Where a list goes on after it.
  var key: String { "\(receivedOn)~\(id)" }
}
