import Storage

extension Schema {
  static let sharingTables = [
    // A party is a row of its own, so that an agreement may have more than two.
    DatedTable(
      "agreement",
      """
      document TEXT NOT NULL
      data_classes TEXT NOT NULL
      from_on TEXT NOT NULL
      to_on TEXT
      """),
    DatedTable(
      "agreement_party",
      """
      agreement_id TEXT NOT NULL REFERENCES agreement (id)
      agency_id TEXT NOT NULL REFERENCES agency (id)
      """,
      indexes: """
        CREATE UNIQUE INDEX agreement_party_by_agency ON agreement_party (agency_id, agreement_id);
        CREATE INDEX agreement_party_by_agreement ON agreement_party (agreement_id);

        """),
    // Empty stands for every other agency, and for every class.
    DatedTable(
      "opt_out",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      agency_id TEXT NOT NULL
      data_class TEXT NOT NULL
      """,
      indexes: "CREATE INDEX opt_out_by_case ON opt_out (case_id);\n"),
    DatedTable(
      "access_request",
      """
      staff_id TEXT NOT NULL REFERENCES staff (id)
      case_number TEXT NOT NULL
      case_id TEXT REFERENCES case_file (id)
      kind TEXT NOT NULL CHECK (kind IN ('request', 'emergency'))
      purpose TEXT NOT NULL
      reason TEXT NOT NULL
      days BIGINT NOT NULL
      asked_on TEXT NOT NULL
      status TEXT NOT NULL CHECK (status IN ('asked', 'granted', 'refused', 'ended'))
      from_on TEXT
      until_on TEXT
      decided_by TEXT
      decided_on TEXT
      answer TEXT NOT NULL
      review_due_on TEXT
      reviewed_by TEXT
      reviewed_on TEXT
      review TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX access_request_by_case ON access_request (case_id, staff_id);
        CREATE INDEX access_request_by_staff ON access_request (staff_id);

        """),
  ]

  static let sharing = Migration(id: "0011_sharing", sql: sharingTables.map(\.sql).joined())
}
