import Domain
import Markup
import Storage

/// Someone read the version that they were shown (UT-QA-03).
package struct AcknowledgePublication: Command {
  package static let permission = Permission.publicationView
  package static let name = "publication.acknowledge"

  let id: String
  let edition: Int

  package init(_ input: Input, id: String) throws(InvalidInput) {
    self.id = id
    var parse = Parse(input)
    let text = parse.text(PublicationFields.edition)
    edition = Int(text) ?? 0
    if !text.isEmpty, edition < 1 {
      parse.fail(PublicationFields.edition, "The version is a number, such as 1")
    }
    try parse.finish()
  }

  package var subject: Subject { .agency }

  /// Nil for whoever it is not for.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredPublication? {
    try StoredPublication.all(scope, only: id, tx.reader).first {
      $0.audience.includes(scope.actor.role, of: scope.actor.agencyID)
    }
  }

  package func decide(
    _ stored: StoredPublication, _ now: Now
  ) throws(PublicationRefusal) -> (id: String, edition: Int) {
    (
      now.newID(),
      try Publishing.acknowledge(edition, current: stored.edition, after: stored.seen)
    )
  }

  package func write(
    _ done: (id: String, edition: Int), _ tx: Transaction, _ now: Now
  ) throws {
    try PublicationRecords.acknowledge(
      id, edition: done.edition, by: now.actor.id, on: now.today, id: done.id, now.stamp, tx)
  }

  package func location(_ done: (id: String, edition: Int)) -> Path { "/publications/\(id)" }

  package func references(_ done: (id: String, edition: Int)) -> [Reference] {
    [Reference("publication", id)]
  }
}
