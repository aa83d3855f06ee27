import Domain
import Storage

/// The only writer of `referral_form`.
package enum ReferralFormRecords {
  static let table = Table("referral_form")

  /// A form that is written anew was neither handed over nor shared.
  static func write(
    _ id: String, of referralID: String, _ row: ReferralFormRow, on day: Day, _ stamp: Stamp,
    _ tx: Transaction
  ) throws {
    let cells: [Cell] = [
      ("referral_id", referralID), ("in_house", row.inHouse), ("service", row.service),
      ("contact", row.contact), ("meets_at", row.meetsAt), ("place", row.place),
      ("interpreter", row.interpreter), ("release_id", row.releaseID), ("consent", row.consent),
      ("generated_on", day), ("given_on", Day?.none), ("shared_on", Day?.none),
      ("shared_how", ""),
    ]
    if let former = try current(of: referralID, tx) {
      try tx.amend(table, id: former, cells, stamp)
    } else {
      try tx.insert(table, id: id, cells, stamp)
    }
  }

  static func send(
    _ referralID: String, givenOn: Day?, sharedOn: Day?, how: String, _ stamp: Stamp,
    _ tx: Transaction
  ) throws {
    guard let id = try current(of: referralID, tx) else { return }
    try tx.amend(
      table, id: id, [("given_on", givenOn), ("shared_on", sharedOn), ("shared_how", how)], stamp)
  }

  private static func current(of referralID: String, _ tx: Transaction) throws -> String? {
    try tx.one("SELECT id FROM referral_form WHERE referral_id = $1", [referralID]) { $0.text(0) }
  }
}
