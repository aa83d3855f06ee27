import Storage

extension Schema {
  /// The dated facts that clocks and reports rest on: one table for each file of the interchange.
  static let factTables = [
    DatedTable(
      "instrument_question",
      """
      instrument TEXT NOT NULL
      area TEXT NOT NULL
      question TEXT NOT NULL
      text TEXT NOT NULL
      effective_from TEXT
      """),
    ofPerson(
      "enrollment",
      """
      program TEXT NOT NULL
      started_on TEXT NOT NULL
      ended_on TEXT
      """),
    ofPerson(
      "assistance",
      """
      type TEXT NOT NULL
      decided_on TEXT
      started_on TEXT
      ended_on TEXT
      monthly_cents BIGINT
      end_reason TEXT NOT NULL
      """),
    ofPerson(
      "document",
      """
      type TEXT NOT NULL
      filed_on TEXT NOT NULL
      """),
    ofPerson(
      "assessment",
      """
      instrument TEXT NOT NULL
      instrument_version TEXT NOT NULL
      kind TEXT NOT NULL
      finalised_on TEXT NOT NULL
      face_to_face BIGINT NOT NULL
      strengths TEXT NOT NULL
      needs TEXT NOT NULL
      priorities TEXT NOT NULL
      support_areas TEXT NOT NULL
      methods TEXT NOT NULL
      client_took_part TEXT NOT NULL
      absence_reason TEXT NOT NULL
      no_strength_reason TEXT NOT NULL
      corrects_id TEXT
      correction_reason TEXT NOT NULL
      superseded_by_id TEXT
      by_staff_id TEXT
      """),
    DatedTable(
      "assessment_answer",
      """
      assessment_id TEXT NOT NULL REFERENCES assessment (id)
      area TEXT NOT NULL
      question TEXT NOT NULL
      value TEXT NOT NULL
      na_reason TEXT NOT NULL
      comment TEXT NOT NULL
      """,
      indexes:
        "CREATE INDEX assessment_answer_by_assessment ON assessment_answer (assessment_id);\n"),
    DatedTable(
      "discussion",
      """
      assessment_id TEXT NOT NULL REFERENCES assessment (id)
      question TEXT NOT NULL
      closed_on TEXT
      outcome TEXT NOT NULL
      partner TEXT NOT NULL
      participants TEXT NOT NULL
      remark TEXT NOT NULL
      """,
      indexes: "CREATE INDEX discussion_by_assessment ON discussion (assessment_id);\n"),
    DatedTable(
      "plan",
      """
      type TEXT NOT NULL
      case_id TEXT REFERENCES case_file (id)
      person_id TEXT REFERENCES person (id)
      established_on TEXT
      client_signed_on TEXT
      worker_signed_on TEXT
      reviewed_on TEXT
      """,
      indexes: """
        CREATE INDEX plan_by_case ON plan (case_id);
        CREATE INDEX plan_by_person ON plan (person_id);

        """),
    DatedTable(
      "goal",
      """
      plan_id TEXT NOT NULL REFERENCES plan (id)
      person_id TEXT REFERENCES person (id)
      class TEXT NOT NULL
      title TEXT NOT NULL
      added_on TEXT NOT NULL
      target_on TEXT
      achieved_on TEXT
      dropped_on TEXT
      case_manager_role TEXT NOT NULL
      supporting_activities TEXT NOT NULL
      area TEXT NOT NULL
      client_words TEXT NOT NULL
      strength TEXT NOT NULL
      need TEXT NOT NULL
      measure TEXT NOT NULL
      client_role TEXT NOT NULL
      deferred_reason TEXT NOT NULL
      self_help TEXT NOT NULL
      position BIGINT NOT NULL
      stated_by TEXT NOT NULL
      environment_strength TEXT NOT NULL
      expected_change TEXT NOT NULL
      deferred_on TEXT
      dropped_reason TEXT NOT NULL
      """,
      indexes: "CREATE INDEX goal_by_plan ON goal (plan_id);\n"),
    DatedTable(
      "contribution",
      """
      goal_id TEXT NOT NULL REFERENCES goal (id)
      on_day TEXT NOT NULL
      kind TEXT NOT NULL
      significant BIGINT NOT NULL
      """,
      indexes: "CREATE INDEX contribution_by_goal ON contribution (goal_id);\n"),
    ofPerson(
      "job",
      """
      employer TEXT NOT NULL
      position TEXT NOT NULL
      hourly_wage_cents BIGINT
      hours_hundredths BIGINT
      health_insurance BIGINT NOT NULL
      secured_on TEXT
      started_on TEXT
      ended_on TEXT
      upgrade_of TEXT
      """),
    ofJob("employer_contact", "on_day TEXT NOT NULL"),
    ofJob("assistance_report", "sent_on TEXT NOT NULL"),
    ofPerson(
      "service",
      """
      type TEXT NOT NULL
      service_group TEXT NOT NULL
      program TEXT NOT NULL
      on_day TEXT NOT NULL
      status TEXT NOT NULL
      mode TEXT NOT NULL
      """),
    DatedTable(
      "contact",
      """
      case_id TEXT REFERENCES case_file (id)
      person_id TEXT REFERENCES person (id)
      on_day TEXT NOT NULL
      mode TEXT NOT NULL
      with_whom TEXT NOT NULL
      goals TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX contact_by_case ON contact (case_id, on_day);
        CREATE INDEX contact_by_person ON contact (person_id, on_day);

        """),
    ofPerson("connection", "kind TEXT NOT NULL\non_day TEXT NOT NULL"),
    ofPerson("immigration_step", "kind TEXT NOT NULL\non_day TEXT NOT NULL"),
    ofPerson(
      "extension",
      """
      program TEXT NOT NULL
      until_on TEXT NOT NULL
      lct_agreed_on TEXT
      cm_agreed_on TEXT
      """),
    ofPerson(
      "residency",
      """
      site TEXT NOT NULL
      class TEXT NOT NULL
      from_on TEXT NOT NULL
      to_on TEXT
      """),
    DatedTable(
      "participation",
      """
      plan_id TEXT NOT NULL REFERENCES plan (id)
      person_id TEXT NOT NULL REFERENCES person (id)
      on_day TEXT NOT NULL
      """,
      indexes: "CREATE INDEX participation_by_plan ON participation (plan_id);\n"),
  ]

  static let facts = Migration(id: "0003_facts", sql: factTables.map(\.sql).joined())

  private static func ofPerson(_ name: String, _ columns: String) -> DatedTable {
    DatedTable(
      name, "person_id TEXT NOT NULL REFERENCES person (id)\n" + columns,
      indexes: "CREATE INDEX \(name)_by_person ON \(name) (person_id);\n")
  }

  private static func ofJob(_ name: String, _ columns: String) -> DatedTable {
    DatedTable(
      name, "job_id TEXT NOT NULL REFERENCES job (id)\n" + columns,
      indexes: "CREATE INDEX \(name)_by_job ON \(name) (job_id);\n")
  }
}
