import Domain
import Storage

/// The only writer of `agency` and `staff`.
package enum StaffRecords {
  static let agencyTable = Table("agency")
  static let table = Table("staff")

  package static func agencyID(named name: String, _ reader: Reader) throws -> String? {
    try reader.one("SELECT id FROM agency WHERE name = $1", [name]) { $0.text(0) }
  }

  @discardableResult
  package static func addAgency(
    id: String, name: String, kind: String, timeZone: String, clientLabel: String = "client",
    _ stamp: Stamp, _ tx: Transaction
  ) throws -> String {
    try tx.insert(
      agencyTable, id: id,
      [
        ("name", name), ("kind", kind), ("time_zone", timeZone), ("client_label", clientLabel),
      ], stamp)
    return id
  }

  /// What an agency calls the people it serves (IRC-PPL-01).
  ///
  /// - Returns: the new version, or nil where the agency has another version by now.
  static func setClientWord(
    _ word: ClientWord, ofAgency id: String, version: Int, _ stamp: Stamp, _ tx: Transaction
  ) throws -> Int? {
    try tx.amend(agencyTable, id: id, version: version, [("client_label", word.rawValue)], stamp)
  }

  /// - Parameter agreementOn: when they signed the confidentiality agreement on paper; nil where they
  ///   have yet to sign it.
  package static func add(
    id: String, agencyID: String, name: String, role: Role, email: String, supervisorID: String?,
    agreementOn: Day? = nil, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("agency_id", agencyID), ("name", name), ("role", role.rawValue), ("email", email),
        ("supervisor_id", supervisorID), ("disabled_on", String?.none),
      ], stamp)
    if let agreementOn {
      try ConfidentialityRecords.sign(by: id, on: agreementOn, .paper, stamp, tx)
    }
  }

  static func setSupervisor(
    _ supervisorID: String, of id: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(table, id: id, [("supervisor_id", supervisorID)], stamp)
  }

  /// Ends a person's access from `day` on, and every session at once (IRC-CONF-10).
  package static func disable(
    id: String, on day: Day, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(table, id: id, [("disabled_on", day)], stamp)
    try SessionRecords.endAll(of: id, tx)
  }
}
