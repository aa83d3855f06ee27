import Domain
import Storage

/// A member of staff as lists offer them.
package struct StaffChoice: Sendable, Hashable, Codable {
  package let id: String
  package let name: String
  package let role: Role
  package let agencyID: String
  package let agency: String

  /// "Tyler Jensen, Employment counselor, Utah Employment Office".
  package var line: String { "\(name), \(role.words), \(agency)" }
}

/// Reads who is on staff. Names of staff are no secret within the installation: a team is drawn
/// from several agencies.
package enum StaffList {
  /// Roles that hold places in care teams.
  package static let teamRoles: Set<Role> = [
    .caseManager, .jobDeveloper, .employmentCounselor, .therapist, .caseManagerSupervisor,
  ]

  /// Those who may hold a place in a care team, by agency and name.
  package static func active(_ roles: Set<Role>, _ reader: Reader) throws -> [StaffChoice] {
    let names = roles.map(\.rawValue).sorted()
    return try reader.rows(
      """
      SELECT s.id, s.name, s.role, a.id, a.name FROM staff s JOIN agency a ON a.id = s.agency_id
      WHERE s.disabled_on IS NULL AND s.role IN (\(.placeholders(names.count)))
      ORDER BY a.name, s.name, s.id LIMIT 500
      """, names
    ) { row -> StaffChoice? in
      guard let role = Role(rawValue: row.text(2)) else { return nil }
      return StaffChoice(
        id: row.text(0), name: row.text(1), role: role, agencyID: row.text(3), agency: row.text(4))
    }.compactMap { $0 }
  }

  package static func worker(
    _ id: String, on today: Day, _ reader: Reader
  ) throws -> TeamWorker? {
    try reader.one(
      """
      SELECT s.id, s.role, s.agency_id, s.disabled_on, s.name, \
        \(ConfidentialityRecords.hasSigned("s")), \(ConfidentialityRecords.isTrained("s", on: today))
      FROM staff s WHERE s.id = $1
      """, [id]
    ) { row -> TeamWorker? in
      guard let role = Role(rawValue: row.text(1)) else { return nil }
      return TeamWorker(
        id: row.text(0), role: role, agencyID: row.text(2),
        isDisabled: row.optionalText(3) != nil, name: row.text(4), hasSigned: row.flag(5),
        isTrained: row.flag(6))
    } ?? nil
  }
}
