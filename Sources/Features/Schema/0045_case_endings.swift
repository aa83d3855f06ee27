import Storage

extension Schema {
  static let caseEndingTables = [
    // How the case manager's duty to a Wisconsin family ended, and what shows it (WI-LIFE-01).
    DatedTable(
      "case_ending",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      ending TEXT NOT NULL CHECK (ending IN ('self-sufficient', 'no-longer-eligible'))
      evidence TEXT NOT NULL
      on_day TEXT NOT NULL
      """,
      indexes: "CREATE INDEX case_ending_by_case ON case_ending (case_id);\n")
  ]

  static let caseEndings = Migration(
    id: "0045_case_endings", sql: caseEndingTables.map(\.sql).joined())
}
