import Domain
import Storage

/// A question to the state's office, as it was read.
package struct StoredAssistance: Codable, Sendable, Hashable {
  package let id: String
  package let agency: String
  package let askedByID: String
  package let askedBy: String
  package let askedOn: Day
  package let subject: String
  package let question: String
  package let answer: String
  package let answeredBy: String
  package let answeredOn: Day?
  /// When whoever asked said that they had read the answer.
  package let readOn: Day?

  /// Whether an answer waits to be read by whoever asked.
  func isNews(to actor: Actor) -> Bool {
    answeredOn != nil && readOn == nil && askedByID == actor.id
  }

  /// The state's staff see all, others those of their agency; the newest first.
  static func all(
    _ scope: Scope, only id: String? = nil, _ reader: Reader
  ) throws -> [StoredAssistance] {
    let seesAll = Access.allows(scope.actor.role, .assistanceAnswer) && scope.isStateOffice
    let agencyID: String? = seesAll ? nil : scope.actor.agencyID
    return try reader.rows(
      """
      SELECT r.id, a.name, r.asked_by, b.name, r.asked_on, r.subject, r.question, r.answer, c.name,
        r.answered_on, r.read_on
      FROM assistance_request r JOIN agency a ON a.id = r.agency_id
      JOIN staff b ON b.id = r.asked_by LEFT JOIN staff c ON c.id = r.answered_by
      WHERE (CAST($1 AS TEXT) IS NULL OR r.agency_id = $1)
      AND (CAST($2 AS TEXT) IS NULL OR r.id = $2)
      ORDER BY r.asked_on DESC, r.id DESC LIMIT 500
      """, [agencyID, id]
    ) { row in
      StoredAssistance(
        id: row.text(0), agency: row.text(1), askedByID: row.text(2), askedBy: row.text(3),
        askedOn: row.day(4) ?? Day(number: 0), subject: row.text(5), question: row.text(6),
        answer: row.text(7), answeredBy: row.optionalText(8) ?? "", answeredOn: row.day(9),
        readOn: row.day(10))
    }
  }
}

extension Scope {
  /// Whether the actor works for the state's refugee office.
  var isStateOffice: Bool { actor.agencyKind == "state-office" }
}
