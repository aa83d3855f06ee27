import Storage

extension Schema {
  static let breachTables = [
    // A breach of confidentiality: what, whose, to whom, who was told, what came of it (IRC-CONF-12).
    DatedTable(
      "breach",
      """
      agency_id TEXT NOT NULL REFERENCES agency (id)
      happened_on TEXT NOT NULL
      what TEXT NOT NULL
      concerned TEXT NOT NULL
      reached TEXT NOT NULL
      reported_on TEXT NOT NULL
      reported_by TEXT NOT NULL REFERENCES staff (id)
      notified TEXT NOT NULL
      notified_on TEXT
      result TEXT NOT NULL
      closed_on TEXT
      """,
      indexes: "CREATE INDEX breach_by_agency ON breach (agency_id, reported_on);\n")
  ]

  static let breaches = Migration(
    id: "0028_breaches", sql: breachTables.map(\.sql).joined())
}
