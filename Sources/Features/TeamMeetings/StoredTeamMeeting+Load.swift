import Domain
import Storage

/// A team meeting as it was read.
package struct StoredTeamMeeting: Codable, Sendable, Hashable {
  package struct Invitation: Codable, Sendable, Hashable {
    package let id: String
    package let staffID: String?
    package let name: String
    package let role: String
    /// Nil until the meeting was recorded.
    package let came: Bool?
  }

  /// That of its appointment, by which it is known.
  package let id: String
  package let rowID: String
  package let version: Int
  package let assessmentID: String?
  package let purpose: String
  package let on: Day
  /// `YYYY-MM-DD HH:MM` in the lead agency's time.
  package let startsAt: String
  package let place: String
  package let status: String
  package let calledBy: String
  package let clientInvited: Bool
  package let clientCame: Bool
  package let decisions: String
  package var invitations: [Invitation]

  package var isRecorded: Bool { !decisions.isEmpty }

  /// Whether it discussed the result of its assessment with the client (UT-ASM-18).
  package var isResultDiscussed: Bool {
    assessmentID != nil
      && TeamMeetings.isResultDiscussed(
        clientCame: clientCame, cameAs: Set(invitations.filter { $0.came == true }.map(\.role)))
  }

  static func all(of caseID: String, _ reader: Reader) throws -> [StoredTeamMeeting] {
    try withInvitations(
      reader.rows(
        "\(selection) WHERE a.case_id = $1 ORDER BY a.starts_at DESC, a.id", [caseID], read),
      reader)
  }

  static func one(
    _ id: String, of caseID: String, _ reader: Reader
  ) throws -> StoredTeamMeeting? {
    try withInvitations(
      reader.rows("\(selection) WHERE a.case_id = $1 AND a.id = $2", [caseID, id], read), reader
    ).first
  }

  /// The day on which an assessment's result was first discussed with the client; nil before that.
  static func discussedOn(_ assessmentID: String, _ reader: Reader) throws -> Day? {
    try withInvitations(
      reader.rows(
        "\(selection) WHERE m.assessment_id = $1 ORDER BY a.starts_at, a.id", [assessmentID],
        read), reader
    ).first(where: \.isResultDiscussed)?.on
  }

  private static func withInvitations(
    _ meetings: [StoredTeamMeeting], _ reader: Reader
  ) throws -> [StoredTeamMeeting] {
    guard !meetings.isEmpty else { return [] }
    var found: [String: [Invitation]] = [:]
    try reader.each(
      """
      SELECT i.appointment_id, i.id, i.staff_id, i.name, i.role, i.came FROM meeting_invitation i \
      WHERE i.appointment_id IN (\(.placeholders(meetings.count))) ORDER BY i.role, i.name, i.id
      """, meetings.map(\.id)
    ) { row in
      let came = row.text(5)
      found[row.text(0), default: []].append(
        Invitation(
          id: row.text(1), staffID: row.optionalText(2), name: row.text(3), role: row.text(4),
          came: came.isEmpty ? nil : came == "yes"))
    }
    return meetings.map { meeting in
      var whole = meeting
      whole.invitations = found[meeting.id] ?? []
      return whole
    }
  }

  private static let selection: SQL = """
    SELECT a.id, m.id, m.version, m.assessment_id, m.purpose, a.on_day, a.starts_at, a.place, \
    a.status, s.name, m.client_invited, m.client_came, m.decisions FROM team_meeting m \
    JOIN appointment a ON a.id = m.appointment_id LEFT JOIN staff s ON s.id = a.proposed_by
    """

  private static func read(_ row: Row) -> StoredTeamMeeting {
    StoredTeamMeeting(
      id: row.text(0), rowID: row.text(1), version: row.int(2), assessmentID: row.optionalText(3),
      purpose: row.text(4), on: row.day(5) ?? Day(number: 0),
      startsAt: String(row.text(6).prefix(16).map { $0 == "T" ? " " : $0 }), place: row.text(7),
      status: row.text(8), calledBy: row.text(9), clientInvited: row.bool(10),
      clientCame: row.bool(11), decisions: row.text(12), invitations: [])
  }
}
