import Storage

extension Schema {
  static let englishClassTables = [
    // A level of English by the pack's scale: the first is the baseline (WI-ASM-03).
    DatedTable(
      "english_level",
      """
      person_id TEXT NOT NULL REFERENCES person (id)
      on_day TEXT NOT NULL
      level TEXT NOT NULL
      level_source TEXT NOT NULL
      """,
      indexes: "CREATE INDEX english_level_by_person ON english_level (person_id, on_day);\n"),
    // What was discussed of classes, which was chosen, and what stood in the way (WI-SVC-04).
    DatedTable(
      "english_class",
      """
      person_id TEXT NOT NULL REFERENCES person (id)
      discussed_on TEXT NOT NULL
      options TEXT NOT NULL
      kind TEXT NOT NULL
      provider TEXT NOT NULL
      obstacles TEXT NOT NULL
      overcome TEXT NOT NULL
      """,
      indexes: "CREATE INDEX english_class_by_person ON english_class (person_id);\n"),
    // How many of the classes held up to a day someone came to.
    DatedTable(
      "english_attendance",
      """
      person_id TEXT NOT NULL REFERENCES person (id)
      until_on TEXT NOT NULL
      held BIGINT NOT NULL
      came BIGINT NOT NULL
      """,
      indexes: "CREATE INDEX english_attendance_by_person ON english_attendance (person_id);\n"),
  ]

  static let englishClasses = Migration(
    id: "0042_english_classes", sql: englishClassTables.map(\.sql).joined())
}
