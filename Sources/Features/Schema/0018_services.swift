import Storage

extension Schema {
  static let serviceTables = [
    // What the contract's `services.csv` does not carry: who gave a service, and what it was.
    DatedTable(
      "service_detail",
      """
      service_id TEXT NOT NULL REFERENCES service (id)
      case_id TEXT NOT NULL REFERENCES case_file (id)
      by_staff_id TEXT NOT NULL
      provider TEXT NOT NULL
      with_whom TEXT NOT NULL
      words TEXT NOT NULL
      """,
      indexes: """
        CREATE UNIQUE INDEX service_detail_by_service ON service_detail (service_id);
        CREATE INDEX service_detail_by_case ON service_detail (case_id);

        """),
    // A person moves from Match Grant to the Department's financial programmes (UT-SVC-06).
    DatedTable(
      "match_grant_move",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT NOT NULL REFERENCES person (id)
      enrollment_id TEXT NOT NULL REFERENCES enrollment (id)
      transition_on TEXT NOT NULL
      by_staff_id TEXT NOT NULL
      sent_on TEXT
      sent_by TEXT
      sent_to TEXT
      remark TEXT NOT NULL
      received_on TEXT
      received_by TEXT
      completed_on TEXT
      completed_by TEXT
      """,
      indexes: """
        CREATE INDEX match_grant_move_by_case ON match_grant_move (case_id);
        CREATE UNIQUE INDEX match_grant_move_by_enrollment ON match_grant_move (enrollment_id);

        """),
    // The summary as it was sent, so that what the counselor got stays what it was.
    DatedTable(
      "match_grant_line",
      """
      move_id TEXT NOT NULL REFERENCES match_grant_move (id)
      service_id TEXT NOT NULL
      on_day TEXT NOT NULL
      type TEXT NOT NULL
      service_group TEXT NOT NULL
      program TEXT NOT NULL
      status TEXT NOT NULL
      provider TEXT NOT NULL
      words TEXT NOT NULL
      """,
      indexes: "CREATE INDEX match_grant_line_by_move ON match_grant_line (move_id);\n"),
  ]

  static let services = Migration(
    id: "0018_services", sql: serviceTables.map(\.sql).joined())
}
