import Storage

extension Schema {
  static let reRequestTables = [
    // A person who graduated, or whose case closed, asks for help again (UT-LIFE-06).
    DatedTable(
      "re_request",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT NOT NULL REFERENCES person (id)
      asked_on TEXT NOT NULL
      area TEXT NOT NULL
      words TEXT NOT NULL
      staffed_on TEXT
      staffed_with TEXT NOT NULL
      staffing TEXT NOT NULL
      outcome TEXT NOT NULL
      partner TEXT NOT NULL
      ended_on TEXT
      remark TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX re_request_by_case ON re_request (case_id, asked_on);
        CREATE INDEX re_request_by_person ON re_request (person_id);

        """)
  ]

  static let reRequests = Migration(
    id: "0014_re_requests", sql: reRequestTables.map(\.sql).joined())
}
