package enum GraduationRefusal: Refusal {
  /// No assessment yet.
  case notAssessed
  /// Areas below the threshold or not rated.
  case below(areas: [String])
  /// The hold is not over, or nothing confirms it yet.
  case holding(earliestOn: Day)
  case discussionsOpen(questions: [String])
  /// The therapist has not recommended to end service.
  case notRecommended
  case inFuture(Day, today: Day)
  /// Not served, or no longer.
  case notServed
  case skipped(TransitionRefusal)

  package var code: String {
    switch self {
    case .notAssessed: "graduation.not-assessed"
    case .below: "graduation.below"
    case .holding: "graduation.holding"
    case .discussionsOpen: "graduation.discussions-open"
    case .notRecommended: "graduation.not-recommended"
    case .inFuture: "graduation.in-future"
    case .notServed: "graduation.not-served"
    case .skipped(let refusal): refusal.code
    }
  }
}

extension Graduation {
  /// Refuses to graduate `member` on `day` unless the standing is eligible (UT-LIFE-02…05).
  package static func check(
    _ member: Member, on day: Day, under terms: ScoringTerms
  ) throws(GraduationRefusal) {
    guard let standing = standing(for: member, on: day, under: terms) else { throw .notAssessed }
    switch standing.state {
    case .below: throw .below(areas: standing.blocking)
    case .holding: throw .holding(earliestOn: standing.earliestOn ?? day)
    case .discussionOpen: throw .discussionsOpen(questions: standing.blocking)
    case .eligible: return
    }
  }
}

package enum ReopeningRefusal: Refusal {
  /// UT-LIFE-06: which area the request concerns.
  case areaMissing
  case unknownArea(String)
  /// Not staffed with the therapist's team on or before the day.
  case notStaffed

  package var code: String {
    switch self {
    case .areaMissing: "reopening.area-missing"
    case .unknownArea: "reopening.unknown-area"
    case .notStaffed: "reopening.not-staffed"
    }
  }
}

package enum Reopening {
  /// UT-LIFE-06: a graduated person's later request.
  package static func check(
    area: String, staffedOn: Day?, on day: Day, areas: [String]
  ) throws(ReopeningRefusal) {
    guard !area.isBlank else { throw .areaMissing }
    guard areas.contains(area) else { throw .unknownArea(area) }
    guard let staffedOn, staffedOn <= day else { throw .notStaffed }
  }
}

/// Where a person stands in a programme on a day, computed (UT-LIFE-01).
package enum MemberState: String, Sendable, CaseIterable {
  /// In the household, not in the programme yet.
  case intake
  case open
  /// Served past the normal end under an agreed extension.
  case extended = "extension"
  /// All areas succeed; the quarter of holding runs or is over.
  case graduating
  case closed

  /// `service` gives the programme, the normal end and the ceiling.
  package init(
    of member: Member, in file: CaseFile, on day: Day, service rule: ClockRule,
    under scoring: ScoringTerms
  ) {
    guard let file = file.asItStood(on: day),
      let member = file.members.first(where: { $0.id == member.id }),
      let stay = Stay(of: member, in: rule.programs)
    else {
      self = .intake
      return
    }
    let isClosed = file.closedOn != nil || stay.endedOn.map { $0 < day } ?? false
    if isClosed {
      self = .closed
    } else if Graduation.standing(for: member, on: day, under: scoring)?.qualifyingOn != nil {
      self = .graduating
    } else if let arrived = member.arrivedOn, let normal = rule.terms.on(arrived),
      normal.due(from: arrived) < day, member.extensions.contains(where: { $0.agreedOn != nil })
    {
      self = .extended
    } else {
      self = .open
    }
  }
}
