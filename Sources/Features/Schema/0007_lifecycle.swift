import Storage

extension Schema {
  static let lifecycleTables = [
    DatedTable(
      "recommendation",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT NOT NULL REFERENCES person (id)
      kind TEXT NOT NULL CHECK (kind IN ('end', 'extend'))
      decided_on TEXT NOT NULL
      assessment_id TEXT NOT NULL REFERENCES assessment (id)
      reason TEXT NOT NULL
      by_staff_id TEXT NOT NULL REFERENCES staff (id)
      """,
      indexes: """
        CREATE INDEX recommendation_by_case ON recommendation (case_id, decided_on);
        CREATE INDEX recommendation_by_person ON recommendation (person_id);
        CREATE INDEX recommendation_by_assessment ON recommendation (assessment_id);

        """)
  ]

  static let lifecycle = Migration(
    id: "0007_lifecycle", sql: lifecycleTables.map(\.sql).joined())
}
