import Domain
import Markup
import Storage

/// A new agency on this server.
package struct AddAgency: Command {
  package static let permission = Permission.staffManage
  package static let name = "agency.add"

  let agencyName: String
  let kind: String
  let timeZone: String
  let clientLabel: String

  package static let agencyName = Field("name", "Name")
  package static let kind = Field(
    "kind", "Kind",
    .list(
      [
        ("resettlement", "Resettlement agency"), ("employment-office", "Employment office"),
        ("state-office", "State refugee office"), ("w2", "W-2 agency"), ("county", "County"),
        ("partner", "Partner"), ("housing", "Housing"),
      ].map { Choice($0.0, $0.1) }))
  package static let timeZone = Field(
    "time_zone", "Time zone",
    .list(
      [
        "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix",
        "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu", "UTC",
      ].map { Choice($0, $0) }))
  static func words(ofKind value: String) -> String {
    kind.choices.first { $0.value == value }?.label ?? value
  }

  /// IRC-PPL-01.
  package static let clientLabel = Field(
    "client_label", "What you call the people you serve",
    .list(ClientWord.allCases.map { Choice($0.rawValue, $0.rawValue.capitalisedWord) }))
  package static let fields = [agencyName, kind, timeZone, clientLabel]

  package init(_ input: Input) throws(InvalidInput) {
    var parse = Parse(input)
    agencyName = parse.text(Self.agencyName)
    kind = parse.choice(Self.kind)
    timeZone = parse.choice(Self.timeZone)
    clientLabel = parse.choice(Self.clientLabel)
    try parse.finish()
  }

  package var subject: Subject { .agency }

  /// Whether the name is taken.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> Bool? {
    try StaffRecords.agencyID(named: agencyName, tx.reader) != nil
  }

  package func decide(_ isTaken: Bool, _ now: Now) throws(StaffRefusal) -> String {
    guard !isTaken else { throw .nameTaken }
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try StaffRecords.addAgency(
      id: id, name: agencyName, kind: kind, timeZone: timeZone, clientLabel: clientLabel,
      now.stamp, tx)
  }

  package func location(_ id: String) -> Path { "/agencies" }

  package func references(_ id: String) -> [Reference] { [Reference("agency", id)] }
}
