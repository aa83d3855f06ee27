import Storage

/// Throws away the key with which a person's facts are sealed, by the operator's hand.
package struct ErasingPerson: Sendable {
  package let person: String
  package let reason: String

  package enum Refused: Error, CustomStringConvertible, Hashable {
    case noReason
    case noSuchPerson(String)
    case nothingSealed(String)

    package var description: String {
      switch self {
      case .noReason: "say why the key is thrown away: --reason \"…\"."
      case .noSuchPerson(let id):
        "there is no person \(id). Take the id from the address of the person's page."
      case .nothingSealed(let id): "nothing is sealed for \(id), or it was erased before."
      }
    }
  }

  package init(person: String, reason: String) {
    self.person = person
    self.reason = reason
  }

  /// - Returns: how many sealed facts can never be opened again.
  /// - Throws: `Refused`, or what the database refused.
  package func write(_ tx: Transaction, _ now: Now) throws -> Int {
    guard reason.contains(where: { !$0.isWhitespace }) else { throw Refused.noReason }
    let cases = try tx.rows(
      """
      SELECT DISTINCT m.case_id, c.agency_id FROM membership m
      JOIN case_file c ON c.id = m.case_id WHERE m.person_id = $1 ORDER BY m.case_id
      """, [person]
    ) { (id: $0.text(0), agency: $0.text(1)) }
    guard let first = cases.first else { throw Refused.noSuchPerson(person) }
    let count = try SealedFactRecords.count(ofPerson: person, tx)
    guard count > 0 else { throw Refused.nothingSealed(person) }
    try SealedFactRecords.eraseKey(ofPerson: person, tx)
    try AuditRecords.append(
      [
        .init(
          now, agency: first.agency, action: "key.erase-person", result: "done", reason: reason,
          subjects: [.person(person)] + cases.map { .caseFile($0.id) })
      ], tx)
    return count
  }
}
