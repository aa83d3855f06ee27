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

  /// Whoever is on staff already counts as having signed the first edition on the day they came, so
  /// that nobody is shut out by the change (decision 70).
  private static let carriedOver = """
    INSERT INTO confidentiality_agreement (id, staff_id, edition, signed_on, way, version, \
    recorded_at, recorded_by, source, source_ref)
    SELECT s.id || '.1', s.id, 1, substr(s.recorded_at, 1, 10), 'before', 1, s.recorded_at, \
    s.recorded_by, '', NULL FROM staff s WHERE s.disabled_on IS NULL;

    """

  static let confidentiality = Migration(
    id: "0055_confidentiality",
    sql: confidentialityTables.map(\.sql).joined() + carriedOver)
}
