import Domain
import Markup
import Storage

/// Adds an entry to the directory, or changes what one says (UT-SVC-07).
package struct SaveDirectoryEntry: Command {
  package static let permission = Permission.directoryEdit
  package static let name = "directory.save"

  /// The entry that is changed, and the version it was changed on; nil for a new one.
  let changed: (id: String, version: Int)?
  let row: DirectoryRow

  package init(
    _ input: Input, changed: (id: String, version: Int)? = nil
  ) throws(InvalidInput) {
    var parse = Parse(input)
    row = DirectoryFields.row(&parse)
    try parse.finish()
    self.changed = changed
  }

  package struct Facts: Sendable {
    /// Names of the other entries that have not ended.
    let others: [String]
    let endedOn: Day?
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    let all = try StoredDirectoryEntry.all(tx.reader)
    var endedOn: Day?
    if let changed {
      guard let stored = all.first(where: { $0.id == changed.id }) else { return nil }
      guard stored.version == changed.version else {
        throw Undone.stale(DirectoryFields.conflict(stored, row, base: changed.version))
      }
      endedOn = stored.endedOn
    }
    return Facts(
      others: all.filter { $0.id != changed?.id && $0.endedOn == nil }.map(\.row.name),
      endedOn: endedOn)
  }

  package func decide(_ facts: Facts, _ now: Now) throws(DirectoryRefusal) -> String {
    if let day = facts.endedOn { throw .ended(on: day) }
    try DirectoryEntries.keep(row.name, beside: facts.others)
    return changed?.id ?? now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    if let changed {
      _ = try DirectoryRecords.change(id, row, version: changed.version, now.stamp, tx)
    } else {
      try DirectoryRecords.add(id, row, now.stamp, tx)
    }
  }

  package func location(_ id: String) -> Path { "/directory/\(id)" }

  package func references(_ id: String) -> [Reference] { [Reference("directory-entry", id)] }
}
