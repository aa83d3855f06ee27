import Storage

extension Schema {
  static let followUpTables = [
    // Who acts or calls for someone of the case (WI-PPL-06).
    DatedTable(
      "representative",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT REFERENCES person (id)
      name TEXT NOT NULL
      relationship TEXT NOT NULL
      phone TEXT NOT NULL
      release_id TEXT REFERENCES information_release (id)
      ended_on TEXT
      """,
      indexes: "CREATE INDEX representative_by_case ON representative (case_id);\n"),
    // What the contract's `contacts.csv` does not carry: whom it was with, what came of it, when
    // the next one is (WI-NOTE-09), and who called on whose behalf (WI-NOTE-03).
    DatedTable(
      "follow_up",
      """
      contact_id TEXT NOT NULL REFERENCES contact (id)
      case_id TEXT NOT NULL REFERENCES case_file (id)
      note_id TEXT NOT NULL REFERENCES note (id)
      kind TEXT NOT NULL CHECK (kind IN ('follow-up', 'call'))
      name TEXT NOT NULL
      relationship TEXT NOT NULL
      representative_id TEXT REFERENCES representative (id)
      result TEXT NOT NULL
      next_on TEXT
      """,
      indexes: """
        CREATE UNIQUE INDEX follow_up_by_contact ON follow_up (contact_id);
        CREATE INDEX follow_up_by_case ON follow_up (case_id);

        """),
  ]

  static let followUps = Migration(
    id: "0040_follow_ups", sql: followUpTables.map(\.sql).joined())
}
