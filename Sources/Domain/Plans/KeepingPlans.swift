/// Why a plan cannot be changed so.
package enum PlanRefusal: Refusal {
  /// There is no plan before the first assessment is final.
  case noPlan
  case alreadyBegun
  case goal(GoalRefusal)
  /// IRC-PLN-06: staff cannot drop what the client stated, only defer it.
  case clientStated
  case goalEnded(String)
  case notDeferred
  case reasonNeeded
  /// IRC-PLN-02: at the end it is said whether the client can now do it alone.
  case selfHelpNeeded
  case inFuture(Day)
  case unknownHelper
  case unknownGoal

  package var code: String {
    switch self {
    case .noPlan: "plan.none"
    case .alreadyBegun: "plan.begun"
    case .goal(let refusal): refusal.code
    case .clientStated: "goal.client-stated"
    case .goalEnded: "goal.ended"
    case .notDeferred: "goal.not-deferred"
    case .reasonNeeded: "goal.reason-needed"
    case .selfHelpNeeded: "goal.self-help-needed"
    case .inFuture: "goal.in-future"
    case .unknownHelper: "action-item.unknown-helper"
    case .unknownGoal: "action-item.unknown-goal"
    }
  }
}

/// How a goal ends, or rests.
package enum GoalEnd: Sendable, Equatable {
  /// `selfHelp` is `yes`, `with-help` or `no`.
  case achieved(on: Day, selfHelp: String)
  case deferred(reason: String)
  /// The client no longer wants it, or wants another in its place.
  case declined(reason: String)
  /// Staff take it out of the plan.
  case dropped(reason: String)
  /// A deferred goal is taken up again.
  case resumed
}

/// Where a goal stands.
package enum GoalState: String, Sendable, CaseIterable {
  case open, deferred, achieved, dropped
}

package enum Plans {
  /// Whether a goal in `state`, stated by the client or not, may end so (IRC-PLN-02, IRC-PLN-06).
  package static func end(
    _ end: GoalEnd, state: GoalState, isClientStated: Bool, addedOn: Day, today: Day
  ) throws(PlanRefusal) {
    if case .resumed = end {
      guard state == .deferred else { throw .notDeferred }
      return
    }
    guard state == .open || state == .deferred else { throw .goalEnded(state.rawValue) }
    switch end {
    case .achieved(let day, let selfHelp):
      guard day <= today, day >= addedOn else { throw .inFuture(day) }
      guard ["yes", "with-help", "no"].contains(selfHelp) else { throw .selfHelpNeeded }
    case .deferred(let reason), .declined(let reason):
      guard !reason.isBlank else { throw .reasonNeeded }
    case .dropped(let reason):
      guard !isClientStated else { throw .clientStated }
      guard !reason.isBlank else { throw .reasonNeeded }
    case .resumed: break
    }
  }

  /// An assessment or a review by its day and, where the days are equal, by its recording.
  package struct Moment: Sendable, Equatable {
    package let on: Day
    package let recordedAt: Instant
    package init(on: Day, recordedAt: Instant) {
      self.on = on
      self.recordedAt = recordedAt
    }
  }

  /// UT-PLN-06: an assessment newer than the last review makes a review due. A correction counts
  /// from its recording, because it changes what is known.
  package static func isReviewDue(
    assessments: [(moment: Moment, isCorrection: Bool)], lastReview: Moment?
  ) -> Bool {
    assessments.contains { assessment, isCorrection in
      guard let lastReview else { return true }
      if assessment.on > lastReview.on { return true }
      let isLaterKnown = assessment.recordedAt > lastReview.recordedAt
      return isLaterKnown && (isCorrection || assessment.on == lastReview.on)
    }
  }

  /// The order of goals after one of them moves a place up or down; unchanged at the ends.
  package static func moved(_ id: String, up: Bool, in order: [String]) -> [String] {
    guard let place = order.firstIndex(of: id) else { return order }
    let other = up ? place - 1 : place + 1
    guard order.indices.contains(other) else { return order }
    var order = order
    order.swapAt(place, other)
    return order
  }
}
