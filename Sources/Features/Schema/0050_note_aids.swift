import Storage

extension Schema {
  static let noteAidTables = [
    // Why an author kept words that the review of a note pointed out (WI-NOTE-04), under the note's
    // own id.
    DatedTable(
      "kept_wording",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      reason TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX kept_wording_by_case ON kept_wording (case_id);
        CREATE INDEX note_by_author ON note (by_staff_id, entered_on);

        """)
  ]

  static let noteAids = Migration(
    id: "0050_note_aids", sql: noteAidTables.map(\.sql).joined())
}
