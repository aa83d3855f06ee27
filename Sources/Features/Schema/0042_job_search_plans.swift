import Storage

extension Schema {
  static let jobSearchPlanTables = [
    // What someone plans to do each week to find work (WI-PLN-03).
    DatedTable(
      "job_search_plan",
      """
      person_id TEXT NOT NULL REFERENCES person (id)
      from_on TEXT NOT NULL
      to_on TEXT
      resume TEXT NOT NULL
      applying TEXT NOT NULL
      interviewing TEXT NOT NULL
      contacts BIGINT NOT NULL
      applications BIGINT NOT NULL
      """,
      indexes: "CREATE UNIQUE INDEX job_search_plan_by_person ON job_search_plan (person_id);\n"),
    // What was done in the week of a Monday.
    DatedTable(
      "job_search_week",
      """
      person_id TEXT NOT NULL REFERENCES person (id)
      monday TEXT NOT NULL
      contacts BIGINT NOT NULL
      applications BIGINT NOT NULL
      remark TEXT NOT NULL
      entered_on TEXT NOT NULL
      """,
      indexes: """
        CREATE UNIQUE INDEX job_search_week_by_person ON job_search_week (person_id, monday);

        """),
    // When someone works, day by day, `HH:MM-HH:MM` or empty (WI-PLN-13).
    DatedTable(
      "working_hours",
      """
      person_id TEXT NOT NULL REFERENCES person (id)
      monday TEXT NOT NULL
      tuesday TEXT NOT NULL
      wednesday TEXT NOT NULL
      thursday TEXT NOT NULL
      friday TEXT NOT NULL
      saturday TEXT NOT NULL
      sunday TEXT NOT NULL
      """,
      indexes: "CREATE UNIQUE INDEX working_hours_by_person ON working_hours (person_id);\n"),
  ]

  static let jobSearchPlans = Migration(
    id: "0042_job_search_plans", sql: jobSearchPlanTables.map(\.sql).joined())
}
