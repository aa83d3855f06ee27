import Domain
import Storage

/// The only writer of `agreement` and `agreement_party`.
package enum AgreementRecords {
  static let table = Table("agreement")
  static let parties = Table("agreement_party")

  /// What the agency that leads a case and another agreed on, as it bears on a day (UT-PRV-01).
  ///
  /// While the case's lead agency has no agreement on record at all, places in the care team alone
  /// decide, and every class is covered; see `docs/decisions`.
  package static func agreements(
    sharedFrom caseID: String, with agencyID: String, on day: Day, _ reader: Reader
  ) throws -> CaseAgreements {
    let keepsAgreements = try reader.exists(
      """
      SELECT 1 FROM case_file c JOIN agreement_party x ON x.agency_id = c.agency_id \
      WHERE c.id = $1
      """, [caseID])
    guard keepsAgreements else { return .notKept }
    let all = try reader.rows(
      """
      SELECT g.id, g.data_classes, g.from_on, g.to_on FROM case_file c
      JOIN agreement_party x ON x.agency_id = c.agency_id
      JOIN agreement_party y ON y.agreement_id = x.agreement_id AND y.agency_id = $2
      JOIN agreement g ON g.id = x.agreement_id
      WHERE c.id = $1 AND g.from_on <= $3 ORDER BY g.from_on, g.id
      """, [caseID, agencyID, day]
    ) { row in
      SharingAgreement(
        id: row.text(0), classes: Set(DataClass.list(row.text(1))),
        from: row.day(2) ?? Day(number: 0), to: row.day(3))
    }
    return .kept(all, on: day)
  }

  /// Whether the agency is party to any agreement, past ones included.
  static func isKept(by agencyID: String, _ reader: Reader) throws -> Bool {
    try reader.exists("SELECT 1 FROM agreement_party WHERE agency_id = $1", [agencyID])
  }

  /// The same as a condition on `alias`, a row of `case_file`, for one class.
  static func covers(_ alias: SQL, _ dataClass: DataClass, agency: SQL, day: SQL) -> SQL {
    let listed = "'% ' || \(.quoted(dataClass.rawValue)) || ' %'" as SQL
    return """
      (NOT EXISTS (SELECT 1 FROM agreement_party x WHERE x.agency_id = \(alias).agency_id) \
      OR EXISTS (SELECT 1 FROM agreement_party x \
      JOIN agreement_party y ON y.agreement_id = x.agreement_id AND y.agency_id = \(agency) \
      JOIN agreement g ON g.id = x.agreement_id WHERE x.agency_id = \(alias).agency_id \
      AND \(isActive(on: day)) AND g.data_classes LIKE \(listed)))
      """
  }

  /// An agreement's last day still counts.
  private static func isActive(on day: SQL) -> SQL {
    "g.from_on <= \(day) AND (g.to_on IS NULL OR g.to_on >= \(day))"
  }

  package static func add(
    id: String, document: String, parties agencies: [(id: String, agencyID: String)],
    classes: [DataClass], from: Day, to: Day?, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("document", document), ("data_classes", DataClass.text(classes)), ("from_on", from),
        ("to_on", to),
      ], stamp)
    for party in agencies {
      try tx.insert(
        parties, id: party.id, [("agreement_id", id), ("agency_id", party.agencyID)], stamp)
    }
  }

  /// Ends an agreement with `day`, its last; nil where another version is stored by now.
  package static func end(
    id: String, with day: Day, version: Int, _ stamp: Stamp, _ tx: Transaction
  ) throws -> Int? {
    try tx.amend(table, id: id, version: version, [("to_on", day)], stamp)
  }
}

extension DataClass {
  /// Classes as a column holds them: each with a blank on both sides, so that one can be looked for.
  static func text(_ classes: [DataClass]) -> String {
    " " + classes.map(\.rawValue).joined(separator: " ") + " "
  }

  static func list(_ text: String) -> [DataClass] {
    text.split(separator: " ").compactMap { DataClass(rawValue: String($0)) }
  }
}
