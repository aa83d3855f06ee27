import Domain
import Storage

/// A disagreement as it was read.
package struct StoredDisagreement: Codable, Sendable, Hashable {
  package struct Discussion: Codable, Sendable, Hashable {
    package let on: Day
    package let remark: String
  }

  package let id: String
  package let subject: String
  package let about: String
  package let parties: [String]
  package let positions: String
  package let clientPresent: Bool
  package let escalatedOn: Day?
  package let settledOn: Day?
  package let settledBy: String
  package let result: String
  package let discussions: [Discussion]
  package let recipients: [DisagreementRecipient]

  static func all(of caseID: String, _ reader: Reader) throws -> [StoredDisagreement] {
    let ids = try reader.rows(
      "SELECT id FROM disagreement WHERE case_id = $1 ORDER BY recorded_at DESC, id DESC", [caseID]
    ) { $0.text(0) }
    return try ids.compactMap { try one($0, of: caseID, reader) }
  }

  static func one(
    _ id: String, of caseID: String, _ reader: Reader
  ) throws -> StoredDisagreement? {
    let discussions = try reader.rows(
      """
      SELECT on_day, remark FROM disagreement_discussion WHERE disagreement_id = $1 \
      ORDER BY on_day, id
      """, [id]
    ) { row in Discussion(on: row.day(0) ?? Day(number: 0), remark: row.text(1)) }
    let recipients = try reader.rows(
      """
      SELECT r.role, r.staff_id, s.name, r.told_on FROM disagreement_recipient r \
      LEFT JOIN staff s ON s.id = r.staff_id WHERE r.disagreement_id = $1 ORDER BY r.id
      """, [id]
    ) { row in
      DisagreementRecipient(
        role: row.text(0), staffID: row.optionalText(1), name: row.text(2),
        toldOn: row.day(3) ?? Day(number: 0))
    }
    return try reader.one(
      """
      SELECT d.id, d.subject, d.about, d.parties, d.positions, d.client_present, d.escalated_on, \
      d.settled_on, s.name, d.result FROM disagreement d LEFT JOIN staff s ON s.id = d.settled_by \
      WHERE d.id = $1 AND d.case_id = $2
      """, [id, caseID]
    ) { row in
      StoredDisagreement(
        id: row.text(0), subject: row.text(1), about: row.text(2),
        parties: row.text(3).split(separator: " ").map(String.init), positions: row.text(4),
        clientPresent: row.bool(5), escalatedOn: row.day(6), settledOn: row.day(7),
        settledBy: row.text(8), result: row.text(9), discussions: discussions,
        recipients: recipients)
    }
  }
}

/// Who would be told of a case's disagreement, by role: the supervisors of its workers and the
/// lead agency's point of contact.
enum EscalationHolders {
  static func load(
    _ header: CaseHeader, _ roles: [String], on today: Day, _ reader: Reader
  ) throws -> [DisagreementRecipient] {
    try roles.flatMap { role -> [DisagreementRecipient] in
      let found = try holders(of: role, header, reader)
      guard !found.isEmpty else {
        return [DisagreementRecipient(role: role, staffID: nil, name: "", toldOn: today)]
      }
      return found.map {
        DisagreementRecipient(role: role, staffID: $0.id, name: $0.name, toldOn: today)
      }
    }
  }

  private static func holders(
    of role: String, _ header: CaseHeader, _ reader: Reader
  ) throws -> [(id: String, name: String)] {
    if role == Role.pointOfContact.rawValue {
      return try reader.rows(
        """
        SELECT id, name FROM staff WHERE agency_id = $1 AND role = $2 AND disabled_on IS NULL \
        ORDER BY id
        """, [header.agencyID, role]
      ) { ($0.text(0), $0.text(1)) }
    }
    return try reader.rows(
      """
      SELECT DISTINCT s.id, s.name FROM care_team t JOIN staff w ON w.id = t.staff_id \
      JOIN staff s ON s.id = w.supervisor_id WHERE t.case_id = $1 AND t.to_on IS NULL \
      AND s.role = $2 AND s.disabled_on IS NULL ORDER BY s.id
      """, [header.id, role]
    ) { ($0.text(0), $0.text(1)) }
  }
}

/// What acts on a disagreement decide on.
package struct DisagreementFacts: Sendable {
  let header: CaseHeader
  let disagreement: StoredDisagreement
  /// Whom it would go to now.
  let holders: [DisagreementRecipient]

  static func load(
    _ caseID: String, _ id: String, _ scope: Scope, _ reader: Reader
  ) throws -> DisagreementFacts? {
    guard let header = try CaseHeader.load(caseID, scope, reader),
      let disagreement = try StoredDisagreement.one(id, of: caseID, reader)
    else { return nil }
    let subject = Escalation.Subject(rawValue: disagreement.subject) ?? .employmentPlan
    let roles = Escalation.recipients(of: subject, parties: Set(disagreement.parties))
    return DisagreementFacts(
      header: header, disagreement: disagreement,
      holders: try EscalationHolders.load(header, roles, on: scope.today, reader))
  }
}
