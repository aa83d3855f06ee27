import Storage

extension Schema {
  static let englishTables = [
    // Whom a member was connected with for an English assessment, and the help to get there
    // (UT-ASM-22). `meets_at` is local time, empty until there is an appointment.
    DatedTable(
      "english_referral",
      """
      connection_id TEXT NOT NULL REFERENCES connection (id)
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT NOT NULL REFERENCES person (id)
      staff_id TEXT NOT NULL REFERENCES staff (id)
      from_on TEXT NOT NULL
      to_on TEXT
      meets_at TEXT NOT NULL
      place TEXT NOT NULL
      help TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX english_referral_by_staff ON english_referral (staff_id, case_id);
        CREATE INDEX english_referral_by_person ON english_referral (person_id);

        """),
    DatedTable(
      "english_assessment",
      """
      referral_id TEXT NOT NULL REFERENCES english_referral (id)
      person_id TEXT NOT NULL REFERENCES person (id)
      status TEXT NOT NULL CHECK (status IN ('draft', 'final'))
      assessed_on TEXT NOT NULL
      test TEXT NOT NULL
      level TEXT NOT NULL
      needs TEXT NOT NULL
      recommendations TEXT NOT NULL
      finalised_on TEXT
      corrects_id TEXT
      reason TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX english_assessment_by_referral ON english_assessment (referral_id);
        CREATE INDEX english_assessment_by_person ON english_assessment (person_id);

        """),
  ]

  static let english = Migration(id: "0022_english", sql: englishTables.map(\.sql).joined())
}
