import Storage

extension Schema {
  /// The employment plan that agency, employment office and client agree on.
  static let employmentPlanTables = [
    DatedTable(
      "employment_plan",
      """
      plan_id TEXT NOT NULL REFERENCES plan (id)
      no_goal_reason TEXT NOT NULL
      """,
      indexes: "CREATE UNIQUE INDEX employment_plan_by_plan ON employment_plan (plan_id);\n"),
    // A material change retires the rows: agreement is asked anew, and what was stays in the past.
    DatedTable(
      "plan_agreement",
      """
      plan_id TEXT NOT NULL REFERENCES plan (id)
      party TEXT NOT NULL CHECK (party IN ('case-manager', 'employment-counselor', 'client'))
      on_day TEXT NOT NULL
      by_staff_id TEXT NOT NULL
      """,
      indexes: "CREATE UNIQUE INDEX plan_agreement_by_plan ON plan_agreement (plan_id, party);\n"),
    DatedTable(
      "barrier",
      """
      plan_id TEXT NOT NULL REFERENCES plan (id)
      kind TEXT NOT NULL
      description TEXT NOT NULL
      status TEXT NOT NULL CHECK (status IN ('open', 'planned', 'deferred', 'resolved'))
      on_day TEXT NOT NULL
      """,
      indexes: "CREATE INDEX barrier_by_plan ON barrier (plan_id);\n"),
    DatedTable(
      "participation_activity",
      """
      plan_id TEXT NOT NULL REFERENCES plan (id)
      goal_id TEXT
      description TEXT NOT NULL
      purpose TEXT NOT NULL
      responsible_staff_id TEXT
      best_interest TEXT NOT NULL
      fit TEXT NOT NULL
      due_on TEXT
      status TEXT NOT NULL CHECK (status IN ('open', 'done', 'dropped'))
      """,
      indexes:
        "CREATE INDEX participation_activity_by_plan ON participation_activity (plan_id);\n"),
  ]

  static let employmentPlans = Migration(
    id: "0006_employment_plans", sql: employmentPlanTables.map(\.sql).joined())
}
