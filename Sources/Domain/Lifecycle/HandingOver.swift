package enum HandoverRefusal: Refusal {
  case inFuture(Day, today: Day)
  /// Not a therapist, or not a case manager, of the case's care team.
  case notOfTeam(Role)
  case notOfHousehold

  package var code: String {
    switch self {
    case .inFuture: "handover.in-future"
    case .notOfTeam(let role): "handover.no-\(role.rawValue)"
    case .notOfHousehold: "handover.not-of-household"
    }
  }
}

package enum HandingOver {
  /// What goes on after service is agreed by a therapist and a case manager of the care team
  /// (UT-LIFE-08).
  ///
  /// - Parameters:
  ///   - therapist: the role of whoever is named as therapist; nil where not of the team.
  ///   - caseManager: the same for the case manager.
  package static func check(
    on day: Day, therapist: String?, caseManager: String?, today: Day
  ) throws(HandoverRefusal) {
    guard day <= today else { throw .inFuture(day, today: today) }
    guard therapist == Role.therapist.rawValue else { throw .notOfTeam(.therapist) }
    guard caseManager == Role.caseManager.rawValue else { throw .notOfTeam(.caseManager) }
  }

  /// Whether the records cover everyone of `people`: one of the whole household, or one of each.
  ///
  /// - Parameter handedOver: whom each record is about; nil for the household.
  package static func covers(_ people: [RecordID], handedOver: [String?]) -> Bool {
    guard !handedOver.isEmpty else { return false }
    let own = Set(handedOver.compactMap { $0 })
    return handedOver.contains { $0 == nil } || people.allSatisfy { own.contains($0.own) }
  }
}
