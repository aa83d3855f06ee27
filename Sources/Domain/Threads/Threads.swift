/// Why a post cannot be added to a case's thread.
package enum ThreadRefusal: Refusal {
  /// UT-PLN-11: issues are raised among those who work for the family.
  case notOfTeam
  case unknownColleague

  package var code: String {
    switch self {
    case .notOfTeam: "thread.not-of-team"
    case .unknownColleague: "thread.unknown-colleague"
    }
  }
}

/// The case thread: problem-solving directly among the team, which only grows (UT-PLN-11).
package enum CaseThread {
  /// - Parameters:
  ///   - team: ids of the open members of the care team.
  ///   - asked: whom the post asks; empty for everyone.
  package static func post(
    by author: String, asking asked: [String], team: Set<String>
  ) throws(ThreadRefusal) {
    guard team.contains(author) else { throw .notOfTeam }
    guard Set(asked).isSubset(of: team) else { throw .unknownColleague }
  }

  /// Both parties of an issue: who raises it and whom it asks, or the whole team.
  package static func parties(
    author: String, asked: [String], team: Set<String>
  ) -> Set<String> {
    asked.isEmpty ? team : Set(asked).union([author])
  }
}
