import Testing

@testable import Domain

/// Worlds drawn by chance: how somebody may stand to a case.
private struct RelationDice {
  static let today = day("2026-06-15")
  var numbers: SeededNumbers

  mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &numbers) < percent
  }

  mutating func around() -> Day {
    Self.today.adding(days: Int.random(in: -3...3, using: &numbers))
  }

  mutating func later() -> Day {
    Self.today.adding(days: Int.random(in: 1...14, using: &numbers))
  }

  mutating func classes(_ percent: Int) -> Set<DataClass> {
    Set(DataClass.allCases.filter { _ in chance(percent) })
  }

  mutating func relation() -> CaseRelation {
    var relation = CaseRelation(
      agencyID: "own",
      place: chance(40) ? OwnPlace(role: "therapist", since: around()) : nil,
      supervised: chance(30) ? "Rachel" : nil, needUntil: chance(20) ? later() : nil,
      emergencyUntil: chance(10) ? later() : nil, wasGranted: chance(20),
      isLeadAgency: chance(40), isStateTeam: chance(50))
    relation.reviewUntil = chance(50) ? later() : nil
    if chance(70) {
      let agreements = (0..<3).map { number in
        let (from, over) = (around(), around())
        return SharingAgreement(
          id: "agreement-\(number)", classes: classes(70), from: from,
          to: chance(50) ? max(from, over) : nil)
      }
      relation.agreements = .kept(agreements, on: Self.today)
    }
    relation.optOuts = (0..<3).filter { _ in chance(25) }.map { _ in
      OptOut(
        [.everyOtherAgency, .agency("own"), .agency("other")].randomElement(using: &numbers)!,
        chance(30) ? nil : DataClass.allCases.randomElement(using: &numbers)!)
    }
    if chance(20) { relation.untrained = [.assessment] }
    return relation
  }
}

@Suite struct `Why something of a case is shown` {
  private static let today = RelationDice.today

  /// Who has to do with a case, said a second time.
  private func isConcerned(_ role: Role, _ one: CaseRelation) -> Bool {
    let isLetIn = one.needUntil != nil || one.emergencyUntil != nil
    switch role {
    case .monitor: return one.reviewUntil != nil || isLetIn
    case .pointOfContact: return one.place != nil || one.isLeadAgency || isLetIn
    case .caseManagerSupervisor, .employmentSupervisor, .therapistSupervisor:
      return one.place != nil || one.supervised != nil || isLetIn
    case .caseManager, .jobDeveloper, .employmentCounselor, .therapist:
      return one.place != nil || isLetIn
    default: return false
    }
  }

  /// Why a class does not pass, said a second time.
  private func withholding(_ dataClass: DataClass, _ one: CaseRelation) -> Withholding? {
    if one.untrained.contains(dataClass) { return .trainingOwed }
    if one.isLeadAgency { return nil }
    if case .kept(let open, _) = one.agreements,
      !open.contains(where: { $0.classes.contains(dataClass) })
    {
      return .noAgreement
    }
    let isKept = one.optOuts.contains {
      $0.withholds(dataClass, from: one.agencyID, ofStateTeam: one.isStateTeam)
    }
    return isKept ? .optOut : nil
  }

