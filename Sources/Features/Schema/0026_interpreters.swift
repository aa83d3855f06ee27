import Storage

extension Schema {
  static let interpreterTables = [
    // An agency's list of who interprets (IRC-LANG-02).
    DatedTable(
      "interpreter",
      """
      agency_id TEXT NOT NULL REFERENCES agency (id)
      name TEXT NOT NULL
      kind TEXT NOT NULL
      languages TEXT NOT NULL
      sex TEXT NOT NULL
      community TEXT NOT NULL
      phone TEXT NOT NULL
      born_on TEXT
      agreement_on TEXT
      agreement_until TEXT
      trained_on TEXT
      left_on TEXT
      """,
      indexes: "CREATE INDEX interpreter_by_agency ON interpreter (agency_id, name);\n"),
    // Who interpreted, or is to, for whom and on what (IRC-LANG-03…06).
    DatedTable(
      "interpreter_assignment",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT NOT NULL REFERENCES person (id)
      on_day TEXT NOT NULL
      appointment_id TEXT REFERENCES appointment (id)
      topic TEXT NOT NULL
      interpreter_id TEXT REFERENCES interpreter (id)
      relative_id TEXT REFERENCES person (id)
      other_name TEXT NOT NULL
      other_born_on TEXT
      mode TEXT NOT NULL
      reason TEXT NOT NULL
      client_understood BIGINT CHECK (client_understood IN (0, 1))
      staff_understood BIGINT CHECK (staff_understood IN (0, 1))
      """,
      indexes: """
        CREATE INDEX interpreter_assignment_by_case ON interpreter_assignment (case_id, on_day);
        CREATE INDEX interpreter_assignment_by_appointment \
        ON interpreter_assignment (appointment_id) WHERE appointment_id IS NOT NULL;

        """),
  ]

  static let interpreters = Migration(
    id: "0026_interpreters", sql: interpreterTables.map(\.sql).joined())
}
