import Storage

extension Schema {
  static let publicAssistanceTables = [
    // Who gives an assistance, and what plan they have there (WI-PPL-04, WI-INT-08). One that was
    // imported has no row here.
    DatedTable(
      "assistance_detail",
      """
      assistance_id TEXT NOT NULL REFERENCES assistance (id)
      person_id TEXT NOT NULL REFERENCES person (id)
      agency TEXT NOT NULL
      worker TEXT NOT NULL
      plan TEXT NOT NULL
      funding TEXT NOT NULL
      is_fset BIGINT NOT NULL CHECK (is_fset IN (0, 1))
      """,
      indexes: """
        CREATE UNIQUE INDEX assistance_detail_by_assistance ON assistance_detail (assistance_id);
        CREATE INDEX assistance_detail_by_person ON assistance_detail (person_id);

        """),
    // A suggested programme that is not for this person, and why (WI-INT-06).
    DatedTable(
      "program_dismissal",
      """
      person_id TEXT NOT NULL REFERENCES person (id)
      rule TEXT NOT NULL
      reason TEXT NOT NULL
      on_day TEXT NOT NULL
      by_staff_id TEXT NOT NULL REFERENCES staff (id)
      """,
      indexes: """
        CREATE UNIQUE INDEX program_dismissal_by_person ON program_dismissal (person_id, rule);

        """),
    // Who pays for an enrollment (WI-INT-07).
    DatedTable(
      "enrollment_funding",
      """
      enrollment_id TEXT NOT NULL REFERENCES enrollment (id)
      person_id TEXT NOT NULL REFERENCES person (id)
      funding TEXT NOT NULL
      """,
      indexes: """
        CREATE UNIQUE INDEX enrollment_funding_by_enrollment ON enrollment_funding (enrollment_id);
        CREATE INDEX enrollment_funding_by_person ON enrollment_funding (person_id);

        """),
  ]

  static let publicAssistance = Migration(
    id: "0044_public_assistance", sql: publicAssistanceTables.map(\.sql).joined())
}
