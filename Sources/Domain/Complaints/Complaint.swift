/// How a complaint reached the agency (IRC-CMP-01).
package enum ComplaintChannel: String, CaseIterable, Sendable, Hashable, Codable {
  case paper, phone
  case inPerson = "in-person"
  case thirdPerson = "third-person"
  case portal
}

/// What a complaint is about.
package enum ComplaintTopic: String, CaseIterable, Sendable, Hashable, Codable {
  case service, staff, discrimination, privacy
  case languageAccess = "language-access"
  case interpreter, housing, money, other
}

/// What was decided on a complaint.
package enum ComplaintResult: String, CaseIterable, Sendable, Hashable, Codable {
  case founded
  case partlyFounded = "partly-founded"
  case unfounded, settled, withdrawn
}

/// How far a complaint is (IRC-CMP-02).
package enum ComplaintStage: String, CaseIterable, Sendable, Hashable, Codable {
  case received, acknowledged, assigned, decided, approved, answered

  /// Nothing more is owed to whoever complained; until then the case does not close (IRC-CLO-02).
  package var isResolved: Bool { self == .answered }
}

/// What is known of a complaint besides its content.
package struct ComplaintFacts: Sendable, Hashable {
  package let receivedOn: Day
  package var subject: String?
  package var investigator: String?
  package var acknowledgedOn: Day?
  package var decidedOn: Day?
  package var approvedOn: Day?
  package var answeredOn: Day?
  package var followedOn: Day?

  package init(receivedOn: Day) { self.receivedOn = receivedOn }

  package var stage: ComplaintStage {
    if answeredOn != nil { return .answered }
    if approvedOn != nil { return .approved }
    if decidedOn != nil { return .decided }
    if investigator != nil { return .assigned }
    return acknowledgedOn == nil ? .received : .acknowledged
  }
}

package enum ComplaintRefusal: Refusal {
  case inFuture(Day, today: Day)
  case beforeReceived(Day)
  case alreadyDone
  /// The one named is complained of, reports to whoever is, works with the family, or is neither a
  /// supervisor nor a point of contact of the agency.
  case mayNotInvestigate
  case notInvestigator
  case notDecided
  case ownDecision
  case mayNotApprove
  case notApproved
  case notAnswered
  case otherAgency
  case noSuchAgency

  package var code: String {
    switch self {
    case .inFuture: "complaint.in-future"
    case .beforeReceived: "complaint.before-received"
    case .alreadyDone: "complaint.already-done"
    case .mayNotInvestigate: "complaint.may-not-investigate"
    case .notInvestigator: "complaint.not-investigator"
    case .notDecided: "complaint.not-decided"
    case .ownDecision: "complaint.own-decision"
    case .mayNotApprove: "complaint.may-not-approve"
    case .notApproved: "complaint.not-approved"
    case .notAnswered: "complaint.not-answered"
    case .otherAgency: "complaint.other-agency"
    case .noSuchAgency: "complaint.no-such-agency"
    }
  }

  package var isForbidden: Bool {
    switch self {
    case .mayNotInvestigate, .notInvestigator, .ownDecision, .mayNotApprove: true
    default: false
    }
  }
}
