/// How far a referral's written form is (WI-REF-01). It is read from its days.
package enum ReferralFormStatus: String, Sendable, Hashable, CaseIterable, Codable {
  case missing
  /// Written, and not both handed to the client and shared with the provider.
  case generated
  case sent
}

/// The days of a written referral form.
package struct ReferralFormDays: Codable, Sendable, Hashable {
  package let generatedOn: Day?
  package let givenOn: Day?
  package let sharedOn: Day?

  package init(generatedOn: Day? = nil, givenOn: Day? = nil, sharedOn: Day? = nil) {
    self.generatedOn = generatedOn
    self.givenOn = givenOn
    self.sharedOn = sharedOn
  }

  /// Sent needs all three; a referral within the house is no exception.
  package var status: ReferralFormStatus {
    guard generatedOn != nil else { return .missing }
    return givenOn != nil && sharedOn != nil ? .sent : .generated
  }
}

extension Referring {
  /// A form is written for a referral that is made and goes on.
  package static func write(
    standing: ReferralStanding, endedOn: Day?
  ) throws(ReferralRefusal) {
    if let endedOn { throw .ended(on: endedOn) }
    guard case .made = standing else { throw .notMade }
  }

  /// Handed to the client, shared with the provider, or both: on or after the day of the form.
  package static func send(
    _ days: ReferralFormDays, endedOn: Day?, today: Day
  ) throws(ReferralRefusal) {
    if let endedOn { throw .ended(on: endedOn) }
    guard let generated = days.generatedOn else { throw .formMissing }
    guard days.givenOn != nil || days.sharedOn != nil else { throw .notSentAtAll }
    for day in [days.givenOn, days.sharedOn].compactMap({ $0 }) {
      guard day >= generated else { throw .beforeReferral(generated) }
      guard day <= today else { throw .inFuture(day, today: today) }
    }
  }
}
