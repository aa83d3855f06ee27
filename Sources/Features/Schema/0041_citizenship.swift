import Storage

extension Schema {
  static let citizenshipTables = [
    // The day of the I-94; its number is sealed like the alien number (WI-PPL-03).
    DatedTable(
      "immigration_paper",
      """
      person_id TEXT NOT NULL REFERENCES person (id)
      i94_on TEXT
      """,
      indexes: "CREATE UNIQUE INDEX immigration_paper_by_person ON immigration_paper (person_id);\n"
    ),
    // The advantages of citizenship were discussed, and what the person wished (WI-PLN-12).
    DatedTable(
      "citizenship_talk",
      """
      person_id TEXT NOT NULL REFERENCES person (id)
      on_day TEXT NOT NULL
      advantages TEXT NOT NULL
      wish TEXT NOT NULL CHECK (wish IN ('wishes', 'undecided', 'declines'))
      remark TEXT NOT NULL
      """,
      indexes: "CREATE INDEX citizenship_talk_by_person ON citizenship_talk (person_id);\n"),
  ]

  static let citizenship = Migration(
    id: "0041_citizenship", sql: citizenshipTables.map(\.sql).joined())
}
