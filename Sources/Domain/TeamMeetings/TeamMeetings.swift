/// Why a team meeting cannot be called or recorded so.
package enum TeamMeetingRefusal: Refusal {
  case nobodyInvited
  case unknownInvitee
  case caseClosed
  case inPast(Day, today: Day)
  case cancelled
  /// What was decided can be said on its day at the earliest.
  case notYetHeld(Day)
  case decisionsNeeded

  package var code: String {
    switch self {
    case .nobodyInvited: "team-meeting.nobody-invited"
    case .unknownInvitee: "team-meeting.unknown-invitee"
    case .caseClosed: "case.closed"
    case .inPast: "team-meeting.in-past"
    case .cancelled: "team-meeting.cancelled"
    case .notYetHeld: "team-meeting.not-yet-held"
    case .decisionsNeeded: "team-meeting.decisions-needed"
    }
  }
}

/// Meetings of the team: who is invited, who came, what was decided (UT-ASM-17).
package enum TeamMeetings {
  /// - Parameters:
  ///   - invited: ids of members of the care team.
  ///   - others: how many further people are named.
  package static func call(
    inviting invited: [String], others: Int, team: Set<String>, on day: Day, isClosed: Bool,
    today: Day
  ) throws(TeamMeetingRefusal) {
    guard !isClosed else { throw .caseClosed }
    guard day >= today else { throw .inPast(day, today: today) }
    guard !invited.isEmpty || others > 0 else { throw .nobodyInvited }
    guard Set(invited).isSubset(of: team) else { throw .unknownInvitee }
  }

  package static func record(
    decisions: String, on day: Day, status: String, today: Day
  ) throws(TeamMeetingRefusal) {
    guard status != "cancelled" else { throw .cancelled }
    guard day <= today else { throw .notYetHeld(day) }
    guard !decisions.isBlank else { throw .decisionsNeeded }
  }

  /// Whether an assessment's result was discussed: with the client, by case manager and employment
  /// counselor together (UT-ASM-18).
  package static func isResultDiscussed(clientCame: Bool, cameAs roles: Set<String>) -> Bool {
    clientCame
      && roles.isSuperset(of: [Role.caseManager.rawValue, Role.employmentCounselor.rawValue])
  }
}
