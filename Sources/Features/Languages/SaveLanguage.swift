import Domain
import Markup
import Storage

/// Records a language of a person, or changes what is recorded of one (IRC-LANG-01).
package struct SaveLanguage: Command {
  package static let permission = Permission.caseEdit
  package static let name = "language.save"

  let caseID: String
  let personID: String
  /// The language that is changed, and the version it was changed on; nil for a new one.
  let changed: (id: String, version: Int)?
  let skill: LanguageSkill

  package init(
    _ input: Input, caseID: String, personID: String, changed: (id: String, version: Int)? = nil
  ) throws(InvalidInput) {
    var parse = Parse(input)
    skill = LanguageFields.skill(&parse)
    try parse.finish()
    self.caseID = caseID
    self.personID = personID
    self.changed = changed
  }

  package var subject: Subject { .cases([caseID]) }

  /// The person's other languages.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> [String]? {
    let members = try MembershipRecords.current(ofCase: caseID, tx.reader)
    guard members.contains(where: { $0.personID == personID }) else { return nil }
    let all = try LanguageRecords.all(of: personID, tx.reader)
    if let changed {
      guard let stored = all.first(where: { $0.id == changed.id }) else { return nil }
      guard stored.version == changed.version else {
        throw Undone.stale(conflict(with: stored, changed.version))
      }
    }
    return all.filter { $0.id != changed?.id }.map(\.skill.name)
  }

  package func decide(_ others: [String], _ now: Now) throws(LanguageRefusal) -> String {
    try skill.check(beside: others)
    return changed?.id ?? now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    if let changed {
      try LanguageRecords.change(skill, id: id, version: changed.version, now.stamp, tx)
    } else {
      try LanguageRecords.add(skill, id: id, personID: personID, now.stamp, tx)
    }
  }

  package func location(_ id: String) -> Path { "/cases/\(caseID)/people/\(personID)" }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("language", id)]
  }

  private func conflict(with stored: StoredLanguage, _ base: Int) -> VersionConflict {
    let (saved, typed) = (LanguageFields.input(stored.skill), LanguageFields.input(skill))
    return VersionConflict(
      current: stored.version, base: base,
      lines: LanguageFields.all.map {
        .init(label: $0.label, theirs: saved[$0.name] ?? "", yours: typed[$0.name] ?? "")
      })
  }
}

/// Takes back a language that was recorded by mistake.
package struct RemoveLanguage: Command {
  package static let permission = Permission.caseEdit
  package static let name = "language.remove"

  let caseID: String
  let personID: String
  let id: String

  package init(caseID: String, personID: String, id: String) {
    self.caseID = caseID
    self.personID = personID
    self.id = id
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> String? {
    let members = try MembershipRecords.current(ofCase: caseID, tx.reader)
    guard members.contains(where: { $0.personID == personID }) else { return nil }
    return try LanguageRecords.all(of: personID, tx.reader).first { $0.id == id }?.id
  }

  package func decide(_ id: String, _ now: Now) throws(NeverRefuses) -> String { id }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try LanguageRecords.remove(id, now.stamp, tx)
  }

  package func location(_ id: String) -> Path { "/cases/\(caseID)/people/\(personID)" }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("language", id)]
  }
}
