import Storage

extension Schema {
  static let fileCopyTables = [
    // A client's request for a copy of the file, its review and its hand-over (WI-NOTE-07). What
    // was handed over is sealed with the key of who asked.
    DatedTable(
      "file_copy",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT NOT NULL REFERENCES person (id)
      asked_on TEXT NOT NULL
      asked_by TEXT NOT NULL
      language TEXT NOT NULL
      parts TEXT NOT NULL
      agreed TEXT NOT NULL
      approved_on TEXT
      approved_by TEXT
      digest TEXT NOT NULL
      handed_on TEXT
      handed_by TEXT
      handed_how TEXT NOT NULL
      handed_language TEXT NOT NULL
      interpreter TEXT NOT NULL
      """,
      indexes: "CREATE INDEX file_copy_by_case ON file_copy (case_id);\n"),
    // What becomes of words that may tell of somebody else, and of single entries.
    DatedTable(
      "file_copy_choice",
      """
      copy_id TEXT NOT NULL REFERENCES file_copy (id)
      kind TEXT NOT NULL CHECK (kind IN ('words', 'entry'))
      subject TEXT NOT NULL
      choice TEXT NOT NULL
      words TEXT NOT NULL
      """,
      indexes:
        "CREATE UNIQUE INDEX file_copy_choice_by_copy ON file_copy_choice (copy_id, kind, subject);\n"
    ),
  ]

  static let fileCopies = Migration(
    id: "0030_file_copies", sql: fileCopyTables.map(\.sql).joined())
}
