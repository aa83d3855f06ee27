import Storage

extension Schema {
  static let directoryTables = [
    // A resource of the community that people are referred to (UT-SVC-07). It is no client's data.
    // `seed` cites the document that names an entry which the program brought along.
    DatedTable(
      "directory_entry",
      """
      name TEXT NOT NULL
      offers TEXT NOT NULL
      areas TEXT NOT NULL
      is_employment BIGINT NOT NULL CHECK (is_employment IN (0, 1))
      languages TEXT NOT NULL
      location TEXT NOT NULL
      eligibility TEXT NOT NULL
      contact TEXT NOT NULL
      seed TEXT NOT NULL
      ended_on TEXT
      end_reason TEXT NOT NULL
      """)
  ]

  static let directory = Migration(
    id: "0017_directory",
    sql: directoryTables.map(\.sql).joined() + DirectoryRecords.seeds)
}
