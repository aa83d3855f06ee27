import Storage

extension Schema {
  static let conflictTables = [
    // A conflict of interest between a worker and a family (IRC-SUP-05). `case_number` is as it was
    // typed; `case_id` is null where no case has it, which the one who declares is not told.
    DatedTable(
      "conflict_of_interest",
      """
      staff_id TEXT NOT NULL REFERENCES staff (id)
      case_number TEXT NOT NULL
      case_id TEXT
      effect TEXT NOT NULL CHECK (effect IN ('blocks', 'warns'))
      nature TEXT NOT NULL
      declared_on TEXT NOT NULL
      declared_by TEXT NOT NULL
      lifted_on TEXT
      lifted_by TEXT
      lift_reason TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX conflict_of_interest_by_staff ON conflict_of_interest (staff_id, case_id);

        """)
  ]

  static let conflicts = Migration(id: "0035_conflicts", sql: conflictTables.map(\.sql).joined())
}
