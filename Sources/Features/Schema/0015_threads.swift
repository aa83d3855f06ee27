import Storage

extension Schema {
  static let threadTables = [
    // Rows are added, never changed and never taken out (UT-PLN-11).
    DatedTable(
      "thread_post",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      on_day TEXT NOT NULL
      body TEXT NOT NULL
      asked TEXT NOT NULL
      needs_attention BIGINT NOT NULL CHECK (needs_attention IN (0, 1))
      by_staff_id TEXT NOT NULL REFERENCES staff (id)
      role TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX thread_post_by_case ON thread_post (case_id, recorded_at, id);
        CREATE INDEX thread_post_by_staff ON thread_post (by_staff_id);

        """)
  ]

  static let threads = Migration(id: "0015_threads", sql: threadTables.map(\.sql).joined())
}
