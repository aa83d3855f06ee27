import Domain
import Storage

/// The only writer of `partner_referral`.
package enum PartnerReferralRecords {
  static let table = Table("partner_referral")

  /// - Parameter referral: the id of the referral that is sent, with its case and person.
  package static func send(
    _ id: String, _ referral: (id: String, caseID: String, personID: String),
    to agencyID: String, _ classes: [DataClass], on day: Day, by staffID: String, _ stamp: Stamp,
    _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("referral_id", referral.id), ("case_id", referral.caseID),
        ("person_id", referral.personID), ("agency_id", agencyID),
        ("data_classes", DataClass.text(classes)), ("from_on", day), ("to_on", Day?.none),
        ("sent_by", staffID),
      ], stamp)
  }

  package static func end(_ id: String, on day: Day, _ stamp: Stamp, _ tx: Transaction) throws {
    try tx.amend(table, id: id, [("to_on", day)], stamp)
  }

  /// What a partner sees lapses some days after the last outcome, whoever recorded it.
  static func lapse(
    ofReferral id: String, after outcome: ReferralOutcome, _ now: Now, _ tx: Transaction
  ) throws {
    guard let day = PartnerReferring.lapses(after: outcome, today: now.today) else { return }
    let open = try tx.rows(
      """
      SELECT id FROM partner_referral WHERE referral_id = $1 AND (to_on IS NULL OR to_on > $2)
      ORDER BY id
      """, [id, day]
    ) { $0.text(0) }
    for one in open { try end(one, on: day, now.stamp, tx) }
  }
}
