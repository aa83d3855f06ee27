import Storage

extension Schema {
  static let eligibilityTables = [
    DatedTable(
      "engagement_step",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      step TEXT NOT NULL CHECK (step IN ('initial-meeting', 'eligibility', 'enrollment'))
      on_day TEXT NOT NULL
      by_staff_id TEXT NOT NULL
      outcome TEXT NOT NULL
      """,
      indexes: """
        CREATE UNIQUE INDEX engagement_step_by_case ON engagement_step (case_id, step);

        """),
    DatedTable(
      "eligibility",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      program TEXT NOT NULL
      verified_on TEXT
      reference TEXT NOT NULL
      confirmed_on TEXT
      by_staff_id TEXT NOT NULL
      """,
      indexes: "CREATE UNIQUE INDEX eligibility_by_case ON eligibility (case_id, program);\n"),
    DatedTable(
      "eligibility_document",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      program TEXT NOT NULL
      document TEXT NOT NULL
      collected_on TEXT NOT NULL
      by_staff_id TEXT NOT NULL
      """,
      indexes: """
        CREATE UNIQUE INDEX eligibility_document_by_case
          ON eligibility_document (case_id, program, document);

        """),
    DatedTable(
      "benefit_application",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      program TEXT NOT NULL
      applied_on TEXT NOT NULL
      outcome TEXT NOT NULL CHECK (outcome IN ('pending', 'approved', 'denied', 'withdrawn'))
      outcome_on TEXT
      """,
      indexes: "CREATE INDEX benefit_application_by_case ON benefit_application (case_id);\n"),
    DatedTable(
      "department_contact",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      on_day TEXT NOT NULL
      mode TEXT NOT NULL CHECK (mode IN ('email', 'phone', 'in-person'))
      with_whom TEXT NOT NULL
      about TEXT NOT NULL
      by_staff_id TEXT NOT NULL
      """,
      indexes: "CREATE INDEX department_contact_by_case ON department_contact (case_id);\n"),
    DatedTable(
      "work_registration",
      """
      person_id TEXT NOT NULL REFERENCES person (id)
      registered_on TEXT NOT NULL
      by_staff_id TEXT NOT NULL
      confirmation TEXT NOT NULL
      """,
      indexes: """
        CREATE UNIQUE INDEX work_registration_by_person ON work_registration (person_id);

        """),
    DatedTable(
      "staff_phone",
      """
      staff_id TEXT NOT NULL REFERENCES staff (id)
      phone TEXT NOT NULL
      """,
      indexes: "CREATE UNIQUE INDEX staff_phone_by_staff ON staff_phone (staff_id);\n"),
  ]

  static let eligibility = Migration(
    id: "0005_eligibility", sql: eligibilityTables.map(\.sql).joined())
}
