import Storage

extension Schema {
  static let trainingTables = [
    // A course that someone on staff took (UT-TRN-02).
    DatedTable(
      "training_completion",
      """
      staff_id TEXT NOT NULL REFERENCES staff (id)
      course TEXT NOT NULL
      edition TEXT NOT NULL
      completed_on TEXT NOT NULL
      trainer_id TEXT REFERENCES staff (id)
      trainer_name TEXT NOT NULL
      certificate TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX training_completion_by_staff ON training_completion (staff_id, course);

        """),
    // A licence or certificate, and its last day (IRC-TRN-02).
    DatedTable(
      "staff_credential",
      """
      staff_id TEXT NOT NULL REFERENCES staff (id)
      kind TEXT NOT NULL
      number TEXT NOT NULL
      issued_by TEXT NOT NULL
      expires_on TEXT
      """,
      indexes: """
        CREATE INDEX staff_credential_by_staff ON staff_credential (staff_id, kind);

        """),
  ]

  static let training = Migration(
    id: "0019_training", sql: trainingTables.map(\.sql).joined())
}
