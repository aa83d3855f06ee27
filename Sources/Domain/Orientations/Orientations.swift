/// Why an orientation cannot be recorded so.
package enum OrientationRefusal: Refusal {
  case inFuture(Day, today: Day)
  case nobody
  /// Of one person: a session for more is a group's.
  case notIndividual(Int)
  case twice

  package var code: String {
    switch self {
    case .inFuture: "orientation.in-future"
    case .nobody: "orientation.nobody"
    case .notIndividual: "orientation.not-individual"
    case .twice: "orientation.twice"
    }
  }
}

/// Orientation sessions, of one person or a group (WI-SVC-02).
package enum Orientations {
  package static func record(
    on day: Day, isGroup: Bool, came: [String], absent: [String], today: Day
  ) throws(OrientationRefusal) {
    guard day <= today else { throw .inFuture(day, today: today) }
    guard !came.isEmpty || !absent.isEmpty else { throw .nobody }
    guard Set(came).isDisjoint(with: absent) else { throw .twice }
    let people = came.count + absent.count
    guard isGroup || people == 1 else { throw .notIndividual(people) }
  }
}
