import Storage

extension Schema {
  static let referralFormTables = [
    // The written form of a referral: it goes with the client and to the provider (WI-REF-01, 02).
    // `meets_at` is local time, empty where there is no appointment.
    DatedTable(
      "referral_form",
      """
      referral_id TEXT NOT NULL REFERENCES referral (id)
      in_house BIGINT NOT NULL
      service TEXT NOT NULL
      contact TEXT NOT NULL
      meets_at TEXT NOT NULL
      place TEXT NOT NULL
      interpreter TEXT NOT NULL
      release_id TEXT
      consent TEXT NOT NULL
      generated_on TEXT NOT NULL
      given_on TEXT
      shared_on TEXT
      shared_how TEXT NOT NULL
      """,
      indexes: "CREATE UNIQUE INDEX referral_form_by_referral ON referral_form (referral_id);\n"),
    // A service that someone needs and that could not be had (WI-REF-03).
    DatedTable(
      "unmet_need",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT NOT NULL REFERENCES person (id)
      on_day TEXT NOT NULL
      need TEXT NOT NULL
      cause TEXT NOT NULL
      partner TEXT NOT NULL
      approached_on TEXT
      steps TEXT NOT NULL
      result TEXT NOT NULL
      result_on TEXT
      by_staff_id TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX unmet_need_by_case ON unmet_need (case_id);
        CREATE INDEX unmet_need_by_person ON unmet_need (person_id);

        """),
  ]

  static let referralForms = Migration(
    id: "0048_referral_forms", sql: referralFormTables.map(\.sql).joined())
}
