import Domain
import Storage

/// The only writer of `language`: what a person speaks, reads and writes.
package enum LanguageRecords {
  static let table = Table("language")

  /// A person's languages, in the order in which they were recorded first.
  package static func all(of personID: String, _ reader: Reader) throws -> [StoredLanguage] {
    try reader.rows(
      """
      SELECT id, version, name, speaks, reads, writes FROM language WHERE person_id = $1 ORDER BY id
      """, [personID]
    ) { row in
      StoredLanguage(
        id: row.text(0), version: row.int(1),
        skill: LanguageSkill(
          row.text(2), speaks: LanguageLevel(rawValue: row.text(3)),
          reads: LanguageLevel(rawValue: row.text(4)),
          writes: LanguageLevel(rawValue: row.text(5))))
    }
  }

  package static func add(
    _ skill: LanguageSkill, id: String, personID: String, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.insert(table, id: id, [("person_id", personID)] + cells(skill), stamp)
  }

  static func change(
    _ skill: LanguageSkill, id: String, version: Int, _ stamp: Stamp, _ tx: Transaction
  ) throws {
    try tx.amend(table, id: id, version: version, cells(skill), stamp)
  }

  static func remove(_ id: String, _ stamp: Stamp, _ tx: Transaction) throws {
    try tx.retire(table, id: id, stamp)
  }

  private static func cells(_ skill: LanguageSkill) -> [Cell] {
    [
      ("name", skill.name), ("speaks", skill.speaks?.rawValue ?? ""),
      ("reads", skill.reads?.rawValue ?? ""), ("writes", skill.writes?.rawValue ?? ""),
    ]
  }
}
