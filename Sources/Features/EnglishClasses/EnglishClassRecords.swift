import Domain
import Storage

/// The only writer of `english_level`, `english_class` and `english_attendance`. Each row stays: what
/// is chosen anew is a new row.
package enum EnglishClassRecords {
  package static func add(
    level id: String, personID: String, on day: Day, level: String, source: String,
    _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      Table("english_level"), id: id,
      [("person_id", personID), ("on_day", day), ("level", level), ("level_source", source)],
      stamp)
  }

  package static func add(
    _ id: String, _ row: EnglishClassRow, personID: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      Table("english_class"), id: id,
      [
        ("person_id", personID), ("discussed_on", row.discussedOn), ("options", row.options),
        ("kind", row.kind), ("provider", row.provider),
        ("obstacles", row.obstacles.joined(separator: " ")), ("overcome", row.overcome),
      ], stamp)
  }

  package static func add(
    attendance id: String, personID: String, until day: Day, held: Int, came: Int,
    _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(
      Table("english_attendance"), id: id,
      [("person_id", personID), ("until_on", day), ("held", held), ("came", came)], stamp)
  }
}

/// What was discussed of English classes, and which was chosen.
package struct EnglishClassRow: Codable, Sendable, Hashable {
  package let discussedOn: Day
  package let options: String
  package let kind: String
  package let provider: String
  package let obstacles: [String]
  package let overcome: String

  package init(
    discussedOn: Day, options: String, kind: String, provider: String, obstacles: [String],
    overcome: String
  ) {
    self.discussedOn = discussedOn
    self.options = options
    self.kind = kind
    self.provider = provider
    self.obstacles = obstacles
    self.overcome = overcome
  }
}
