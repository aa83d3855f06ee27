import Storage

extension Schema {
  static let handoverTables = [
    // What goes on after service, and with whom, agreed by therapist and case manager (UT-LIFE-08).
    DatedTable(
      "handover",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT REFERENCES person (id)
      on_day TEXT NOT NULL
      community_team TEXT NOT NULL
      training_center TEXT NOT NULL
      others TEXT NOT NULL
      therapist_id TEXT NOT NULL
      case_manager_id TEXT NOT NULL
      interviewed_on TEXT
      client_view TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX handover_by_case ON handover (case_id, on_day);
        CREATE INDEX handover_by_person ON handover (person_id);

        """)
  ]

  static let handovers = Migration(
    id: "0014_handovers", sql: handoverTables.map(\.sql).joined())
}
