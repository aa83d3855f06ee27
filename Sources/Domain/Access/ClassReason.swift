/// Why a class of a case's data is shown to an actor, or is not.
package enum ClassReason: Sendable, Hashable {
  /// Every fact on which it rests: one at least that brings the actor to the case, and one at least
  /// that lets the class reach their agency.
  case shown([Ground])
  /// The last agreement that covered it, where one did and is over.
  case withheld(Withholding, lapsed: SharingAgreement?)
  /// It may reach them, and nothing that their role may open shows it.
  case notForRole

  package var isShown: Bool { if case .shown = self { true } else { false } }

  package var withholding: Withholding? {
    if case .withheld(let why, _) = self { why } else { nil }
  }
}

extension Reach {
  package init(of reasons: [DataClass: ClassReason]) {
    self.init(
      classes: Set(reasons.filter(\.value.isShown).keys),
      withheld: reasons.compactMapValues(\.withholding))
  }
}

extension CaseRelation {
  /// Whether a class reaches the actor's agency: by what, or why not.
  enum Passage: Sendable, Hashable {
    case open([Ground])
    case shut(Withholding, lapsed: SharingAgreement?)
  }

  func passage(of dataClass: DataClass) -> Passage {
    if untrained.contains(dataClass) { return .shut(.trainingOwed, lapsed: nil) }
    if isLeadAgency { return .open([.ownAgency]) }
    var grounds = agreements.grounds(for: dataClass)
    guard !grounds.isEmpty else {
      return .shut(.noAgreement, lapsed: agreements.lapsed(for: dataClass))
    }
    for optOut in optOuts where optOut.covers(dataClass, of: agencyID) {
      guard !optOut.withholds(dataClass, from: agencyID, ofStateTeam: isStateTeam) else {
        return .shut(.optOut, lapsed: nil)
      }
      if !grounds.contains(.minimum) { grounds.append(.minimum) }
    }
    return .open(grounds)
  }
}

extension Access {
  /// What brings a role to a case: a place in its team, supervising one, being the lead agency's
  /// point of contact, or access for a stated need. A monitor has only to do with what was drawn for
  /// their review, or granted.
  package static func grounds(_ role: Role, _ relation: CaseRelation) -> [Ground] {
    guard Permission.caseView.roles.contains(role) else { return [] }
    var grounds: [Ground?] = []
    if role == .monitor {
      grounds.append(relation.reviewUntil.map(Ground.review))
    } else {
      grounds.append(relation.place.map(Ground.team))
    }
    if role.isSupervisor { grounds.append(relation.supervised.map(Ground.supervision)) }
    if role == .pointOfContact, relation.isLeadAgency { grounds.append(.pointOfContact) }
    grounds.append(relation.needUntil.map(Ground.need))
    grounds.append(relation.emergencyUntil.map(Ground.emergency))
    return grounds.compactMap { $0 }
  }

  /// Why each class reaches a role, or does not; empty where the case is none for it.
  package static func reasons(
    _ role: Role, _ relation: CaseRelation
  ) -> [DataClass: ClassReason] {
    let bringing = grounds(role, relation)
    guard !bringing.isEmpty, relation.withholding(.identity) == nil else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: DataClass.allCases.map { dataClass in
        switch relation.passage(of: dataClass) {
        case .open(let letting): (dataClass, .shown(bringing + letting))
        case .shut(let why, let lapsed): (dataClass, .withheld(why, lapsed: lapsed))
        }
      })
  }

  /// The same as the role is shown it: a class of which it may open nothing is not for it.
  package static func explained(
    _ role: Role, _ relation: CaseRelation
  ) -> [DataClass: ClassReason] {
    Dictionary(
      uniqueKeysWithValues: reasons(role, relation).map { dataClass, reason in
        (dataClass, reason.isShown && !shows(dataClass, to: role) ? .notForRole : reason)
      })
  }

  /// Whether any page of a case shows a class to a role. Where no permission opens it, whoever sees
  /// the case is shown it; so are a person's own immigration facts, of which only the copies that
  /// prove them ask for a permission.
  package static func shows(_ dataClass: DataClass, to role: Role) -> Bool {
    let opening = Permission.allCases.filter { self.dataClass(of: $0) == dataClass }
    return opening.isEmpty || dataClass == .immigration
      || opening.contains { $0.roles.contains(role) }
  }
}
