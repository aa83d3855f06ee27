import Domain
import Storage

/// Someone who is asked to come.
package struct Invitee: Sendable, Hashable {
  let id: String
  /// Nil for someone without an account here.
  let staffID: String?
  let name: String
  let role: String
}

/// The only writer of `team_meeting` and `meeting_invitation`.
package enum TeamMeetingRecords {
  static let meetings = Table("team_meeting")
  static let invitations = Table("meeting_invitation")

  static func call(
    _ id: String, appointment: String, assessment: String?, purpose: String,
    isClientInvited: Bool, inviting invitees: [Invitee], _ tx: Transaction, _ stamp: Stamp
  ) throws {
    try tx.insert(
      meetings, id: id,
      [
        ("appointment_id", appointment), ("assessment_id", assessment), ("purpose", purpose),
        ("client_invited", isClientInvited), ("client_came", false), ("decisions", ""),
      ], stamp)
    for invitee in invitees {
      try tx.insert(
        invitations, id: invitee.id,
        [
          ("appointment_id", appointment), ("staff_id", invitee.staffID), ("name", invitee.name),
          ("role", invitee.role), ("came", ""),
        ], stamp)
    }
  }

  /// - Returns: the new version; nil where another version stands by now.
  static func record(
    _ id: String, version: Int, decisions: String, clientCame: Bool,
    came: [(invitation: String, came: Bool)], _ tx: Transaction, _ stamp: Stamp
  ) throws -> Int? {
    let next = try tx.amend(
      meetings, id: id, version: version,
      [("decisions", decisions), ("client_came", clientCame)], stamp)
    guard next != nil else { return nil }
    for one in came {
      try tx.amend(
        invitations, id: one.invitation, [("came", one.came ? "yes" : "no")], stamp)
    }
    return next
  }
}
