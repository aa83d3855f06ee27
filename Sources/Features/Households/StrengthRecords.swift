import Domain
import Storage

/// Where a strength or a support is found (IRC-PPL-03).
package enum StrengthKind: String, Sendable, Hashable, Codable, CaseIterable {
  case person, family, environment, network

  package var words: String {
    switch self {
    case .person: "Strength of a person"
    case .family: "Strength of the family"
    case .environment: "Resource around them"
    case .network: "Someone who helps: family, friends, community"
    }
  }
}

/// The only writer of `strength`.
package enum StrengthRecords {
  package static let table = Table("strength")

  package static func add(
    _ kind: StrengthKind, id: String, caseID: String, personID: String?, description: String,
    on day: Day, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      table, id: id,
      [
        ("case_id", caseID), ("person_id", personID), ("kind", kind.rawValue),
        ("description", description), ("on_day", day),
      ], stamp)
  }
}
