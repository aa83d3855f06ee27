/// Why a move from Match Grant, or a step of it, cannot be recorded so.
package enum MatchGrantRefusal: Refusal {
  case caseClosed(on: Day)
  case notEnrolled
  case alreadyMoving
  case beforeMatchGrant(Day)
  case inFuture(Day, today: Day)
  case completed(on: Day)
  case noCounselor
  /// The summary has not been sent to the counselor (UT-SVC-06).
  case summaryUnsent
  case beforeSending(Day)
  case received(on: Day)
  case beforeTransition(Day)

  package var code: String {
    switch self {
    case .caseClosed: "case.closed"
    case .notEnrolled: "match-grant.not-enrolled"
    case .alreadyMoving: "match-grant.already-moving"
    case .beforeMatchGrant: "match-grant.before"
    case .inFuture: "match-grant.in-future"
    case .completed: "match-grant.completed"
    case .noCounselor: "match-grant.no-counselor"
    case .summaryUnsent: "match-grant.summary-unsent"
    case .beforeSending: "match-grant.before-sending"
    case .received: "match-grant.received"
    case .beforeTransition: "match-grant.before-transition"
    }
  }
}

/// The move from Match Grant to the Department's financial programmes (UT-SVC-06).
package enum MatchGrant {
  /// When someone was in Match Grant: both days count.
  package struct Period: Sendable, Hashable {
    package let from: Day
    package let until: Day

    /// Up to the transition, or to the end of the enrollment where that came first.
    package init(startedOn: Day, endedOn: Day?, transitionOn: Day) {
      from = startedOn
      until = min(endedOn ?? transitionOn, transitionOn)
    }

    package func contains(_ day: Day) -> Bool { from <= day && day <= until }
  }

  /// How far a move has come.
  package struct Standing: Sendable, Hashable {
    package let transitionOn: Day
    package let sentOn: Day?
    package let receivedOn: Day?
    package let completedOn: Day?

    package init(transitionOn: Day, sentOn: Day?, receivedOn: Day?, completedOn: Day?) {
      self.transitionOn = transitionOn
      self.sentOn = sentOn
      self.receivedOn = receivedOn
      self.completedOn = completedOn
    }
  }

  /// - Parameter startedOn: of the person's enrollment in Match Grant; nil where there is none.
  package static func begin(
    on day: Day, startedOn: Day?, isMoving: Bool, closedOn: Day?, today: Day
  ) throws(MatchGrantRefusal) {
    if let closedOn, closedOn <= today { throw .caseClosed(on: closedOn) }
    guard let startedOn else { throw .notEnrolled }
    guard !isMoving else { throw .alreadyMoving }
    guard day >= startedOn else { throw .beforeMatchGrant(startedOn) }
  }

  /// The summary may be sent again as long as the move is not complete.
  ///
  /// - Parameter counselor: the role of whom it goes to, in the team of the case.
  package static func send(
    on day: Day, to counselor: Role?, _ standing: Standing, today: Day
  ) throws(MatchGrantRefusal) {
    if let done = standing.completedOn { throw .completed(on: done) }
    guard counselor == .employmentCounselor else { throw .noCounselor }
    guard day <= today else { throw .inFuture(day, today: today) }
  }

  package static func receive(
    on day: Day, _ standing: Standing, today: Day
  ) throws(MatchGrantRefusal) {
    guard let sentOn = standing.sentOn else { throw .summaryUnsent }
    if let received = standing.receivedOn { throw .received(on: received) }
    guard day >= sentOn else { throw .beforeSending(sentOn) }
    guard day <= today else { throw .inFuture(day, today: today) }
  }

  package static func complete(
    on day: Day, _ standing: Standing, today: Day
  ) throws(MatchGrantRefusal) {
    if let done = standing.completedOn { throw .completed(on: done) }
    guard let sentOn = standing.sentOn else { throw .summaryUnsent }
    guard day >= standing.transitionOn else { throw .beforeTransition(standing.transitionOn) }
    guard day >= sentOn else { throw .beforeSending(sentOn) }
    guard day <= today else { throw .inFuture(day, today: today) }
  }
}
