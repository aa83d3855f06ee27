import Storage

extension Schema {
  static let teamMeetingTables = [
    // The meeting itself, its day and its place are an appointment's.
    DatedTable(
      "team_meeting",
      """
      appointment_id TEXT NOT NULL REFERENCES appointment (id)
      assessment_id TEXT REFERENCES assessment (id)
      purpose TEXT NOT NULL
      client_invited BIGINT NOT NULL CHECK (client_invited IN (0, 1))
      client_came BIGINT NOT NULL CHECK (client_came IN (0, 1))
      decisions TEXT NOT NULL
      """,
      indexes: """
        CREATE UNIQUE INDEX team_meeting_by_appointment ON team_meeting (appointment_id);
        CREATE INDEX team_meeting_by_assessment ON team_meeting (assessment_id);

        """),
    // Someone without an account is invited by name.
    DatedTable(
      "meeting_invitation",
      """
      appointment_id TEXT NOT NULL REFERENCES appointment (id)
      staff_id TEXT REFERENCES staff (id)
      name TEXT NOT NULL
      role TEXT NOT NULL
      came TEXT NOT NULL CHECK (came IN ('', 'yes', 'no'))
      """,
      indexes: """
        CREATE INDEX meeting_invitation_by_appointment ON meeting_invitation (appointment_id);
        CREATE INDEX meeting_invitation_by_staff ON meeting_invitation (staff_id);

        """),
  ]

  static let teamMeetings = Migration(
    id: "0015_team_meetings", sql: teamMeetingTables.map(\.sql).joined())
}
