/// How a request for help after graduation or closing ends (UT-LIFE-06).
package enum ReRequestOutcome: String, Sendable, Codable, CaseIterable {
  /// The community team helps.
  case communityTeam = "community-team"
  /// A partner helps.
  case partner
  /// Service begins again, for the area concerned.
  case reOpen = "re-open"

  /// Where the person stands then.
  ///
  /// - Parameter former: where they stood when they asked.
  package func state(after former: LifecycleState) -> LifecycleState {
    self == .reOpen ? .reOpened : former
  }
}

package enum ReRequestRefusal: Refusal {
  /// UT-LIFE-06: the area is missing, or nobody of the therapist's team was asked yet.
  case notReady(ReopeningRefusal)
  case inFuture(Day, today: Day)
  /// Before the day of the request.
  case beforeAsking(Day)
  case ended(Day)
  /// Which partner helps is not said.
  case partnerMissing
  /// Still served, or asking already.
  case skipped(TransitionRefusal)

  package var code: String {
    switch self {
    case .notReady(let refusal): refusal.code
    case .inFuture: "re-request.in-future"
    case .beforeAsking: "re-request.before-asking"
    case .ended: "re-request.ended"
    case .partnerMissing: "re-request.partner-missing"
    case .skipped(let refusal): refusal.code
    }
  }
}

package enum ReRequesting {
  /// A day on which something is done about a request that was made on `askedOn` and is still
  /// open.
  package static func check(
    on day: Day, askedOn: Day, endedOn: Day?, today: Day
  ) throws(ReRequestRefusal) {
    if let endedOn { throw .ended(endedOn) }
    guard day <= today else { throw .inFuture(day, today: today) }
    guard day >= askedOn else { throw .beforeAsking(askedOn) }
  }

  /// However it ends: the area is named and the therapist's team was asked (UT-LIFE-06).
  package static func end(
    _ outcome: ReRequestOutcome, area: String, staffedOn: Day?, partner: String, on day: Day,
    areas: [String]
  ) throws(ReRequestRefusal) {
    do { try Reopening.check(area: area, staffedOn: staffedOn, on: day, areas: areas) } catch {
      throw .notReady(error)
    }
    guard outcome != .partner || !partner.isBlank else { throw .partnerMissing }
  }
}
