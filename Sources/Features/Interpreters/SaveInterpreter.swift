import Domain
import Markup
import Storage

/// Puts someone on the agency's list of interpreters, or changes what stands there (IRC-LANG-02).
package struct SaveInterpreter: Command {
  package static let permission = Permission.interpreterManage
  package static let name = "interpreter.save"

  /// Nil for someone new; else the entry and the version it was read in.
  let change: (id: String, version: Int)?
  let entry: InterpreterEntry

  package init(
    _ input: Input, change: (id: String, version: Int)? = nil
  ) throws(InvalidInput) {
    var parse = Parse(input)
    self.change = change
    entry = InterpreterEntry(&parse)
    try parse.finish()
  }

  package var subject: Subject { .agency }

  /// Nil where the agency's list has no such entry.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredInterpreter?? {
    guard let change else { return .some(nil) }
    let all = try StoredInterpreter.all(of: scope.actor.agencyID, tx.reader)
    return all.first { $0.id == change.id }.map { .some($0) }
  }

  package func decide(_ stored: StoredInterpreter?, _ now: Now) throws(NeverRefuses) -> String {
    stored?.id ?? now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    guard let change else {
      return try InterpreterRecords.add(id, agencyID: now.actor.agencyID, entry, now.stamp, tx)
    }
    let saved = try InterpreterRecords.change(
      id, version: change.version, entry, now.stamp, tx)
    guard saved == nil else { return }
    let all = try StoredInterpreter.all(of: now.actor.agencyID, tx.reader)
    let current = all.first { $0.id == id }
    throw Undone.stale(
      VersionConflict(
        current: current?.version ?? change.version, base: change.version,
        lines: InterpreterFields.all.compactMap { field in
          let (theirs, yours) = (current?.entry.input[field.name], entry.input[field.name])
          return theirs == yours
            ? nil : .init(label: field.label, theirs: theirs ?? "", yours: yours ?? "")
        }))
  }

  package func location(_ id: String) -> Path { "/interpreters" }

  package func references(_ id: String) -> [Reference] { [Reference("interpreter", id)] }
}
