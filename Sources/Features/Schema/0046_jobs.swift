import Storage

extension Schema {
  static let jobTables = [
    // What the contract's `jobs.csv` does not carry. `help` and `improvements` are codes, each
    // after a space.
    DatedTable(
      "job_detail",
      """
      job_id TEXT NOT NULL REFERENCES job (id)
      contact_name TEXT NOT NULL
      contact_reach TEXT NOT NULL
      transit TEXT NOT NULL
      help TEXT NOT NULL
      improvements TEXT NOT NULL
      end_reason TEXT NOT NULL
      """,
      indexes: "CREATE UNIQUE INDEX job_detail_by_job ON job_detail (job_id);\n"),
    DatedTable(
      "employer_contact_detail",
      """
      contact_id TEXT NOT NULL REFERENCES employer_contact (id)
      by_staff_id TEXT NOT NULL
      mode TEXT NOT NULL
      with_whom TEXT NOT NULL
      words TEXT NOT NULL
      """,
      indexes: """
        CREATE UNIQUE INDEX employer_contact_detail_by_contact
          ON employer_contact_detail (contact_id);

        """),
    DatedTable(
      "assistance_report_detail",
      """
      report_id TEXT NOT NULL REFERENCES assistance_report (id)
      by_staff_id TEXT NOT NULL
      agency TEXT NOT NULL
      worker TEXT NOT NULL
      mode TEXT NOT NULL
      words TEXT NOT NULL
      """,
      indexes: """
        CREATE UNIQUE INDEX assistance_report_detail_by_report
          ON assistance_report_detail (report_id);

        """),
    // What the job did to cash assistance, as someone confirmed it (WI-QPR-08).
    DatedTable(
      "assistance_effect",
      """
      job_id TEXT NOT NULL REFERENCES job (id)
      effect TEXT NOT NULL
      suggested TEXT NOT NULL
      rule TEXT NOT NULL
      reason TEXT NOT NULL
      confirmed_on TEXT NOT NULL
      confirmed_by_id TEXT NOT NULL
      """,
      indexes: "CREATE UNIQUE INDEX assistance_effect_by_job ON assistance_effect (job_id);\n"),
  ]

  static let jobs = Migration(id: "0046_jobs", sql: jobTables.map(\.sql).joined())
}
