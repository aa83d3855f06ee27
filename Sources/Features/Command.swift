import Domain
import Markup
import Storage

/// What a command is about: what `perform` locks, and where access is decided.
package enum Subject: Sendable, Hashable {
  /// One or more cases, locked in the order of their ids.
  case cases([String])
  /// A case that the command itself makes; nothing to lock yet.
  case newCase
  /// The actor's own agency, or the whole installation.
  case agency
}

/// Every write. A command holds what was asked for, already parsed; see `perform` for its steps.
package protocol Command: Sendable {
  /// What it decides on: a `CaseFile`, an agency, ….
  associatedtype Facts: Sendable
  associatedtype Outcome: Sendable
  associatedtype Refused: Refusal
  /// Also its name in the audit log.
  static var permission: Permission { get }
  /// The audit log's name for it: verb and noun, `note.save`.
  static var name: String { get }
  var subject: Subject { get }
  /// Reads what the decision needs. Nil means that there is nothing the actor may act on.
  func load(_ tx: Transaction, _ scope: Scope) throws -> Facts?
  /// Who is named as interpreter in what was typed; `perform` refuses a child of the household.
  var interpreting: [NamedInterpreter] { get }
  /// The rule, pure.
  func decide(_ facts: Facts, _ now: Now) throws(Refused) -> Outcome
  /// Writes through `…Records` only.
  func write(_ outcome: Outcome, _ tx: Transaction, _ now: Now) throws
  /// Where the person goes on afterwards.
  func location(_ outcome: Outcome) -> Path
  /// What the audit entry points at.
  func references(_ outcome: Outcome) -> [Reference]
  /// Cases whose clocks the command may have moved.
  func touchedCases(_ outcome: Outcome) -> [String]
  /// Whom to tell of it, in the same transaction (UT-SVC-08).
  func notices(_ outcome: Outcome, _ now: Now) -> [NewNotice]
}

extension Command {
  package var interpreting: [NamedInterpreter] { [] }

  package func notices(_ outcome: Outcome, _ now: Now) -> [NewNotice] { [] }

  package func touchedCases(_ outcome: Outcome) -> [String] {
    if case .cases(let ids) = subject { ids } else { [] }
  }
}

/// Why a command did not happen.
package enum Undone: Error, Sendable {
  /// No such record for this actor: 404, one answer for *hidden* and *none*.
  case none
  /// The actor may see the record but not do this: 403.
  case forbidden(Permission)
  /// The actor works on the case, and its data may not reach their agency: 403.
  case notShared(Withholding)
  /// A rule refuses: 409.
  case refused(any Refusal)
  /// A newer version exists: 409 (412 for `If-Match`).
  case stale(VersionConflict)
  /// The idempotency key was used with another body: 422.
  case keyReused
}

/// A record that changed since the person began to edit it: both versions, field by field.
package struct VersionConflict: Sendable, Hashable, Codable {
  package struct Line: Sendable, Hashable, Codable {
    package let label: String
    package let theirs: String
    package let yours: String
    package init(label: String, theirs: String, yours: String) {
      self.label = label
      self.theirs = theirs
      self.yours = yours
    }
  }
  /// The version that is stored now.
  package let current: Int
  /// The version the person's change was made on.
  package let base: Int
  package let lines: [Line]

  package init(current: Int, base: Int, lines: [Line]) {
    self.current = current
    self.base = base
    self.lines = lines
  }
}
