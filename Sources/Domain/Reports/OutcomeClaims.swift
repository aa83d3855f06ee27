/// Which of a person's outcomes of a quarter their case manager chose to claim: at most one is
/// reportable, by default the earliest (WI-QPR-02).
package struct OutcomeClaims: Sendable, Equatable {
  private var goals: [String: [Quarter: String]] = [:]

  package init() {}

  /// - Parameters: the own ids of person and goal, as they are stored.
  package mutating func choose(_ goal: String, of person: String, in quarter: Quarter) {
    goals[person, default: [:]][quarter] = goal
  }

  /// The own id of the goal chosen; nil where nobody chose.
  package func goal(of person: RecordID, in quarter: Quarter) -> String? {
    goals[person.own]?[quarter]
  }
}

/// What keeps an achieved goal from being reported (WI-QPR-01, WI-QPR-04; 002 intro L9–13, §2(a),
/// §2(b)(3), §2(c)(1)–(3), (5)). The words stand in the report.
package enum OutcomeFault: String, Sendable, CaseIterable, Codable {
  case documentedLate = "goal documented after achievement"
  case unsigned = "plan not signed by both"
  case noRole = "no case manager role"
  case noActivities = "no supporting activities"
  /// Information alone is a supportive service, never an outcome.
  case noContribution = "no significant contribution"

  /// In the order in which they are told; empty where the goal may be claimed.
  package static func all(of goal: Goal, in plan: Plan, achievedOn on: Day) -> [OutcomeFault] {
    allCases.filter { fault in
      switch fault {
      case .documentedLate: goal.addedOn > on
      case .unsigned: plan.signedOn == nil
      case .noRole: goal.caseManagerRole.isEmpty
      case .noActivities: goal.supportingActivities.isEmpty
      case .noContribution: !goal.contributions.contains { $0.significant && $0.on <= on }
      }
    }
  }
}
