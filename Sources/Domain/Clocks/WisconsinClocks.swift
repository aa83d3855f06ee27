/// The rules of the Wisconsin pack that are not about jobs.
extension Reckoning {
  /// T14: each adult whose RCA was decided, within 30 calendar days.
  mutating func employmentServices(
    _ rule: ClockRule, _ member: Member, _ stay: Stay, _ type: String, _ grace: ClockTerms
  ) {
    for assistance in member.assistance where assistance.type == type {
      guard let decided = assistance.decidedOn, member.isAdult(on: decided),
        let term = rule.terms.on(decided), let early = grace.on(decided)
      else { continue }
      let opens = early.span.before(decided)
      let met = member.enrollments
        .filter { $0.program == "employment-services" && $0.startedOn >= opens }
        .map(\.startedOn).min()
      add(
        rule, term, person: member.id, subject: assistance.id, fact: "\(type) decided",
        on: decided, due: term.due(from: decided), met: met, stay: stay)
    }
  }

  /// T15: met on the first day on which a family plan is signed and every adult of that day has
  /// plan, assessment and proof of status (WI-CLK-02).
  mutating func familyPlan(_ rule: ClockRule, _ instrument: String) {
    guard let stay = Stay(of: file, in: rule.programs), let term = rule.terms.on(file.openedOn)
    else { return }
    add(
      rule, term, person: nil, fact: "case opened", on: file.openedOn,
      due: term.due(from: file.openedOn), met: familyPlanMet(instrument), stay: stay)
  }

  private func familyPlanMet(_ instrument: String) -> Day? {
    guard let signed = file.plans.filter({ $0.type == "fsp" }).compactMap(\.signedOn).min() else {
      return nil
    }
    // An adult counts from the later of the 18th birthday and arrival.
    let adults = file.members.compactMap { member in
      member.adultOn.map { birthday in
        (from: max(birthday, member.arrivedOn ?? birthday), ready: readyOn(member, instrument))
      }
    }
    let candidates = ([signed] + adults.compactMap(\.ready)).filter { $0 >= signed }
    return candidates.sorted().first { day in
      adults.allSatisfy { adult in
        adult.from > day || (adult.ready.map { $0 <= day } ?? false)
      }
    }
  }

  private func readyOn(_ member: Member, _ instrument: String) -> Day? {
    let plan = plans(of: member).filter { $0.type == "edp" }.compactMap(\.signedOn).min()
    let assessed = member.firstAssessment(instrument)
    guard let plan, let assessed, let proof = member.statusProofOn else { return nil }
    return max(plan, assessed, proof)
  }

  /// T21: rolling, one row: 30 days from the later of the first signature over goals still open
  /// and the last follow-up.
  mutating func goalFollowUp(_ rule: ClockRule) {
    guard let stay = Stay(of: file, in: rule.programs) else { return }
    var first: Day?
    for plan in file.plans {
      guard let signed = plan.signedOn else { continue }
      for goal in plan.goals where goal.isOpenCaseManagementGoal {
        let since = max(goal.addedOn, signed)
        first = first.map { min($0, since) } ?? since
      }
    }
    guard let first else { return }
    let last = file.contacts
      .filter { contact in
        !contact.goals.isEmpty && FollowUps.partners.contains(contact.with)
      }
      .map(\.on).max()
    let isFollowUp = last.map { $0 > first } ?? false
    let trigger = isFollowUp ? last! : first
    guard let term = rule.terms.on(trigger) else { return }
    add(
      rule, term, person: nil, fact: isFollowUp ? "last follow-up" : "first signed goal",
      on: trigger, due: term.due(from: trigger), met: nil, stay: stay)
  }

  /// T22: the last signed version of the family's plan and of each person's own.
  mutating func planRevisions(_ rule: ClockRule) {
    if let stay = Stay(of: file, in: rule.programs) {
      revision(rule, of: file.plans.filter { $0.type == "fsp" }, person: nil, stay)
    }
    for member in file.members {
      guard let stay = Stay(of: member, in: rule.programs) else { continue }
      revision(rule, of: plans(of: member).filter { $0.type == "edp" }, person: member.id, stay)
    }
  }

  private mutating func revision(
    _ rule: ClockRule, of versions: [Plan], person: RecordID?, _ stay: Stay
  ) {
    let signed = versions.compactMap { plan in plan.signedOn.map { (on: $0, id: plan.id) } }
    guard let last = signed.max(by: { ($0.on, $0.id) < ($1.on, $1.id) }),
      let term = rule.terms.on(last.on)
    else { return }
    add(
      rule, term, person: person, subject: last.id, fact: "plan signed", on: last.on,
      due: term.due(from: last.on), met: nil, stay: stay)
  }

  /// T23: after an achievement the client is met to decide on another goal.
  mutating func nextGoal(_ rule: ClockRule) {
    guard let stay = Stay(of: file, in: rule.programs) else { return }
    for plan in file.plans {
      for goal in plan.goals {
        guard let achieved = goal.achievedOn, let term = rule.terms.on(achieved) else { continue }
        let person = goal.person ?? plan.person
        let met = file.contacts
          .filter { contact in
            contact.on >= achieved && ["client", "family"].contains(contact.with)
              && (person == nil || contact.person == nil || contact.person == person)
          }
          .map(\.on).min()
        add(
          rule, term, person: person, subject: goal.id, fact: "goal achieved", on: achieved,
          due: term.due(from: achieved), met: met, stay: stay)
      }
    }
  }
}

extension Goal {
  /// Neither achieved nor dropped, and of the class that can yield an outcome.
  package var isOpenCaseManagementGoal: Bool {
    goalClass == "case-management" && achievedOn == nil && droppedOn == nil
  }
}

extension Member {
  /// The day on which status was proved: both sides of the I-94, or, for an asylee, the judge's
  /// letter (WI-INT-03).
  package var statusProofOn: Day? {
    func first(_ type: String) -> Day? {
      documents.filter { $0.type == type }.map(\.filedOn).min()
    }
    var proofs: [Day] = []
    if let front = first("i94-front"), let back = first("i94-back") {
      proofs.append(max(front, back))
    }
    if status == "asylee", let letter = first("judge-letter") { proofs.append(letter) }
    return proofs.min()
  }
}
