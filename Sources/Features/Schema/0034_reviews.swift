import Storage

extension Schema {
  static let reviewTables = [
    // A review of case files: who reads, in which period, and how its sample was drawn (IRC-QA-01).
    // `to_on` is the first day without; `population_digest` is of the case numbers drawn from.
    DatedTable(
      "file_review",
      """
      agency_id TEXT NOT NULL REFERENCES agency (id)
      monitor_id TEXT NOT NULL REFERENCES staff (id)
      title TEXT NOT NULL
      pool TEXT NOT NULL
      from_on TEXT NOT NULL
      to_on TEXT NOT NULL
      size BIGINT NOT NULL
      seed TEXT NOT NULL
      population BIGINT NOT NULL
      population_digest TEXT NOT NULL
      drawn_on TEXT NOT NULL
      drawn_by TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX file_review_by_monitor ON file_review (monitor_id);
        CREATE INDEX file_review_by_agency ON file_review (agency_id);

        """),
    DatedTable(
      "file_review_case",
      """
      review_id TEXT NOT NULL REFERENCES file_review (id)
      case_id TEXT NOT NULL REFERENCES case_file (id)
      position BIGINT NOT NULL
      """,
      indexes: """
        CREATE UNIQUE INDEX file_review_case_by_case ON file_review_case (case_id, review_id);
        CREATE INDEX file_review_case_by_review ON file_review_case (review_id);

        """),
  ]

  static let reviews = Migration(id: "0034_reviews", sql: reviewTables.map(\.sql).joined())
}
