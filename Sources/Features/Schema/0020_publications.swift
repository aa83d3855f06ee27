import Storage

extension Schema {
  static let publicationTables = [
    // A question of an agency to the state's office, and its answer (UT-QA-02).
    DatedTable(
      "assistance_request",
      """
      agency_id TEXT NOT NULL REFERENCES agency (id)
      asked_by TEXT NOT NULL REFERENCES staff (id)
      asked_on TEXT NOT NULL
      subject TEXT NOT NULL
      question TEXT NOT NULL
      answer TEXT NOT NULL
      answered_by TEXT REFERENCES staff (id)
      answered_on TEXT
      read_on TEXT
      """,
      indexes: """
        CREATE INDEX assistance_request_by_agency ON assistance_request (agency_id, asked_on);
        CREATE INDEX assistance_request_open ON assistance_request (asked_on) \
        WHERE answered_on IS NULL;

        """),
    // What staff must know: a meeting, or a change of process, agreement or complaint policy; its
    // audience is ids of agencies and roles, each with a blank on both sides (UT-QA-03).
    DatedTable(
      "publication",
      """
      agency_id TEXT NOT NULL REFERENCES agency (id)
      kind TEXT NOT NULL
      title TEXT NOT NULL
      body TEXT NOT NULL
      meets_on TEXT
      agencies TEXT NOT NULL
      roles TEXT NOT NULL
      edition BIGINT NOT NULL
      published_on TEXT NOT NULL
      published_by TEXT NOT NULL REFERENCES staff (id)
      """,
      indexes: """
        CREATE INDEX publication_by_day ON publication (published_on);

        """),
    // That someone read a version of it.
    DatedTable(
      "acknowledgement",
      """
      publication_id TEXT NOT NULL REFERENCES publication (id)
      edition BIGINT NOT NULL
      staff_id TEXT NOT NULL REFERENCES staff (id)
      acknowledged_on TEXT NOT NULL
      """,
      indexes: """
        CREATE UNIQUE INDEX acknowledgement_once \
        ON acknowledgement (publication_id, staff_id, edition);

        """),
  ]

  static let publications = Migration(
    id: "0020_publications", sql: publicationTables.map(\.sql).joined())
}
