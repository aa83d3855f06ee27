import Storage

extension Schema {
  /// What is found about a family before its plan (WI-ASM-01, WI-ASM-02, WI-ASM-04).
  static let familyAssessmentTables = [
    DatedTable(
      "family_assessment",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      begun_on TEXT NOT NULL
      finalised_on TEXT
      """,
      indexes: "CREATE INDEX family_assessment_by_case ON family_assessment (case_id);\n"),
    DatedTable(
      "family_finding",
      """
      family_assessment_id TEXT NOT NULL REFERENCES family_assessment (id)
      domain TEXT NOT NULL
      finding TEXT NOT NULL
      """,
      indexes: """
        CREATE UNIQUE INDEX family_finding_by_domain \
        ON family_finding (family_assessment_id, domain);

        """),
    // Kept with the person, whatever assessment it was written in (WI-PPL-05).
    DatedTable(
      "work_background",
      """
      person_id TEXT NOT NULL REFERENCES person (id)
      english TEXT NOT NULL
      occupations TEXT NOT NULL
      skills TEXT NOT NULL
      experience TEXT NOT NULL
      training TEXT NOT NULL
      """,
      indexes: "CREATE UNIQUE INDEX work_background_by_person ON work_background (person_id);\n"),
    // Another agency's form that stands in for ours, and the domains that it covers.
    DatedTable(
      "equivalent_form",
      """
      family_assessment_id TEXT NOT NULL REFERENCES family_assessment (id)
      person_id TEXT REFERENCES person (id)
      kind TEXT NOT NULL CHECK (kind IN ('w2', 'agency'))
      agency_name TEXT NOT NULL
      made_on TEXT NOT NULL
      paper TEXT NOT NULL
      domains TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX equivalent_form_by_assessment ON equivalent_form (family_assessment_id);

        """),
    DatedTable(
      "family_barrier",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT REFERENCES person (id)
      kind TEXT NOT NULL
      severity TEXT NOT NULL CHECK (severity IN ('light', 'serious', 'blocking'))
      description TEXT NOT NULL
      evidence TEXT NOT NULL
      found_on TEXT NOT NULL
      status TEXT NOT NULL CHECK (status IN ('open', 'addressed', 'deferred', 'resolved'))
      goal_id TEXT REFERENCES goal (id)
      service_plan TEXT NOT NULL
      reason TEXT NOT NULL
      decided_on TEXT
      """,
      indexes: "CREATE INDEX family_barrier_by_case ON family_barrier (case_id);\n"),
  ]

  static let familyAssessments = Migration(
    id: "0038_family_assessments", sql: familyAssessmentTables.map(\.sql).joined())
}
