/// What an agency itself collected stays with it when the client opts out (UT-PRV-02): its records,
/// not those of others, of the classes that the opt-out keeps from it.
extension Access {
  /// The classes of which an agency's own records are told apart, each with the permission that
  /// opens it.
  package static let ownable: [DataClass: Permission] = [
    .appointment: .appointmentView, .assessment: .assessmentView, .notes: .noteView,
    .services: .serviceView,
  ]

  /// Of which classes the actor sees what their own agency recorded, and nothing else: what an
  /// opt-out keeps back, by itself or with the names. An agreement that does not cover it, a place
  /// that ended, or a training owed is no opt-out: there nothing stays.
  package static func ownClasses(_ role: Role, _ relation: CaseRelation) -> Set<DataClass> {
    guard isConcerned(role, relation), !relation.isLeadAgency else { return [] }
    let names = relation.withholding(.identity)
    guard names == nil || names == .optOut else { return [] }
    return Set(
      ownable.filter { dataClass, permission in
        guard permission.roles.contains(role) else { return false }
        switch relation.withholding(dataClass) {
        case .optOut: return true
        case nil: return names == .optOut
        case .noAgreement, .trainingOwed, .accessEnded: return false
        }
      }.keys)
  }
}
