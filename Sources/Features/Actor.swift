import Domain

/// Who acts: a member of staff in one role of one agency, or the operator at the terminal.
package struct Actor: Sendable, Hashable, Codable {
  package let id: String
  package let name: String
  package let role: Role
  package let agencyID: String
  package let agencyName: String
  package let agencyKind: String
  /// IANA name of the agency's time zone.
  package let timeZone: String
  /// What the agency calls the people it serves (IRC-PPL-01).
  package let clientWord: ClientWord

  package init(
    id: String, name: String, role: Role, agencyID: String, agencyName: String,
    agencyKind: String, timeZone: String, clientWord: ClientWord = .client
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.agencyID = agencyID
    self.agencyName = agencyName
    self.agencyKind = agencyKind
    self.timeZone = timeZone
    self.clientWord = clientWord
  }

  func inZone(_ zone: String) -> Actor {
    Actor(
      id: id, name: name, role: role, agencyID: agencyID, agencyName: agencyName,
      agencyKind: agencyKind, timeZone: zone, clientWord: clientWord)
  }

  /// The operator at the terminal, under the system user's name. Its acts are audited in each
  /// agency they touch; `agencyID` is that of the installation until then.
  package static func operatorNamed(_ name: String) -> Actor {
    Actor(
      id: "operator:\(name)", name: name, role: .operator, agencyID: "installation",
      agencyName: "This installation", agencyKind: "installation", timeZone: "UTC")
  }
}
