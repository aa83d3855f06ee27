import Storage

extension Schema {
  static let threadPurposeTables = [
    // For what a post of the thread shares something with colleagues (IRC-CONF-07). Posts from
    // before have none.
    DatedTable(
      "thread_purpose",
      """
      post_id TEXT NOT NULL REFERENCES thread_post (id)
      purpose TEXT NOT NULL CHECK (purpose IN ('service', 'compliance'))
      """,
      indexes: """
        CREATE UNIQUE INDEX thread_purpose_by_post ON thread_purpose (post_id);

        """)
  ]

  static let threadPurposes = Migration(
    id: "0036_thread_purposes", sql: threadPurposeTables.map(\.sql).joined())
}
