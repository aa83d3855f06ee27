import Storage

extension Schema {
  static let complaintTables = [
    // A complaint and how it is handled (IRC-CMP-01, IRC-CMP-02). Who complains, of what and what
    // came of it is sealed under a key of the complaint's own; nothing in a family's file leads here.
    DatedTable(
      "complaint",
      """
      agency_id TEXT NOT NULL REFERENCES agency (id)
      case_id TEXT REFERENCES case_file (id)
      recorder_id TEXT NOT NULL REFERENCES staff (id)
      subject_id TEXT REFERENCES staff (id)
      investigator_id TEXT REFERENCES staff (id)
      approver_id TEXT REFERENCES staff (id)
      received_on TEXT NOT NULL
      channel TEXT NOT NULL
      topic TEXT NOT NULL
      is_safety BIGINT NOT NULL CHECK (is_safety IN (0, 1))
      is_anonymous BIGINT NOT NULL CHECK (is_anonymous IN (0, 1))
      language TEXT NOT NULL
      sealed_complainant TEXT NOT NULL
      sealed_matter TEXT NOT NULL
      sealed_wish TEXT NOT NULL
      sealed_interpreter TEXT NOT NULL
      sealed_family TEXT NOT NULL
      acknowledged_on TEXT
      decided_on TEXT
      result TEXT NOT NULL
      sealed_decision TEXT NOT NULL
      approved_on TEXT
      answered_on TEXT
      answer_language TEXT NOT NULL
      sealed_answer TEXT NOT NULL
      followed_on TEXT
      sealed_follow_up TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX complaint_by_agency ON complaint (agency_id, received_on);
        CREATE INDEX complaint_by_case ON complaint (case_id);
        CREATE INDEX complaint_by_recorder ON complaint (recorder_id, received_on);

        """),
    // What was done to look into it, day by day.
    DatedTable(
      "complaint_step",
      """
      complaint_id TEXT NOT NULL REFERENCES complaint (id)
      staff_id TEXT NOT NULL REFERENCES staff (id)
      on_day TEXT NOT NULL
      sealed_what TEXT NOT NULL
      """,
      indexes:
        "CREATE INDEX complaint_step_by_complaint ON complaint_step (complaint_id, on_day);\n"
    ),
  ]

  static let complaints = Migration(
    id: "0062_complaints", sql: complaintTables.map(\.sql).joined())
}
