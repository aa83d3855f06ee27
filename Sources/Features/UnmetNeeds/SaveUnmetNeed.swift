import Domain
import Markup
import Storage

/// Records a need that could not be met, or what was done about it since (WI-REF-03).
package struct SaveUnmetNeed: Command {
  package static let permission = Permission.referralRecord
  package static let name = "unmet-need.save"

  let caseID: String
  /// The need that is changed, and the version it was changed on; nil for a new one.
  let changed: (id: String, version: Int)?
  let row: UnmetNeedRow

  package init(
    _ input: Input, caseID: String, changed: (id: String, version: Int)? = nil
  ) throws(InvalidInput) {
    self.caseID = caseID
    self.changed = changed
    var parse = Parse(input)
    row = UnmetNeedRow(&parse)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  /// Nil for someone who is not of the household, and where there is no such need.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> String? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader),
      header.person(row.personID) != nil
    else { return nil }
    guard let changed else { return header.id }
    guard
      let stored = try StoredUnmetNeed.all(of: header, tx.reader)
        .first(where: { $0.id == changed.id })
    else { return nil }
    guard stored.version == changed.version else {
      throw Undone.stale(conflict(with: stored, changed.version))
    }
    return header.id
  }

  package func decide(_ caseID: String, _ now: Now) throws(UnmetNeedRefusal) -> String {
    try row.days.check(partner: row.partner, result: row.result, today: now.today)
    return changed?.id ?? now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    if let changed {
      try UnmetNeedRecords.change(id, version: changed.version, row, now.stamp, tx)
    } else {
      try UnmetNeedRecords.add(id, caseID: caseID, row, now.stamp, tx)
    }
  }

  package func location(_ id: String) -> Path { UnmetNeedsPage.path(caseID) }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), .person(row.personID), Reference("unmet-need", id)]
  }

  private func conflict(with stored: StoredUnmetNeed, _ base: Int) -> VersionConflict {
    let (saved, typed) = (stored.row.input, row.input)
    return VersionConflict(
      current: stored.version, base: base,
      lines: UnmetNeedFields.all.filter { $0.name != "person" }.map {
        .init(label: $0.label, theirs: saved[$0.name] ?? "", yours: typed[$0.name] ?? "")
      })
  }
}
