import Storage

extension Schema {
  static let disagreementTables = [
    DatedTable(
      "disagreement",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      subject TEXT NOT NULL
      about TEXT NOT NULL
      parties TEXT NOT NULL
      positions TEXT NOT NULL
      client_present BIGINT NOT NULL CHECK (client_present = 0)
      escalated_on TEXT
      settled_on TEXT
      settled_by TEXT
      result TEXT NOT NULL
      """,
      indexes: "CREATE INDEX disagreement_by_case ON disagreement (case_id);\n"),
    DatedTable(
      "disagreement_discussion",
      """
      disagreement_id TEXT NOT NULL REFERENCES disagreement (id)
      on_day TEXT NOT NULL
      remark TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX disagreement_discussion_by_disagreement
          ON disagreement_discussion (disagreement_id);

        """),
    // Whom it went to: a role, and the member of staff who holds it, where one is known.
    DatedTable(
      "disagreement_recipient",
      """
      disagreement_id TEXT NOT NULL REFERENCES disagreement (id)
      role TEXT NOT NULL
      staff_id TEXT
      told_on TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX disagreement_recipient_by_disagreement
          ON disagreement_recipient (disagreement_id);
        CREATE INDEX disagreement_recipient_by_staff ON disagreement_recipient (staff_id);

        """),
    DatedTable(
      "counselor_meeting",
      """
      appointment_id TEXT NOT NULL REFERENCES appointment (id)
      stage TEXT NOT NULL
      came BIGINT NOT NULL
      reason TEXT NOT NULL
      """,
      indexes:
        "CREATE UNIQUE INDEX counselor_meeting_by_meeting ON counselor_meeting (appointment_id);\n"
    ),
    DatedTable(
      "counselor_follow_up",
      """
      appointment_id TEXT NOT NULL REFERENCES appointment (id)
      at TEXT NOT NULL
      mode TEXT NOT NULL
      summary TEXT NOT NULL
      by_staff_id TEXT NOT NULL
      """,
      indexes: """
        CREATE UNIQUE INDEX counselor_follow_up_by_meeting
          ON counselor_follow_up (appointment_id);

        """),
  ]

  static let disagreements = Migration(
    id: "0006_working_with_counselors", sql: disagreementTables.map(\.sql).joined())
}
