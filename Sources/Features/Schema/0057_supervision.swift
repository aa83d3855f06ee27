import Storage

extension Schema {
  static let supervisionTables = [
    // That two people met for supervision (IRC-SUP-01). What was said, and which cases it was about,
    // is sealed under the worker's own key: no case, no person is referred to from here, so that
    // nothing of it gets into a file, a copy or an export (IRC-SUP-03).
    DatedTable(
      "supervision_session",
      """
      worker_id TEXT NOT NULL REFERENCES staff (id)
      supervisor_id TEXT NOT NULL REFERENCES staff (id)
      on_day TEXT NOT NULL
      stage TEXT NOT NULL
      sealed_talk TEXT NOT NULL
      sealed_cases TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX supervision_session_by_worker ON supervision_session (worker_id, on_day);
        CREATE INDEX supervision_session_by_supervisor ON supervision_session (supervisor_id, on_day);

        """),
    // What they agreed on, for one of the two.
    DatedTable(
      "supervision_action",
      """
      session_id TEXT NOT NULL REFERENCES supervision_session (id)
      owner TEXT NOT NULL
      due_on TEXT NOT NULL
      done_on TEXT
      sealed_what TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX supervision_action_by_session ON supervision_action (session_id);

        """),
  ]

  static let supervision = Migration(
    id: "0057_supervision", sql: supervisionTables.map(\.sql).joined())
}
