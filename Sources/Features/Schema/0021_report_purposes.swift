import Storage

extension Schema {
  static let reportPurposeTables = [
    // Why a state user opened the names behind a report; it holds for one visit (UT-PRV-04).
    DatedTable(
      "report_purpose",
      """
      staff_id TEXT NOT NULL REFERENCES staff (id)
      session_id TEXT NOT NULL
      report TEXT NOT NULL
      purpose TEXT NOT NULL
      reason TEXT NOT NULL
      on_day TEXT NOT NULL
      """,
      indexes: "CREATE INDEX report_purpose_by_session ON report_purpose (session_id, report);\n")
  ]

  static let reportPurposes = Migration(
    id: "0021_report_purposes", sql: reportPurposeTables.map(\.sql).joined())
}
