import Storage

extension Schema {
  static let jobSearchTables = [
    // Someone looks for work from one day to another; open while they do (UT-RPT-02).
    DatedTable(
      "job_search",
      """
      person_id TEXT NOT NULL REFERENCES person (id)
      from_on TEXT NOT NULL
      to_on TEXT
      """,
      indexes: "CREATE INDEX job_search_by_person ON job_search (person_id);\n")
  ]

  static let jobSearches = Migration(
    id: "0021_job_searches", sql: jobSearchTables.map(\.sql).joined())
}
