import Domain
import Storage

/// A new member of staff with an account, from the terminal.
package struct JoiningStaff: Sendable {
  package enum Refused: Error, CustomStringConvertible {
    case emailTaken(String)
    case noSupervisor(String)
    case unknownKind(String)

    package var description: String {
      switch self {
      case .emailTaken(let email): "someone signs in as \(email) already. Use another e-mail."
      case .noSupervisor(let email): "nobody signs in as \(email). Add the supervisor first."
      case .unknownKind(let kind):
        "\(kind) is no kind of agency. Give one of: "
          + JoiningStaff.agencyKinds.joined(separator: ", ")
      }
    }
  }

  package static let agencyKinds = [
    "resettlement", "employment-office", "state-office", "w2", "county", "partner", "housing",
  ]

  let agency: String
  let agencyKind: String
  let timeZone: String
  let name: String
  let email: String
  let role: Role
  let supervisorEmail: String?
  let passwordHash: String
  /// Whoever adds them states that they signed the confidentiality agreement on paper.
  let hasSigned: Bool

  package init(
    agency: String, agencyKind: String, timeZone: String, name: String, email: String, role: Role,
    supervisorEmail: String?, passwordHash: String, hasSigned: Bool = true
  ) {
    self.agency = agency
    self.agencyKind = agencyKind
    self.timeZone = timeZone
    self.name = name
    self.email = email
    self.role = role
    self.supervisorEmail = supervisorEmail
    self.passwordHash = passwordHash
    self.hasSigned = hasSigned
  }

  /// Writes the agency where it is new, the person and the account, and the audit entry.
  @discardableResult
  package func write(_ tx: Transaction, _ now: Now) throws -> String {
    guard Self.agencyKinds.contains(agencyKind) else { throw Refused.unknownKind(agencyKind) }
    guard try SessionRecords.account(email, tx.reader) == nil else {
      throw Refused.emailTaken(email)
    }
    var supervisorID: String?
    if let supervisorEmail {
      guard let found = try SessionRecords.account(supervisorEmail, tx.reader) else {
        throw Refused.noSupervisor(supervisorEmail)
      }
      supervisorID = found.actor.id
    }
    let agencyID =
      try StaffRecords.agencyID(named: agency, tx.reader)
      ?? StaffRecords.addAgency(
        id: now.newID(), name: agency, kind: agencyKind, timeZone: timeZone, now.stamp, tx)
    let staffID = now.newID()
    try StaffRecords.add(
      id: staffID, agencyID: agencyID, name: name, role: role, email: email,
      supervisorID: supervisorID, agreementOn: hasSigned ? now.today : nil, now.stamp, tx)
    try SessionRecords.setPassword(
      staffID: staffID, email: email, hash: passwordHash, at: now.instant, tx)
    try AuditRecords.append(
      [
        .init(
          now, agency: agencyID, action: "staff.add", result: "done",
          subjects: [Reference("staff", staffID)])
      ], tx)
    return staffID
  }
}
