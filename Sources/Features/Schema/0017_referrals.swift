import Storage

extension Schema {
  static let referralTables = [
    // Who is referred where, by whom, and how it came out (UT-SVC-01…03).
    DatedTable(
      "referral",
      """
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT NOT NULL REFERENCES person (id)
      kind TEXT NOT NULL
      directory_entry_id TEXT REFERENCES directory_entry (id)
      provider TEXT NOT NULL
      barrier_kind TEXT NOT NULL
      barrier TEXT NOT NULL
      activity_id TEXT
      reason TEXT NOT NULL
      on_day TEXT NOT NULL
      by_staff_id TEXT NOT NULL
      informed_staff_id TEXT
      outcome TEXT NOT NULL
      outcome_on TEXT
      outcome_note TEXT NOT NULL
      outcome_by TEXT
      """,
      indexes: """
        CREATE INDEX referral_by_case ON referral (case_id, on_day);
        CREATE INDEX referral_by_person ON referral (person_id);

        """),
    // What each of those who take part said, or that they were absent; a new word replaces the
    // former, which stays in the past.
    DatedTable(
      "referral_voice",
      """
      referral_id TEXT NOT NULL REFERENCES referral (id)
      party TEXT NOT NULL
      answer TEXT NOT NULL CHECK (answer IN ('agrees', 'disagrees', 'absent'))
      on_day TEXT NOT NULL
      said_by TEXT NOT NULL
      staff_id TEXT NOT NULL
      words TEXT NOT NULL
      """,
      indexes: """
        CREATE UNIQUE INDEX referral_voice_by_referral ON referral_voice (referral_id, party);

        """),
  ]

  static let referrals = Migration(
    id: "0017_referrals", sql: referralTables.map(\.sql).joined())
}
