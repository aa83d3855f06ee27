import Storage

extension Schema {
  static let transitionTables = [
    // One step of a person's way through a case; rows are only ever added (UT-LIFE-01).
    DatedTable(
      "transition",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT NOT NULL REFERENCES person (id)
      number BIGINT NOT NULL
      from_state TEXT NOT NULL
      to_state TEXT NOT NULL
      on_day TEXT NOT NULL
      reason TEXT NOT NULL
      evidence TEXT NOT NULL
      by_staff_id TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX transition_by_case ON transition (case_id, on_day);
        CREATE UNIQUE INDEX transition_by_person ON transition (person_id, case_id, number);

        """)
  ]

  static let transitions = Migration(
    id: "0014_transitions", sql: transitionTables.map(\.sql).joined())
}
