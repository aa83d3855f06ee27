import Domain

/// What few may read, and who: the same for every reader and every case, so that it says nothing of
/// whether there is any.
package struct KeptCloser: Codable, Sendable, Hashable {
  package enum Kind: String, CaseIterable, Sendable, Hashable, Codable {
    case complaints, disclosures, supervision
    case restrictedNotes = "restricted-notes"
  }

  package let kind: Kind
  package let title: String
  /// Who may read it, as a sentence.
  package let readers: String

  static let all = [
    KeptCloser(
      kind: .restrictedNotes, title: "Restricted notes",
      readers: """
        Who wrote one; colleagues of the team whom they name (\(list(RestrictedNotes.mayBeNamed))); \
        the case's therapist; and, for teams that they supervise: \
        \(list(RestrictedNotes.supervisors)). A monitor who was let in for a stated need reads it too. \
        Others of the team are told that there is one, and \
        nobody else is.
        """),
    KeptCloser(
      kind: .disclosures, title: "What was told without consent",
      readers: """
        What was told: who told it, supervisors and the agency's point of contact. That something was \
        told, on which day and by whose role: whoever may read what was told to others.
        """),
    KeptCloser(
      kind: .complaints, title: "Complaints",
      readers: """
        Supervisors and points of contact of the agency that handles it, and a monitor who \
        was let in for a stated need. The team is told that there \
        is one, on which day and whether it is answered. Whoever is complained of is shown nothing.
        """),
    KeptCloser(
      kind: .supervision, title: "Supervision of staff",
      readers: """
        The two who met, and the supervisor's own supervisor. It belongs to no case and stands on no \
        page of one.
        """),
  ]

  private static func list(_ roles: Set<Role>) -> String {
    Role.allCases.filter(roles.contains).map(\.words.lowercasedFirst).joined(separator: ", ")
  }
}
