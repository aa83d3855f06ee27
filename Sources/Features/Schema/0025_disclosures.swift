import Storage

extension Schema {
  static let disclosureTables = [
    // What a rule made us report (IRC-CONF-06). Moments are `YYYY-MM-DDTHH:MM` in the lead
    // agency's time.
    DatedTable(
      "mandated_report",
      """
      disclosure_id TEXT NOT NULL REFERENCES disclosure (id)
      rule TEXT NOT NULL
      learned_at TEXT NOT NULL
      reported_at TEXT NOT NULL
      reference TEXT NOT NULL
      is_informed BIGINT NOT NULL CHECK (is_informed IN (0, 1))
      informed_why TEXT NOT NULL
      """,
      indexes:
        "CREATE INDEX mandated_report_by_disclosure ON mandated_report (disclosure_id);\n")
  ]

  static let disclosures = Migration(
    id: "0025_disclosures", sql: disclosureTables.map(\.sql).joined())
}
