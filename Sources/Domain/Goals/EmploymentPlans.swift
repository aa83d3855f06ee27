/// Who has agreed to an employment plan (UT-PLN-03).
package struct EmploymentPlanAgreement: Sendable, Equatable {
  package var caseManagerOn: Day?
  package var counselorOn: Day?
  package var clientOn: Day?
  package init(caseManagerOn: Day? = nil, counselorOn: Day? = nil, clientOn: Day? = nil) {
    self.caseManagerOn = caseManagerOn
    self.counselorOn = counselorOn
    self.clientOn = clientOn
  }

  package enum Party: String, Sendable, CaseIterable {
    case caseManager = "case-manager"
    case counselor = "employment-counselor"
    case client
  }

  /// Whose agreement is still awaited; the plan takes effect when nobody's is.
  package var awaiting: [Party] {
    let agreed: [(Party, Day?)] = [
      (.caseManager, caseManagerOn), (.counselor, counselorOn), (.client, clientOn),
    ]
    return agreed.filter { $0.1 == nil }.map(\.0)
  }

  /// The day on which the last of the three agreed.
  package var effectiveOn: Day? {
    guard let caseManagerOn, let counselorOn, let clientOn else { return nil }
    return max(caseManagerOn, counselorOn, clientOn)
  }
}

/// Following up on a counselor's appointment that the case manager did not attend (UT-PLN-08).
package enum CounselorFollowUp {
  /// Elapsed hours on the UTC line, weekend and clock changes included.
  package static func due(afterStart start: Instant, hours: Int) -> Instant {
    start.adding(seconds: Int64(hours) * 3600)
  }

  /// Where only the day is known: the last day on which a follow-up is in time.
  package static func lastDay(afterDay day: Day, hours: Int) -> Day {
    day.adding(days: (hours + 23) / 24)
  }
}

/// Whom a disagreement that was not settled goes to (UT-PLN-10, UT-LIFE-11).
package enum Escalation {
  package enum Subject: String, Sendable, CaseIterable {
    case employmentPlan = "employment-plan"
    case participationActivity = "participation-activity"
    case caseClosure = "case-closure"
  }

  /// The roles to be told; `parties` are staff roles.
  package static func recipients(of subject: Subject, parties: Set<String>) -> [String] {
    let isClosureOfTwo = subject == .caseClosure && parties == ["therapist", "case-manager"]
    return isClosureOfTwo
      ? ["therapist-supervisor", "point-of-contact"]
      : ["therapist-supervisor", "employment-supervisor", "point-of-contact"]
  }
}

package enum PlanReviews {
  /// UT-PLN-06: an assessment was finalised after the plan was last revised.
  package static func isDue(lastRevisedOn revised: Day, assessments: [Assessment]) -> Bool {
    assessments.contains { $0.finalisedOn > revised }
  }

  /// UT-PLN-12: a plan without an employment or self-sufficiency goal needs a reason.
  package static func needsReason(goals: [Goal]) -> Bool {
    !goals.contains { $0.goalClass == "employment" || $0.goalClass == "case-management" }
  }
}
