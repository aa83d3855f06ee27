import Domain
import Markup
import Storage

/// Keeps what was typed as the author's draft, or throws it away. It is no note: it settles
/// nothing, and nobody else reads it.
package struct KeepNoteDraft: Command {
  package static let permission = Permission.noteWrite
  package static let name = "note-draft.keep"
  static let kind = "note"

  let caseID: String
  /// Nil throws the draft away.
  let input: Input?

  package init(_ input: Input?, caseID: String) {
    self.caseID = caseID
    self.input = input
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Bool? { true }

  package func decide(_ facts: Bool, _ now: Now) throws(NeverRefuses) -> Bool { facts }

  package func write(_ outcome: Bool, _ tx: Transaction, _ now: Now) throws {
    if let input {
      try DraftRecords.keep(KeepNoteDraft.kind, caseID: caseID, input, tx, now)
    } else {
      try DraftRecords.discard(KeepNoteDraft.kind, caseID: caseID, tx, now)
    }
  }

  package func location(_ outcome: Bool) -> Path { "/cases/\(caseID)/notes/new" }
  package func references(_ outcome: Bool) -> [Reference] { [.caseFile(caseID)] }
  package func touchedCases(_ outcome: Bool) -> [String] { [] }
}
