import Storage

extension Schema {
  static let confidentialityTables = [
    // Who on staff signed which edition of the confidentiality agreement (IRC-CONF-09).
    DatedTable(
      "confidentiality_agreement",
      """
      staff_id TEXT NOT NULL REFERENCES staff (id)
      edition BIGINT NOT NULL
      signed_on TEXT NOT NULL
      way TEXT NOT NULL
      """,
      indexes: """
        CREATE UNIQUE INDEX confidentiality_agreement_once \
        ON confidentiality_agreement (staff_id, edition);

        """)
  ]

  static let confidentiality = Migration(
    id: "0055_confidentiality",
    sql: confidentialityTables.map(\.sql).joined() + ConfidentialityRecords.carriedOver)
}
