/// How an actor stands to one case: the facts on which access is decided.
package struct CaseRelation: Sendable, Hashable {
  /// The actor holds an open place in the care team.
  package var isOnTeam: Bool
  /// Someone whom the actor supervises holds an open place in the care team.
  package var supervisesTeam: Bool
  /// The actor's agency leads the case.
  package var isLeadAgency: Bool
  /// The actor's agency is part of the state's team (state office, employment office).
  package var isStateTeam: Bool
  /// The client has opted out of disclosure to other agencies (UT-INT-07, UT-PRV-02).
  package var hasOptedOut: Bool

  package init(
    isOnTeam: Bool, supervisesTeam: Bool, isLeadAgency: Bool, isStateTeam: Bool, hasOptedOut: Bool
  ) {
    self.isOnTeam = isOnTeam
    self.supervisesTeam = supervisesTeam
    self.isLeadAgency = isLeadAgency
    self.isStateTeam = isStateTeam
    self.hasOptedOut = hasOptedOut
  }
}

/// How much of a case an actor may see.
package enum Reach: String, Sendable, Hashable, Codable {
  /// Nothing; the case does not exist for this actor.
  case none
  /// After an opt-out, the state's team keeps name, contact, appointment and plan.
  case minimum
  case full

  package func includes(_ dataClass: DataClass) -> Bool {
    switch self {
    case .none: false
    case .minimum: [.identity, .contact, .appointment, .plan].contains(dataClass)
    case .full: true
    }
  }
}

package enum Decision: Sendable, Hashable {
  case allowed(Reach)
  /// The record does not exist for the actor: 404.
  case hidden
  /// The actor may see the record but not do this: 403.
  case forbidden
}

/// The one access decision. Lists use a `Scope` made from the same facts; a property test over
/// random worlds proves that both agree.
package enum Access {
  /// How much of a case a role reaches, by its relation to the case.
  package static func reach(_ role: Role, _ relation: CaseRelation) -> Reach {
    guard Permission.caseView.roles.contains(role) else { return .none }
    let isPointOfContact = role == .pointOfContact && relation.isLeadAgency
    let isSupervisor = role.isSupervisor && relation.supervisesTeam
    guard relation.isOnTeam || isSupervisor || isPointOfContact else { return .none }
    guard relation.hasOptedOut, !relation.isLeadAgency else { return .full }
    return relation.isStateTeam ? .minimum : .none
  }

  /// Whether an actor in `role` may do `permission` to a case it stands in `relation` to.
  package static func decide(
    _ role: Role, _ permission: Permission, _ relation: CaseRelation
  ) -> Decision {
    let reach = reach(role, relation)
    if reach == .none { return .hidden }
    guard permission.roles.contains(role) else { return .forbidden }
    if reach == .full { return .allowed(.full) }
    return dataClass(of: permission).map(reach.includes) ?? true ? .allowed(reach) : .forbidden
  }

  /// Whether a role has a permission that is about no case.
  package static func allows(_ role: Role, _ permission: Permission) -> Bool {
    permission.roles.contains(role)
  }

  /// The class of data that a permission opens; nil where it opens none beyond identity.
  package static func dataClass(of permission: Permission) -> DataClass? {
    switch permission {
    case .assessmentView, .assessmentRecord, .assessmentOverride, .discussionClose: .assessment
    case .noteView, .noteWrite: .notes
    case .planView, .planEdit, .planComment: .plan
    case .appointmentBook, .appointmentConfirm: .appointment
    case .caseEdit, .careTeamEdit, .clockView, .clockWaive, .auditView: .services
    default: nil
    }
  }
}
