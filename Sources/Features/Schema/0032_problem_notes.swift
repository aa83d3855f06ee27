import Storage

extension Schema {
  static let problemNoteTables = [
    // A note marked as a problem, under the note's own id; open until a later note resolves it
    // (IRC-NOTE-05).
    DatedTable(
      "problem_note",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      resolved_by TEXT REFERENCES note (id)
      """,
      indexes: "CREATE INDEX problem_note_by_case ON problem_note (case_id);\n")
  ]

  static let problemNotes = Migration(
    id: "0032_problem_notes", sql: problemNoteTables.map(\.sql).joined())
}
