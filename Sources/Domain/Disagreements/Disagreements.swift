/// Why a disagreement cannot be recorded or moved on so.
package enum DisagreementRefusal: Refusal {
  /// UT-PLN-09: it is among case manager, therapist and employment counselor.
  case partiesNeeded
  /// UT-PLN-09: a client is never present.
  case clientPresent
  case inFuture(Day, today: Day)
  case settled(on: Day)
  case alreadyEscalated(on: Day)
  /// Those it went to decide, nobody else.
  case notAsked
  case resultNeeded

  package var code: String {
    switch self {
    case .partiesNeeded: "disagreement.parties-needed"
    case .clientPresent: "disagreement.client-present"
    case .inFuture: "disagreement.in-future"
    case .settled: "disagreement.settled"
    case .alreadyEscalated: "disagreement.escalated"
    case .notAsked: "disagreement.not-asked"
    case .resultNeeded: "disagreement.result-needed"
    }
  }
}

package enum Disagreements {
  /// Roles between whom a disagreement can be.
  package static let parties = ["case-manager", "therapist", "employment-counselor"]

  /// UT-PLN-09: two or three parties, each of them a worker; attendees of a discussion too.
  package static func record(
    parties: [String], discussedOn day: Day, today: Day
  ) throws(DisagreementRefusal) {
    guard !parties.contains("client") else { throw .clientPresent }
    guard Set(parties).count >= 2, Set(parties).isSubset(of: Disagreements.parties) else {
      throw .partiesNeeded
    }
    guard day <= today else { throw .inFuture(day, today: today) }
  }

  /// A further discussion among the parties.
  package static func discuss(
    on day: Day, today: Day, settledOn: Day?
  ) throws(DisagreementRefusal) {
    if let settledOn { throw .settled(on: settledOn) }
    guard day <= today else { throw .inFuture(day, today: today) }
  }

  package static func escalate(
    settledOn: Day?, escalatedOn: Day?
  ) throws(DisagreementRefusal) {
    if let settledOn { throw .settled(on: settledOn) }
    if let escalatedOn { throw .alreadyEscalated(on: escalatedOn) }
  }

  /// The parties settle it among themselves; once it is escalated, those it went to record the
  /// result of their staffing (UT-PLN-10).
  package static func settle(
    by role: Role, parties: [String], recipients: [String], isEscalated: Bool, settledOn: Day?,
    result: String
  ) throws(DisagreementRefusal) {
    if let settledOn { throw .settled(on: settledOn) }
    let asked = isEscalated ? recipients : parties
    guard asked.contains(role.rawValue) else { throw .notAsked }
    guard !result.isBlank else { throw .resultNeeded }
  }
}
