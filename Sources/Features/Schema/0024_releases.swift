import Storage

extension Schema {
  static let releaseTables = [
    // A written authorisation to tell somebody outside (IRC-CONF-03, 04). `classes` as in
    // `agreement`: each with a blank on both sides.
    DatedTable(
      "information_release",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT NOT NULL REFERENCES person (id)
      recipient TEXT NOT NULL
      classes TEXT NOT NULL
      purpose TEXT NOT NULL
      from_on TEXT NOT NULL
      until_on TEXT NOT NULL
      language TEXT NOT NULL
      signed_on TEXT
      signed_by TEXT NOT NULL
      explained_by TEXT REFERENCES staff (id)
      interpreter TEXT NOT NULL
      form_version TEXT NOT NULL
      withdrawn_on TEXT
      withdrawn_how TEXT NOT NULL
      """,
      indexes:
        "CREATE INDEX information_release_by_case ON information_release (case_id, from_on);\n"),
    // What was told to whom, when, on which basis and by whom; with a release or without consent
    // (IRC-CONF-03, 05).
    DatedTable(
      "disclosure",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT REFERENCES person (id)
      sent_on TEXT NOT NULL
      recipient TEXT NOT NULL
      classes TEXT NOT NULL
      what TEXT NOT NULL
      means TEXT NOT NULL
      basis TEXT NOT NULL
      release_id TEXT REFERENCES information_release (id)
      by_staff_id TEXT NOT NULL
      authority TEXT NOT NULL
      document_ref TEXT NOT NULL
      facts TEXT NOT NULL
      approved_by TEXT REFERENCES staff (id)
      review_due_on TEXT
      reviewed_by TEXT REFERENCES staff (id)
      reviewed_on TEXT
      review TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX disclosure_by_case ON disclosure (case_id, sent_on);
        CREATE INDEX disclosure_to_review ON disclosure (review_due_on) \
        WHERE reviewed_on IS NULL AND review_due_on IS NOT NULL;

        """),
  ]

  static let releases = Migration(id: "0024_releases", sql: releaseTables.map(\.sql).joined())
}
