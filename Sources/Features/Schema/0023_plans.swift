import Storage

extension Schema {
  static let planBasisTables = [
    // The assessment that a plan rests on (UT-ASM-18).
    DatedTable(
      "plan_basis",
      """
      plan_id TEXT NOT NULL REFERENCES plan (id)
      assessment_id TEXT NOT NULL REFERENCES assessment (id)
      """,
      indexes: "CREATE UNIQUE INDEX plan_basis_by_plan ON plan_basis (plan_id);\n")
  ]

  static let planBasis = Migration(
    id: "0023_plans", sql: planBasisTables.map(\.sql).joined())
}
