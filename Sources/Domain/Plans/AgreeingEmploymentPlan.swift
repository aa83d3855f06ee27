/// Why an employment plan cannot be changed or agreed so.
package enum EmploymentPlanRefusal: Refusal {
  case noPlan
  case alreadyBegun
  /// UT-PLN-12: no employment or self-sufficiency goal, and no reason for that.
  case goalOrReasonNeeded
  /// UT-PLN-03: each side records its own agreement, and either the client's.
  case notTheirs(EmploymentPlanAgreement.Party)
  case alreadyAgreed(EmploymentPlanAgreement.Party, on: Day)
  case inFuture(Day, today: Day)
  case goal(GoalRefusal)
  case unknownResponsible
  case unknownGoal
  /// UT-ASM-18: not one of the person's final assessments.
  case unknownAssessment
  case ending(PlanRefusal)
  case caseClosed

  package var code: String {
    switch self {
    case .noPlan: "employment-plan.none"
    case .alreadyBegun: "employment-plan.begun"
    case .goalOrReasonNeeded: "employment-plan.goal-or-reason-needed"
    case .notTheirs: "employment-plan.not-theirs"
    case .alreadyAgreed: "employment-plan.agreed"
    case .inFuture: "employment-plan.in-future"
    case .goal(let refusal): refusal.code
    case .unknownResponsible: "employment-plan.unknown-responsible"
    case .unknownGoal: "employment-plan.unknown-goal"
    case .unknownAssessment: "employment-plan.unknown-assessment"
    case .ending(let refusal): refusal.code
    case .caseClosed: "case.closed"
    }
  }
}

extension EmploymentPlanAgreement {
  package func agreedOn(_ party: Party) -> Day? {
    switch party {
    case .caseManager: caseManagerOn
    case .counselor: counselorOn
    case .client: clientOn
    }
  }

  /// The day on which the second of the two agencies agreed.
  package var agenciesOn: Day? {
    guard let caseManagerOn, let counselorOn else { return nil }
    return max(caseManagerOn, counselorOn)
  }

  /// `active`, or the side whose agreement is awaited first: `awaiting CM`, `awaiting EC`,
  /// `awaiting client`.
  package var state: String {
    switch awaiting.first {
    case .caseManager: "awaiting CM"
    case .counselor: "awaiting EC"
    case .client: "awaiting client"
    case nil: "active"
    }
  }
}

package enum EmploymentPlans {
  /// UT-PLN-03: whether `role` may record that `party` agreed on `day`.
  package static func agree(
    _ party: EmploymentPlanAgreement.Party, by role: Role, on day: Day, today: Day,
    standing: EmploymentPlanAgreement, goals: [Goal], noGoalReason: String
  ) throws(EmploymentPlanRefusal) {
    let mayRecord: Set<Role> =
      switch party {
      case .caseManager: [.caseManager]
      case .counselor: [.employmentCounselor]
      case .client: [.caseManager, .employmentCounselor]
      }
    guard mayRecord.contains(role) else { throw .notTheirs(party) }
    guard day <= today else { throw .inFuture(day, today: today) }
    if let before = standing.agreedOn(party) { throw .alreadyAgreed(party, on: before) }
    guard !PlanReviews.needsReason(goals: goals) || !noGoalReason.isBlank else {
      throw .goalOrReasonNeeded
    }
  }

  /// What both sides and the client agreed to in a participation activity. Its wording may be
  /// mended without asking anyone again.
  package struct ActivityTerms: Sendable, Equatable {
    package let goal: String?
    package let responsible: String
    package let purpose: String
    package let dueOn: Day?
    package let isDropped: Bool
    package init(
      goal: String?, responsible: String, purpose: String, dueOn: Day?, isDropped: Bool
    ) {
      self.goal = goal
      self.responsible = responsible
      self.purpose = purpose
      self.dueOn = dueOn
      self.isDropped = isDropped
    }
  }

  /// Whether a goal that ends so changes what was agreed to: an achieved one does not.
  package static func isMaterial(_ end: GoalEnd) -> Bool {
    if case .achieved = end { false } else { true }
  }

  /// A goal, a responsibility or a day changed, so agreement is asked anew.
  package static func isMaterial(from former: ActivityTerms?, to terms: ActivityTerms) -> Bool {
    former != terms
  }
}
