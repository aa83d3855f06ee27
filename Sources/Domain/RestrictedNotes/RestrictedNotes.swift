/// What makes a note sensitive (IRC-NOTE-09).
package enum Sensitivity: String, CaseIterable, Sendable, Hashable, Codable {
  case violence, health
  case mentalHealth = "mental-health"
  case legal, complaint, supervision

  /// The class of data that a note of this kind holds besides notes; nil where it holds no other.
  package var dataClass: DataClass? {
    switch self {
    case .health, .mentalHealth: .health
    case .legal: .immigration
    case .violence, .complaint, .supervision: nil
    }
  }
}

package enum RestrictedNoteRefusal: String, Refusal {
  case eventInFuture = "restricted-note.event-in-future"
  case personNotOfCase = "restricted-note.person-not-of-case"
  case readerNotOfTeam = "restricted-note.reader-not-of-team"

  package var code: String { rawValue }
}

/// A sensitive note: its text is for the author, for whom the author names, for the case's therapist
/// and for the supervisors above them. The rest of the team knows only that there is one; everybody
/// else who reaches the case does not know even that.
package enum RestrictedNotes {
  package enum Sight: Sendable, Hashable { case nothing, existence, text }

  /// Roles that an author may name besides those who read in any case (table (b)).
  package static let mayBeNamed: Set<Role> = [.caseManager, .employmentCounselor]

  /// Supervisors who read those of the teams that they supervise.
  package static let supervisors: Set<Role> = [.caseManagerSupervisor, .therapistSupervisor]

  /// What someone who reaches the case's notes sees of a restricted one.
  ///
  /// - Parameters:
  ///   - isOnTeam: in an open place of the care team, not by a grant for a stated need.
  ///   - supervisesTeam: someone whom they supervise is on the team.
  ///   - isGranted: by a grant for a stated need; of those, only a monitor's opens it (table (b):
  ///     "with reason"). What was drawn for a review does not.
  package static func sight(
    _ role: Role, isOnTeam: Bool, supervisesTeam: Bool, isGranted: Bool, isAuthor: Bool,
    isNamed: Bool
  ) -> Sight {
    if role == .monitor { return isGranted ? .text : .nothing }
    if isAuthor || isNamed { return .text }
    if role == .therapist, isOnTeam { return .text }
    if supervisors.contains(role), supervisesTeam { return .text }
    return isOnTeam ? .existence : .nothing
  }

  /// - Parameter readers: the roles of those whom the author names, by their id; nil of one who is
  ///   not of the team.
  package static func write(
    on day: Day, person: String?, members: Set<String>, readers: [Role?], today: Day
  ) throws(RestrictedNoteRefusal) {
    guard day <= today else { throw .eventInFuture }
    if let person, !members.contains(person) { throw .personNotOfCase }
    guard readers.allSatisfy({ $0.map(mayBeNamed.contains) ?? false }) else {
      throw .readerNotOfTeam
    }
  }
}
