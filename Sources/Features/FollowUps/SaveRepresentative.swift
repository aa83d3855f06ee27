import Domain
import Markup
import Storage

/// Keeps who acts or calls for people of a case, and whether a release covers them (WI-PPL-06).
package struct SaveRepresentative: Command {
  package static let permission = Permission.noteWrite
  package static let name = "representative.save"

  let caseID: String
  /// Who is changed, and the version that was read; nil for someone new.
  let changed: (id: String, version: Int)?
  let row: RepresentativeRow

  package init(
    _ input: Input, caseID: String, changed: (id: String, version: Int)? = nil
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.changed = changed
    var parse = Parse(input)
    let name = parse.text(FollowUpFields.ownName)
    let relationship = parse.choice(FollowUpFields.ownRelationship)
    let person = parse.text(FollowUpFields.behalf([]))
    let phone = parse.text(FollowUpFields.phone)
    let release = parse.text(FollowUpFields.release([]))
    let ended = parse.day(FollowUpFields.endedOn)
    try parse.finish()
    row = RepresentativeRow(
      name: name, relationship: relationship, personID: person.isEmpty ? nil : person,
      phone: phone, releaseID: release.isEmpty ? nil : release, endedOn: ended)
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Bool? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader),
      row.personID.map({ header.person($0) != nil }) ?? true
    else { return nil }
    if let release = row.releaseID,
      try StoredRelease.find(release, of: header, tx.reader) == nil
    {
      return nil
    }
    guard let changed else { return true }
    let stored = try StoredRepresentative.all(of: header, on: scope.today, tx.reader)
      .first { $0.id == changed.id }
    guard let stored else { return nil }
    guard stored.version == changed.version else {
      throw Undone.stale(
        VersionConflict(
          current: stored.version, base: changed.version,
          lines: [.init(label: "Name", theirs: stored.name, yours: row.name)]))
    }
    return true
  }

  package func decide(_ known: Bool, _ now: Now) throws(NeverRefuses) -> String {
    changed?.id ?? now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    if let changed {
      _ = try FollowUpRecords.change(
        representative: id, row, version: changed.version, now.stamp, tx)
    } else {
      try FollowUpRecords.add(representative: id, row, caseID: caseID, now.stamp, tx)
    }
  }

  package func location(_ id: String) -> Path { "/cases/\(caseID)/representatives" }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), Reference("representative", id)]
  }
}
