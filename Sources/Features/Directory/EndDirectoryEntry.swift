import Domain
import Markup
import Storage

/// A resource is no longer offered: nobody is referred there any more (UT-SVC-07).
package struct EndDirectoryEntry: Command {
  package static let permission = Permission.directoryEdit
  package static let name = "directory.end"

  let id: String
  let version: Int
  let on: Day
  let reason: String

  package init(_ input: Input, id: String, version: Int) throws(InvalidInput) {
    var parse = Parse(input)
    on = parse.requiredDay(DirectoryFields.endedOn)
    reason = parse.text(DirectoryFields.endReason)
    try parse.finish()
    self.id = id
    self.version = version
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredDirectoryEntry? {
    guard let stored = try StoredDirectoryEntry.one(id, tx.reader) else { return nil }
    guard stored.version == version else {
      throw Undone.stale(
        VersionConflict(
          current: stored.version, base: version,
          lines: [
            .init(
              label: DirectoryFields.endedOn.label, theirs: stored.endedOn?.description ?? "",
              yours: on.description)
          ]))
    }
    return stored
  }

  package func decide(
    _ stored: StoredDirectoryEntry, _ now: Now
  ) throws(DirectoryRefusal) -> Day {
    try DirectoryEntries.end(on: on, endedOn: stored.endedOn, today: now.today)
    return on
  }

  package func write(_ day: Day, _ tx: Transaction, _ now: Now) throws {
    _ = try DirectoryRecords.end(id, on: day, reason: reason, version: version, now.stamp, tx)
  }

  package func location(_ day: Day) -> Path { "/directory/\(id)" }

  package func references(_ day: Day) -> [Reference] { [Reference("directory-entry", id)] }
}
