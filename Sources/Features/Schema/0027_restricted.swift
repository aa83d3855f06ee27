import Storage

extension Schema {
  static let restrictedTables = [
    // That there is a sensitive note (IRC-NOTE-09). What it says, and why it is sensitive, are
    // sealed facts of `sealed_for`, and nowhere that lists, searches or exports read.
    DatedTable(
      "restricted_note",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT REFERENCES person (id)
      sealed_for TEXT NOT NULL REFERENCES person (id)
      event_on TEXT NOT NULL
      by_staff_id TEXT NOT NULL
      """,
      indexes: "CREATE INDEX restricted_note_by_case ON restricted_note (case_id, event_on);\n"),
    // Whom its author lets read it.
    DatedTable(
      "restricted_reader",
      """
      note_id TEXT NOT NULL REFERENCES restricted_note (id)
      staff_id TEXT NOT NULL REFERENCES staff (id)
      """,
      indexes: "CREATE INDEX restricted_reader_by_note ON restricted_reader (note_id);\n"),
  ]

  static let restricted = Migration(
    id: "0027_restricted", sql: restrictedTables.map(\.sql).joined())
}
