import Storage

extension Schema {
  static let partnerReferralTables = [
    // A referral that a partner's own account sees, and which classes of data with it
    // (HUD-AUTH-01). `to_on` is the first day without.
    DatedTable(
      "partner_referral",
      """
      referral_id TEXT NOT NULL REFERENCES referral (id)
      case_id TEXT NOT NULL REFERENCES case_file (id)
      person_id TEXT NOT NULL REFERENCES person (id)
      agency_id TEXT NOT NULL REFERENCES agency (id)
      data_classes TEXT NOT NULL
      from_on TEXT NOT NULL
      to_on TEXT
      sent_by TEXT NOT NULL
      """,
      indexes: """
        CREATE INDEX partner_referral_by_agency ON partner_referral (agency_id, case_id);
        CREATE INDEX partner_referral_by_referral ON partner_referral (referral_id);
        CREATE INDEX partner_referral_by_person ON partner_referral (person_id);

        """)
  ]

  static let partnerReferrals = Migration(
    id: "0033_partner_referrals", sql: partnerReferralTables.map(\.sql).joined())
}
