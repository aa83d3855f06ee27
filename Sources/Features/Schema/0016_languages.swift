import Storage

extension Schema {
  static let languageTables = [
    // A level is empty where nobody asked.
    DatedTable(
      "language",
      """
      person_id TEXT NOT NULL REFERENCES person (id)
      name TEXT NOT NULL
      speaks TEXT NOT NULL
      reads TEXT NOT NULL
      writes TEXT NOT NULL
      """,
      indexes: "CREATE INDEX language_by_person ON language (person_id);\n")
  ]

  static let languages = Migration(
    id: "0016_languages", sql: languageTables.map(\.sql).joined())
}
