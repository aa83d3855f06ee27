/// The rules of joint referrals (UT-SVC-01…03).
package enum Referring {
  /// One side's word.
  package struct Voice: Sendable, Hashable {
    package let party: ReferralParty
    package let answer: ReferralAnswer
    package let on: Day

    package init(_ party: ReferralParty, _ answer: ReferralAnswer, on: Day) {
      self.party = party
      self.answer = answer
      self.on = on
    }
  }

  package static func begin(
    _ kind: ReferralKind, by role: Role, on day: Day, closedOn: Day?, today: Day
  ) throws(ReferralRefusal) {
    guard kind.beginners.contains(role) else { throw .notTheirKind(kind) }
    guard day <= today else { throw .inFuture(day, today: today) }
    if let closedOn, closedOn <= today { throw .caseClosed(on: closedOn) }
  }

  /// UT-SVC-01: a case manager tells the counselor, a counselor the case manager; anyone else tells
  /// one of the two.
  package static func inform(_ other: Role?, by role: Role) throws(ReferralRefusal) {
    let told: Set<Role> =
      switch role {
      case .caseManager: [.employmentCounselor]
      case .employmentCounselor: [.caseManager]
      default: [.caseManager, .employmentCounselor]
      }
    guard let other, told.contains(other) else { throw .otherWorkerNeeded }
  }

  package static func standing(
    of kind: ReferralKind, on day: Day, _ voices: [Voice]
  ) -> ReferralStanding {
    let asked = kind.parties
    let against = asked.filter { party in
      voices.contains { $0.party == party && $0.answer == .disagrees }
    }
    if !against.isEmpty { return .disagreed(against) }
    let silent = asked.filter { party in !voices.contains { $0.party == party } }
    if !silent.isEmpty { return .awaiting(silent) }
    return .made(on: voices.map(\.on).reduce(day, max))
  }

  /// Whether `role` may record this word. An absence is recorded by any of the three, with its
  /// reason; the client's word by whoever of them heard it.
  package static func answer(
    _ voice: Voice, because words: String, by role: Role, of kind: ReferralKind,
    begunOn: Day, endedOn: Day?, today: Day
  ) throws(ReferralRefusal) {
    if let endedOn { throw .ended(on: endedOn) }
    guard kind.parties.contains(voice.party) else { throw .notAsked(voice.party) }
    guard let own = ReferralParty(role) else { throw .notTheirs(voice.party) }
    guard voice.answer == .absent || voice.party == .client || voice.party == own else {
      throw .notTheirs(voice.party)
    }
    if voice.answer == .absent {
      guard kind != .employment else { throw .jointNeedsBoth }
      guard !words.isBlank else { throw .reasonMissing }
    }
    guard voice.on >= begunOn else { throw .beforeReferral(begunOn) }
    guard voice.on <= today else { throw .inFuture(voice.on, today: today) }
  }

  /// What was never made can only be given up.
  package static func end(
    _ outcome: ReferralOutcome, on day: Day, standing: ReferralStanding, begunOn: Day,
    endedOn: Day?, today: Day
  ) throws(ReferralRefusal) {
    if let endedOn { throw .ended(on: endedOn) }
    guard day <= today else { throw .inFuture(day, today: today) }
    switch (standing, outcome) {
    case (.made(let madeOn), _):
      guard day >= (outcome == .withdrawn ? begunOn : madeOn) else {
        throw .beforeReferral(madeOn)
      }
    case (_, .withdrawn):
      guard day >= begunOn else { throw .beforeReferral(begunOn) }
    default: throw .notMade
    }
  }
}