  @Test
  func
    `UT-PRV-01 UT-PRV-02 IRC-CONF-01 in random worlds each class has a reason, and is shown exactly where the reasons say so`()
  {
    var (shown, withheld, none) = (0, 0, 0)
    var dice = RelationDice(numbers: SeededNumbers(seed: 7))
    for _ in 0..<4_000 {
      let relation = dice.relation()
      for role in Role.ofStaff {
        let reasons = Access.reasons(role, relation)
        let isOpen = isConcerned(role, relation) && withholding(.identity, relation) == nil
        #expect(Set(reasons.keys) == (isOpen ? Set(DataClass.allCases) : []))
        #expect(Access.reach(role, relation) == Reach(of: reasons))
        if ![.englishAssessor, .partner].contains(role) {
          let isAllowed =
            if case .allowed = Access.decide(role, .caseView, relation) { true } else { false }
          #expect(isAllowed == !reasons.isEmpty)
        }
        if reasons.isEmpty { none += 1 }
        for (dataClass, reason) in reasons {
          #expect(reason.withholding == withholding(dataClass, relation))
          switch reason {
          case .shown(let grounds):
            shown += 1
            check(grounds, for: dataClass, role, relation)
          case .withheld(_, let lapsed):
            withheld += 1
            #expect(
              lapsed.map { $0.classes.contains(dataClass) && $0.isOver(by: Self.today) } ?? true)
          case .notForRole: Issue.record("a reach knows of no role's permissions")
          }
        }
      }
    }
    // Worlds that are all open, or all shut, would prove nothing.
    #expect(shown > 10_000 && withheld > 10_000 && none > 10_000)
  }

  /// Each ground is a fact of the relation, and there is one of both kinds.
  private func check(
    _ grounds: [Ground], for dataClass: DataClass, _ role: Role, _ one: CaseRelation
  ) {
    #expect(grounds.contains(where: \.bringsToCase) && !grounds.allSatisfy(\.bringsToCase))
    #expect(Set(grounds).count == grounds.count)
    for ground in grounds {
      let holds =
        switch ground {
        case .team(let place): one.place == place && role != .monitor
        case .supervision(let name): one.supervised == name && role.isSupervisor
        case .pointOfContact: role == .pointOfContact && one.isLeadAgency
        case .need(let end): one.needUntil == end
        case .emergency(let end): one.emergencyUntil == end
        case .review(let end): one.reviewUntil == end && role == .monitor
        case .operation: false
        case .ownAgency: one.isLeadAgency
        case .agreement(let agreement):
          !one.isLeadAgency && agreement.classes.contains(dataClass)
            && agreement.isOpen(on: Self.today)
        case .noAgreements: !one.isLeadAgency && one.agreements == .notKept
        case .minimum: one.isStateTeam && Reach.minimum.contains(dataClass) && !one.optOuts.isEmpty
        }
      #expect(holds, "\(ground) of \(role)")
    }
  }

  @Test
  func
    `UT-PRV-01 the day after its last an agreement lets nothing through, and is said to be over`()
  {
    let last = day("2026-06-14")
    let agreement = SharingAgreement(
      id: "a", classes: [.notes], from: day("2026-01-01"), to: last)
    let lasting = SharingAgreement(
      id: "b", classes: [.identity], from: day("2026-01-01"), to: nil)
    func reason(on day: Day) -> ClassReason? {
      let relation = CaseRelation(
        agencyID: "own", place: OwnPlace(role: "therapist", since: last), isLeadAgency: false,
        isStateTeam: false, agreements: .kept([agreement, lasting], on: day))
      return Access.reasons(.therapist, relation)[.notes]
    }
    let place = OwnPlace(role: "therapist", since: last)
    #expect(reason(on: last) == .shown([.team(place), .agreement(agreement)]))
    #expect(reason(on: Self.today) == .withheld(.noAgreement, lapsed: agreement))
    #expect(reason(on: day("2025-12-31")) == nil)
  }

  @Test func `UT-PRV-03 a class of which a role opens nothing is said to be not for the role`() {
    let relation = CaseRelation(
      agencyID: "own", place: OwnPlace(role: "therapist", since: Self.today),
      supervised: "Samira", isLeadAgency: true, isStateTeam: false)
    for role in Role.ofStaff {
      let reasons = Access.reasons(role, relation)
      for (dataClass, reason) in Access.explained(role, relation) {
        let isForRole = Access.shows(dataClass, to: role)
        #expect(reason == (isForRole ? reasons[dataClass] : .notForRole), "\(role) \(dataClass)")
      }
    }
    #expect(Access.explained(.therapistSupervisor, relation)[.employment] == .notForRole)
    #expect(Access.explained(.therapist, relation)[.employment]?.isShown == true)
    #expect(Access.explained(.therapistSupervisor, relation)[.immigration]?.isShown == true)
  }
}
