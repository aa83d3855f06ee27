import Storage

extension Schema {
  static let quarterlyReportTables = [
    // A quarter as an agency submitted it (WI-QPR-09). What the records said is asked again as it
    // was known at `frozen_at`; the figures of then stand beside, without people.
    DatedTable(
      "quarterly_report",
      """
      agency_id TEXT NOT NULL REFERENCES agency (id)
      quarter TEXT NOT NULL
      frozen_at TEXT NOT NULL
      frozen_by TEXT NOT NULL
      """,
      indexes: """
        CREATE UNIQUE INDEX quarterly_report_by_quarter ON quarterly_report (agency_id, quarter);

        """),
    DatedTable(
      "quarterly_figure",
      """
      report_id TEXT NOT NULL REFERENCES quarterly_report (id)
      section TEXT NOT NULL
      item TEXT NOT NULL
      program TEXT NOT NULL
      count BIGINT NOT NULL
      """,
      indexes: "CREATE INDEX quarterly_figure_by_report ON quarterly_figure (report_id);\n"),
    // Why a figure of a frozen quarter is another now.
    DatedTable(
      "quarterly_adjustment",
      """
      report_id TEXT NOT NULL REFERENCES quarterly_report (id)
      section TEXT NOT NULL
      item TEXT NOT NULL
      program TEXT NOT NULL
      before_count BIGINT NOT NULL
      after_count BIGINT NOT NULL
      reason TEXT NOT NULL
      on_day TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX quarterly_adjustment_by_report ON quarterly_adjustment (report_id);

        """),
    // Which outcome of a person's quarter is claimed, where it is not the earliest (WI-QPR-02).
    DatedTable(
      "outcome_claim",
      """
      person_id TEXT NOT NULL REFERENCES person (id)
      quarter TEXT NOT NULL
      goal_id TEXT NOT NULL REFERENCES goal (id)
      """,
      indexes: """
        CREATE UNIQUE INDEX outcome_claim_by_person ON outcome_claim (person_id, quarter);
        CREATE INDEX outcome_claim_by_quarter ON outcome_claim (quarter);

        """),
  ]

  static let quarterlyReports = Migration(
    id: "0049_quarterly_reports", sql: quarterlyReportTables.map(\.sql).joined())
}
