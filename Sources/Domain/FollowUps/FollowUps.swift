/// Why a follow-up, or a call on someone's behalf, cannot be recorded so.
package enum FollowUpRefusal: Refusal {
  case inFuture(Day, today: Day)
  /// WI-CLK-08: the entry names the goals that it covers.
  case goalsMissing
  case goalUnknown
  case nextNotAfter(Day)
  case representativeUnknown

  package var code: String {
    switch self {
    case .inFuture: "follow-up.in-future"
    case .goalsMissing: "follow-up.goals-missing"
    case .goalUnknown: "follow-up.goal-unknown"
    case .nextNotAfter: "follow-up.next-not-after"
    case .representativeUnknown: "follow-up.representative-unknown"
    }
  }
}

/// Follow-ups of signed goals with the family, providers and others (WI-NOTE-09, WI-CLK-08).
package enum FollowUps {
  /// A goal that is signed and open: since when no follow-up has named it.
  package struct Standing: Sendable, Hashable {
    package let goal: RecordID
    /// Whose goal it is; nil for the family's.
    package let person: RecordID?
    package let title: String
    /// The last follow-up that named it; where there is none, the day from which it was signed.
    package let since: Day
    package let isCovered: Bool
    /// The first day on which it counts as uncovered.
    package let uncoveredFrom: Day

    package func isFlagged(on day: Day) -> Bool { day >= uncoveredFrom }
  }

  /// With whom a contact counts as a follow-up: T21's own list.
  package static let partners = ["family", "client", "provider"]

  /// The signed, open case-management goals of a case, the longest uncovered first.
  ///
  /// - Parameter uncovered: after how long without a follow-up a goal is flagged.
  package static func standings(of file: CaseFile, uncovered: ClockTerms) -> [Standing] {
    var found: [Standing] = []
    for plan in file.plans {
      guard let signed = plan.signedOn else { continue }
      for goal in plan.goals where goal.isOpenCaseManagementGoal {
        let start = max(goal.addedOn, signed)
        let last = file.contacts
          .filter { partners.contains($0.with) && $0.goals.contains(goal.id) && $0.on >= start }
          .map(\.on).max()
        let since = last ?? start
        guard let term = uncovered.on(since) else { continue }
        found.append(
          Standing(
            goal: goal.id, person: goal.person ?? plan.person, title: goal.title, since: since,
            isCovered: last != nil, uncoveredFrom: term.due(from: since)))
      }
    }
    return found.sorted { ($0.since, $0.goal) < ($1.since, $1.goal) }
  }

  /// - Parameters:
  ///   - goals: ids of the goals that the entry names.
  ///   - open: ids of those that it may name.
  package static func check(
    on day: Day, goals: [String], among open: Set<String>, next: Day, today: Day
  ) throws(FollowUpRefusal) {
    guard day <= today else { throw .inFuture(day, today: today) }
    guard !goals.isEmpty else { throw .goalsMissing }
    guard open.isSuperset(of: goals) else { throw .goalUnknown }
    guard next > day else { throw .nextNotAfter(day) }
  }
}
