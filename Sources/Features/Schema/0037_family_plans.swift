import Storage

extension Schema {
  /// The plans of a Wisconsin family. A version is a row of `plan`; see decision 0056.
  static let familyPlanTables = [
    // What a goal of such a plan has beyond `goal`: what is needed, and what was reached.
    DatedTable(
      "family_goal",
      """
      goal_id TEXT NOT NULL REFERENCES goal (id)
      resources TEXT NOT NULL
      result TEXT NOT NULL
      """,
      indexes: "CREATE UNIQUE INDEX family_goal_by_goal ON family_goal (goal_id);\n"),
    // How each side signed a version. A material change retires the rows of one half signed.
    DatedTable(
      "plan_signature",
      """
      plan_id TEXT NOT NULL REFERENCES plan (id)
      party TEXT NOT NULL CHECK (party IN ('client', 'worker'))
      person_id TEXT REFERENCES person (id)
      staff_id TEXT REFERENCES staff (id)
      on_day TEXT NOT NULL
      manner TEXT NOT NULL CHECK (manner IN ('electronic', 'paper', 'mark'))
      witness TEXT NOT NULL
      interpreter TEXT NOT NULL
      """,
      indexes: "CREATE UNIQUE INDEX plan_signature_by_plan ON plan_signature (plan_id, party);\n"),
    // The plan of another agency that was adopted (WI-PLN-07).
    DatedTable(
      "plan_origin",
      """
      plan_id TEXT NOT NULL REFERENCES plan (id)
      kind TEXT NOT NULL CHECK (kind IN ('w2-edp', 'fset', 'agency'))
      agency_name TEXT NOT NULL
      made_on TEXT NOT NULL
      paper TEXT NOT NULL
      domains TEXT NOT NULL
      """,
      indexes: "CREATE UNIQUE INDEX plan_origin_by_plan ON plan_origin (plan_id);\n"),
  ]

  static let familyPlans = Migration(
    id: "0037_family_plans", sql: familyPlanTables.map(\.sql).joined())
}
