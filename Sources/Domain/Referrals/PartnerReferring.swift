/// A referral as a partner provider's own account sees it (HUD-AUTH-01): who is referred, what the
/// worker chose to share with that referral, and its outcome.
package enum PartnerReferring {
  /// What may be shared beside name and language, which a referral is nothing without.
  package static let offered: [DataClass] = [.contact, .services, .employment]

  /// What a partner may say came of it; giving a referral up is the workers' word.
  package static let reported: [ReferralOutcome] = [
    .connected, .completed, .notEligible, .noPlace, .declined,
  ]

  /// How many days after a last outcome the partner still sees the person, to put it right.
  package static let daysAfterOutcome = 30

  /// What is to be known before a referral is sent.
  package struct Sending: Sendable, Hashable {
    package let standing: ReferralStanding
    package let endedOn: Day?
    package let caseClosedOn: Day?
    /// The agency named has an account of a partner.
    package let isPartner: Bool
    /// A partner sees this referral already.
    package let isSent: Bool
    /// Why a class does not reach the partner's agency.
    package let withheld: [DataClass: Withholding]
    /// What the one who sends may see themselves.
    package let reach: Reach

    package init(
      standing: ReferralStanding, endedOn: Day? = nil, caseClosedOn: Day? = nil, isPartner: Bool,
      isSent: Bool = false, withheld: [DataClass: Withholding] = [:], reach: Reach = .full
    ) {
      self.standing = standing
      self.endedOn = endedOn
      self.caseClosedOn = caseClosedOn
      self.isPartner = isPartner
      self.isSent = isSent
      self.withheld = withheld
      self.reach = reach
    }
  }

  package static func send(
    _ classes: [DataClass], _ facts: Sending, today: Day
  ) throws(PartnerReferralRefusal) {
    if let day = facts.caseClosedOn, day <= today { throw .caseClosed(on: day) }
    if let day = facts.endedOn { throw .ended(on: day) }
    guard case .made = facts.standing else { throw .notMade }
    guard facts.isPartner else { throw .notAPartner }
    guard !facts.isSent else { throw .sentAlready }
    let beyond = classes.filter { !offered.contains($0) || !facts.reach.includes($0) }
    guard beyond.isEmpty else { throw .beyondReach(beyond) }
    let kept = ([.identity] + classes).filter { facts.withheld[$0] != nil }
    if let first = kept.first, let why = facts.withheld[first] { throw .notShared(kept, why) }
  }

  /// - Parameters:
  ///   - former: what was said before; only *connected* may still become something else.
  ///   - sentOn: the day on which the partner was sent the referral.
  package static func report(
    _ outcome: ReferralOutcome, on day: Day, former: (outcome: ReferralOutcome, on: Day)?,
    sentOn: Day, today: Day
  ) throws(PartnerReferralRefusal) {
    guard reported.contains(outcome) else { throw .notTheirWord }
    if let former, former.outcome != .connected { throw .ended(on: former.on) }
    guard day >= sentOn else { throw .beforeSent(sentOn) }
    if let former, day < former.on { throw .beforeSent(former.on) }
    guard day <= today else { throw .inFuture(day, today: today) }
  }

  /// The first day on which the partner sees the person no more, after an outcome; nil while it is
  /// open.
  package static func lapses(after outcome: ReferralOutcome, today: Day) -> Day? {
    switch outcome {
    case .connected: nil
    case .withdrawn: today
    case .completed, .notEligible, .noPlace, .declined: today.adding(days: daysAfterOutcome)
    }
  }
}

/// Why a referral cannot be sent to a partner, or answered by one, so.
package enum PartnerReferralRefusal: Refusal {
  case caseClosed(on: Day)
  case ended(on: Day)
  case notMade
  case notAPartner
  case sentAlready
  case beyondReach([DataClass])
  case notShared([DataClass], Withholding)
  case notTheirWord
  case beforeSent(Day)
  case inFuture(Day, today: Day)
  case notOpen

  package var code: String {
    switch self {
    case .caseClosed: "case.closed"
    case .ended: "partner-referral.ended"
    case .notMade: "partner-referral.not-made"
    case .notAPartner: "partner-referral.not-a-partner"
    case .sentAlready: "partner-referral.sent-already"
    case .beyondReach: "partner-referral.beyond-reach"
    case .notShared: "partner-referral.not-shared"
    case .notTheirWord: "partner-referral.not-their-word"
    case .beforeSent: "partner-referral.before-sent"
    case .inFuture: "partner-referral.in-future"
    case .notOpen: "partner-referral.not-open"
    }
  }
}
