/// Why what was done about an employment counselor's appointment cannot be recorded so.
package enum CounselorRefusal: Refusal {
  case notCounselor
  case cancelled
  case notYetHeld(Day)
  /// UT-PLN-07: at the intake and the first plan appointment, an absence needs its reason.
  case reasonNeeded
  case alreadyFollowedUp
  case beforeStart
  case inFuture

  package var code: String {
    switch self {
    case .notCounselor: "counselor-meeting.other-kind"
    case .cancelled: "appointment.cancelled"
    case .notYetHeld: "appointment.not-yet-held"
    case .reasonNeeded: "counselor-meeting.reason-needed"
    case .alreadyFollowedUp: "counselor-meeting.followed-up"
    case .beforeStart: "counselor-meeting.before-start"
    case .inFuture: "counselor-meeting.in-future"
    }
  }
}

package enum CounselorMeetings {
  /// Appointments that the case manager is expected to go along to (UT-PLN-07).
  package static let first = ["dws-intake", "first-plan"]

  package static func attend(
    kind: String, status: String, on day: Day, today: Day, stage: String, came: Bool,
    reason: String
  ) throws(CounselorRefusal) {
    guard kind == "counselor" else { throw .notCounselor }
    guard status != "cancelled" else { throw .cancelled }
    guard day <= today else { throw .notYetHeld(day) }
    guard came || !first.contains(stage) || !reason.isBlank else { throw .reasonNeeded }
  }

  package static func followUp(
    kind: String, status: String, startsAt: Instant, at: Instant, now: Instant, isDone: Bool
  ) throws(CounselorRefusal) {
    guard kind == "counselor" else { throw .notCounselor }
    guard status != "cancelled" else { throw .cancelled }
    guard !isDone else { throw .alreadyFollowedUp }
    guard at >= startsAt else { throw .beforeStart }
    guard at <= now else { throw .inFuture }
  }
}

/// How far civil time is ahead of UTC around an instant, up to the next change but one.
package struct CivilOffsets: Sendable, Equatable {
  package let secondsEast: Int
  /// When daylight saving begins or ends next.
  package let changesAt: Instant?
  package let secondsEastAfter: Int

  package init(secondsEast: Int, changesAt: Instant? = nil, secondsEastAfter: Int = 0) {
    self.secondsEast = secondsEast
    self.changesAt = changesAt
    self.secondsEastAfter = secondsEastAfter
  }

  private func local(_ instant: Instant) -> Instant {
    let isAfter = changesAt.map { instant >= $0 } ?? false
    return instant.adding(seconds: Int64(isAfter ? secondsEastAfter : secondsEast))
  }

  package func day(of instant: Instant) -> Day { local(instant).dayInUTC }

  /// `YYYY-MM-DD HH:MM`.
  package func text(of instant: Instant) -> String {
    let text = local(instant).description
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5))"
  }
}

/// What is known of an employment counselor's appointment beyond its day (UT-PLN-08).
package struct CounselorMeeting: Sendable, Equatable {
  /// Nil where only the day is known.
  package var startsAt: Instant?
  package var offsets: CivilOffsets
  /// Nil where it is not recorded.
  package var caseManagerCame: Bool?
  package var followedUpAt: Instant?

  package init(
    startsAt: Instant?, offsets: CivilOffsets, caseManagerCame: Bool? = nil,
    followedUpAt: Instant? = nil
  ) {
    self.startsAt = startsAt
    self.offsets = offsets
    self.caseManagerCame = caseManagerCame
    self.followedUpAt = followedUpAt
  }
}
