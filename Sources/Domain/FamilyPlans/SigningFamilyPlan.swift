extension FamilyPlans {
  /// How a signature was given.
  package enum Manner: String, Sendable, CaseIterable {
    case electronic
    case paper
    /// The client's mark, which someone else witnessed.
    case mark
  }

  package enum Party: String, Sendable, CaseIterable {
    case client
    case worker
  }

  /// A goal that lacks parts which it needs before a signature (WI-PLN-02).
  package struct Gap: Sendable, Equatable, Hashable {
    package let goal: String
    package let parts: [String]
    package init(goal: String, parts: [String]) {
      self.goal = goal
      self.parts = parts
    }
  }

  /// What a signature rests on in a goal that is still worked on.
  package struct SignedGoal: Sendable {
    package let title: String
    package let goalClass: String
    package let targetOn: Day?
    package let resources: String
    package let caseManagerRole: String
    package let supportingActivities: String
    package let clientRole: String
    package init(
      title: String, goalClass: String, targetOn: Day?, resources: String,
      caseManagerRole: String, supportingActivities: String, clientRole: String
    ) {
      self.title = title
      self.goalClass = goalClass
      self.targetOn = targetOn
      self.resources = resources
      self.caseManagerRole = caseManagerRole
      self.supportingActivities = supportingActivities
      self.clientRole = clientRole
    }
  }

  package struct Signature: Sendable {
    package let party: Party
    package let on: Day
    package let manner: Manner
    package let witness: String
    /// True where the one who signs is the one who is signed in.
    package let isOwn: Bool
    package init(party: Party, on: Day, manner: Manner, witness: String, isOwn: Bool) {
      self.party = party
      self.on = on
      self.manner = manner
      self.witness = witness
      self.isOwn = isOwn
    }
  }

  /// The parts that goals lack; empty where all may be signed.
  package static func gaps(in goals: [SignedGoal]) -> [Gap] {
    goals.compactMap { goal in
      var missing: [String] = goal.targetOn == nil ? ["target_on"] : []
      do throws(GoalRefusal) {
        try Goals.checkSigning(
          resources: goal.resources, caseManagerRole: goal.caseManagerRole,
          supportingActivities: goal.supportingActivities, clientRole: goal.clientRole)
      } catch {
        if case .partsMissing(let parts) = error { missing += parts }
      }
      return missing.isEmpty ? nil : Gap(goal: goal.title, parts: missing)
    }
  }

  /// WI-PLN-06: whether `version` may be signed so.
  ///
  /// - Parameters:
  ///   - goals: those still worked on.
  ///   - barriers: names of those neither addressed nor deferred (WI-ASM-02).
  package static func sign(
    _ signature: Signature, _ version: Version, goals: [SignedGoal], barriers: [String],
    today: Day
  ) throws(FamilyPlanRefusal) {
    guard signature.on <= today else { throw .inFuture(signature.on) }
    if let began = version.establishedOn, signature.on < began { throw .before(began) }
    let before =
      signature.party == .client ? version.clientSignedOn : version.workerSignedOn
    if let before { throw .alreadySigned(on: before) }
    guard signature.manner != .mark || !signature.witness.isBlank else { throw .witnessNeeded }
    if signature.manner == .electronic {
      guard signature.on == today, signature.party == .client || signature.isOwn else {
        throw .signsForThemselves
      }
    }
    guard goals.contains(where: { $0.goalClass != "other" }) else { throw .goalNeeded }
    let gaps = gaps(in: goals)
    guard gaps.isEmpty else { throw .partsMissing(gaps) }
    guard barriers.isEmpty else { throw .barriersOpen(barriers) }
  }
}
