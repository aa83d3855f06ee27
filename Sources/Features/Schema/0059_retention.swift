import Storage

extension Schema {
  static let retentionTables = [
    // The file is kept for a court or an office, whatever its period says (IRC-FILE-03).
    DatedTable(
      "legal_hold",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      reason TEXT NOT NULL
      set_on TEXT NOT NULL
      set_by TEXT NOT NULL
      lifted_on TEXT
      lifted_by TEXT
      lift_reason TEXT NOT NULL
      """,
      indexes: "CREATE INDEX legal_hold_by_case ON legal_hold (case_id);\n"),
    // That a file is to be destroyed, who asked and who approved; once approved, its certificate.
    DatedTable(
      "file_destruction",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      reason TEXT NOT NULL
      asked_on TEXT NOT NULL
      asked_by TEXT NOT NULL
      answer TEXT NOT NULL
      answered_on TEXT
      answered_by TEXT
      people BIGINT NOT NULL
      facts BIGINT NOT NULL
      """,
      indexes: "CREATE INDEX file_destruction_by_case ON file_destruction (case_id);\n"),
  ]

  static let retention = Migration(
    id: "0059_retention", sql: retentionTables.map(\.sql).joined())
}
