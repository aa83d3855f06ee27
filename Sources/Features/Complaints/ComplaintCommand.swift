import Domain
import Markup
import Storage

/// What is done about one complaint by somebody who may read it.
protocol ComplaintCommand: Command {
  var id: String { get }

  /// What the rule needs to know; nil where something that was named is not there.
  func facts(of complaint: StoredComplaint, _ tx: Transaction, _ scope: Scope) throws -> Facts?
}

extension ComplaintCommand {
  package static var permission: Permission { .complaintInvestigate }

  package var subject: Subject { .agency }

  /// Nil where there is none that the actor may read; to whoever is complained of there is none.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard try tx.lock("complaint", id),
      let complaint = try StoredComplaint.one(id, scope, tx.reader)
    else { return nil }
    return try facts(of: complaint, tx, scope)
  }

  package func location(_ outcome: Outcome) -> Path { "/complaints/\(id)" }

  package func references(_ outcome: Outcome) -> [Reference] { [Reference("complaint", id)] }
}

extension ComplaintCommand where Facts == StoredComplaint {
  func facts(
    of complaint: StoredComplaint, _ tx: Transaction, _ scope: Scope
  ) -> StoredComplaint? { complaint }
}

extension Parse {
  /// What `finish()` does, for what cannot be kept without a key.
  mutating func finish(with sealing: Sealing?) throws(InvalidInput) -> Sealing {
    if sealing == nil { fail("This server has no key, and keeps no complaints") }
    try finish()
    guard let sealing else { throw InvalidInput([]) }
    return sealing
  }
}
