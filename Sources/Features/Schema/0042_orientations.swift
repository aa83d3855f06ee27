import Storage

extension Schema {
  static let orientationTables = [
    // One orientation session, of one person or a group (WI-SVC-02). It names nobody.
    DatedTable(
      "orientation",
      """
      agency_id TEXT NOT NULL REFERENCES agency (id)
      on_day TEXT NOT NULL
      is_group BIGINT NOT NULL CHECK (is_group IN (0, 1))
      is_arranged BIGINT NOT NULL CHECK (is_arranged IN (0, 1))
      provider TEXT NOT NULL
      topics TEXT NOT NULL
      """,
      indexes: "CREATE INDEX orientation_by_agency ON orientation (agency_id, on_day, id);\n"),
    // Who was expected, whether they came, and the entries in their own file (WI-SVC-03).
    DatedTable(
      "orientation_attendance",
      """
      orientation_id TEXT NOT NULL REFERENCES orientation (id)
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT NOT NULL REFERENCES person (id)
      came BIGINT NOT NULL CHECK (came IN (0, 1))
      service_id TEXT NOT NULL REFERENCES service (id)
      note_id TEXT NOT NULL REFERENCES note (id)
      """,
      indexes: """
        CREATE UNIQUE INDEX orientation_attendance_by_session
          ON orientation_attendance (orientation_id, person_id);
        CREATE INDEX orientation_attendance_by_case ON orientation_attendance (case_id);

        """),
  ]

  static let orientations = Migration(
    id: "0042_orientations", sql: orientationTables.map(\.sql).joined())
}
