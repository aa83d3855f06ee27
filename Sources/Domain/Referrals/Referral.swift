/// What a person is referred to, which decides who takes part.
package enum ReferralKind: String, Sendable, Hashable, CaseIterable, Codable {
  /// A social service that lowers a barrier; the other worker is told (UT-SVC-01).
  case socialService = "social-service"
  /// An activity of the employment plan; all four are heard (UT-SVC-02).
  case participation
  /// An employment-related programme of the directory; CM and EC refer together (UT-SVC-03).
  case employment
  /// A service of any provider, the own agency included, outside Utah's joint referrals; reason
  /// and written form say all (WI-REF-02).
  case provider

  /// Whose word it takes, in the order of pages.
  package var parties: [ReferralParty] {
    switch self {
    case .socialService, .provider: []
    case .participation: [.client, .caseManager, .counselor, .therapist]
    case .employment: [.caseManager, .counselor]
    }
  }

  /// Who may begin one.
  package var beginners: Set<Role> {
    switch self {
    case .socialService, .provider:
      [.caseManager, .employmentCounselor, .therapist, .jobDeveloper]
    case .participation: [.caseManager, .employmentCounselor, .therapist]
    case .employment: [.caseManager, .employmentCounselor]
    }
  }
}

package enum ReferralParty: String, Sendable, Hashable, CaseIterable, Codable {
  case client
  case caseManager = "case-manager"
  case counselor = "employment-counselor"
  case therapist

  /// The role that speaks for it; nil for the client.
  package var role: Role? {
    switch self {
    case .client: nil
    case .caseManager: .caseManager
    case .counselor: .employmentCounselor
    case .therapist: .therapist
    }
  }

  package init?(_ role: Role) {
    guard let party = ReferralParty.allCases.first(where: { $0.role == role }) else { return nil }
    self = party
  }
}

package enum ReferralAnswer: String, Sendable, Hashable, CaseIterable, Codable {
  case agrees, disagrees
  /// It gave no word, and why is on record.
  case absent
}

/// Where a referral stands by the words of those who take part.
package enum ReferralStanding: Sendable, Hashable {
  case awaiting([ReferralParty])
  case disagreed([ReferralParty])
  /// Made on the day of the last word.
  case made(on: Day)
}

/// How a referral came out.
package enum ReferralOutcome: String, Sendable, Hashable, CaseIterable, Codable {
  case connected, completed
  case notEligible = "not-eligible"
  case noPlace = "no-place"
  case declined
  /// Given up before or after it was made.
  case withdrawn
}

/// Why a referral cannot be made, answered or ended so.
package enum ReferralRefusal: Refusal {
  case caseClosed(on: Day)
  case notTheirKind(ReferralKind)
  case inFuture(Day, today: Day)
  /// UT-SVC-01: case manager and counselor tell each other.
  case otherWorkerNeeded
  case providerMissing
  /// UT-SVC-03: only entries of the directory that are about work and have not ended.
  case notInDirectory
  case unknownActivity
  /// Each side says its own word.
  case notTheirs(ReferralParty)
  case notAsked(ReferralParty)
  /// Jointly means that both agree.
  case jointNeedsBoth
  case reasonMissing
  case beforeReferral(Day)
  case notMade
  case ended(on: Day)
  /// UT-SVC-01: in Utah a referral is joint.
  case jointInUtah
  /// WI-REF-01: only a written form can be handed over and shared.
  case formMissing
  case notSentAtAll
  /// The release was not signed, was withdrawn, or is another's.
  case consentNotOpen

  package var code: String {
    switch self {
    case .caseClosed: "case.closed"
    case .notTheirKind: "referral.not-their-kind"
    case .inFuture: "referral.in-future"
    case .otherWorkerNeeded: "referral.other-worker-needed"
    case .providerMissing: "referral.provider-missing"
    case .notInDirectory: "referral.not-in-directory"
    case .unknownActivity: "referral.unknown-activity"
    case .notTheirs: "referral.not-theirs"
    case .notAsked: "referral.not-asked"
    case .jointNeedsBoth: "referral.joint-needs-both"
    case .reasonMissing: "referral.reason-missing"
    case .beforeReferral: "referral.before"
    case .notMade: "referral.not-made"
    case .ended: "referral.ended"
    case .jointInUtah: "referral.joint-in-utah"
    case .formMissing: "referral-form.missing"
    case .notSentAtAll: "referral-form.not-sent"
    case .consentNotOpen: "referral-form.consent-not-open"
    }
  }
}
