/// The plans of a Wisconsin family: one for the family, one for each adult (WI-PPL-01).
package enum FamilyPlans {
  package enum Kind: String, Sendable, CaseIterable {
    /// Family self-sufficiency plan.
    case family = "fsp"
    /// Employability plan of one adult.
    case adult = "edp"
  }

  /// One version of a plan. What was signed stays as it is; a material change afterwards begins
  /// the next.
  package struct Version: Sendable, Hashable {
    package let id: String
    package let establishedOn: Day?
    package let clientSignedOn: Day?
    package let workerSignedOn: Day?
    package init(id: String, establishedOn: Day?, clientSignedOn: Day?, workerSignedOn: Day?) {
      self.id = id
      self.establishedOn = establishedOn
      self.clientSignedOn = clientSignedOn
      self.workerSignedOn = workerSignedOn
    }

    /// The later of the two signatures; nil while one is missing.
    package var signedOn: Day? {
      guard let clientSignedOn, let workerSignedOn else { return nil }
      return max(clientSignedOn, workerSignedOn)
    }

    package var isHalfSigned: Bool { (clientSignedOn == nil) != (workerSignedOn == nil) }
  }

  /// The versions as the deadlines read them: those signed by both by day, then id; whatever still
  /// awaits a signature is the latest.
  package static func ordered(_ versions: [Version]) -> [Version] {
    versions.sorted { one, other in
      switch (one.signedOn, other.signedOn) {
      case (let mine?, let theirs?): (mine, one.id) < (theirs, other.id)
      case (nil, nil): one.id < other.id
      case (let mine, _): mine != nil
      }
    }
  }

  /// What a material change does to the version that it meets.
  package enum Reopening: Sendable, Equatable {
    /// Nobody has signed: the change goes into the same version.
    case nothing
    /// One side has signed: its signature no longer counts.
    case clears
    /// Both have signed: the next version begins.
    case nextVersion
  }

  package static func reopening(_ version: Version) -> Reopening {
    if version.signedOn != nil { return .nextVersion }
    return version.isHalfSigned ? .clears : .nothing
  }

  /// Whether someone of `role` writes and signs a plan of this kind (table (b)).
  package static func mayWrite(_ kind: Kind, _ role: Role) -> Bool {
    role == .caseManager || (role == .jobDeveloper && kind == .adult)
  }

  /// WI-PLN-10: a goal is achieved by its stated result alone, on the day it was reached, even
  /// where that was before the plan had the goal: it is then never reported (WI-QPR-01).
  package static func achieve(
    result: String, on day: Day, state: GoalState, today: Day
  ) throws(FamilyPlanRefusal) {
    guard state == .open || state == .deferred else { throw .goalEnded(state.rawValue) }
    guard !result.isBlank else { throw .resultNeeded }
    guard day <= today else { throw .inFuture(day) }
  }

  /// A contribution of the case manager towards a goal.
  ///
  /// - Parameter kinds: of the pack; whether each can be significant.
  package static func contribute(
    _ kind: String, isSignificant: Bool, on day: Day, today: Day, kinds: [String: Bool]
  ) throws(FamilyPlanRefusal) {
    guard let canCount = kinds[kind] else { throw .unknownKind(kind) }
    guard canCount || !isSignificant else { throw .neverSignificant }
    guard day <= today else { throw .inFuture(day) }
  }
}
