import Domain
import Markup
import Storage

/// Tells staff of a meeting or a change, and asks each to acknowledge it (UT-QA-03).
package struct PublishChange: Command {
  package static let permission = Permission.publicationPublish
  package static let name = "publication.publish"

  let kind: PublicationKind
  let title: String
  let body: String
  let meetsOn: Day?
  let audience: Audience

  package init(_ input: Input) throws(InvalidInput) {
    var parse = Parse(input)
    kind = PublicationKind(rawValue: parse.choice(PublicationFields.kind)) ?? .process
    title = parse.text(PublicationFields.title)
    body = parse.text(PublicationFields.body)
    meetsOn = parse.day(PublicationFields.meetsOn)
    audience = Audience(
      agencies: Set(input.all(PublicationFields.agencies.name).filter { !$0.isEmpty }),
      roles: Set(parse.several(PublicationFields.roles).compactMap { Role(rawValue: $0) }))
    try parse.finish()
  }

  package var subject: Subject { .agency }

  /// Nil where an agency is named that is none of this server.
  package func load(_ tx: Transaction, _ scope: Scope) throws -> Bool? {
    let isKnown = try audience.agencies.allSatisfy {
      try tx.exists("SELECT 1 FROM agency WHERE id = $1", [$0])
    }
    return isKnown ? true : nil
  }

  package func decide(_ known: Bool, _ now: Now) throws(PublicationRefusal) -> String {
    try Publishing.check(
      audience, from: now.actor.agencyID, isStateOffice: now.actor.agencyKind == "state-office")
    guard kind != .meeting || meetsOn != nil else { throw .meetingDayMissing }
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try PublicationRecords.add(
      id, PublicationRow(kind, title, body, meetsOn: meetsOn, to: audience),
      from: now.actor.agencyID, on: now.today, by: now.actor.id, now.stamp, tx)
  }

  package func location(_ id: String) -> Path { "/publications/\(id)" }

  package func references(_ id: String) -> [Reference] { [Reference("publication", id)] }
}

/// A new version of what was published: everyone it is for is asked again.
package struct RenewPublication: Command {
  package static let permission = Permission.publicationPublish
  package static let name = "publication.renew"

  let id: String
  let version: Int
  let title: String
  let body: String
  let meetsOn: Day?

  package init(_ input: Input, id: String, version: Int) throws(InvalidInput) {
    self.id = id
    self.version = version
    var parse = Parse(input)
    title = parse.text(PublicationFields.title)
    body = parse.text(PublicationFields.body)
    meetsOn = parse.day(PublicationFields.meetsOn)
    try parse.finish()
  }

  package var subject: Subject { .agency }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredPublication? {
    try StoredPublication.all(scope, only: id, tx.reader).first
  }

  package func decide(
    _ stored: StoredPublication, _ now: Now
  ) throws(PublicationRefusal) -> (former: StoredPublication, row: PublicationRow) {
    guard stored.isKept(by: now.actor) else { throw .notPublisher }
    guard stored.kind != .meeting || meetsOn != nil else { throw .meetingDayMissing }
    return (
      stored,
      PublicationRow(
        stored.kind, title, body, meetsOn: meetsOn, to: stored.audience,
        edition: stored.edition + 1)
    )
  }

  package func write(
    _ done: (former: StoredPublication, row: PublicationRow), _ tx: Transaction, _ now: Now
  ) throws {
    let renewed = try PublicationRecords.renew(
      id, version: version, done.row, on: now.today, by: now.actor.id, now.stamp, tx)
    guard renewed == nil else { return }
    let former = done.former
    throw Undone.stale(
      VersionConflict(
        current: former.version, base: version,
        lines: [
          .init(label: "Title", theirs: former.title, yours: title),
          .init(label: "What staff must know", theirs: former.body, yours: body),
        ]))
  }

  package func location(
    _ done: (former: StoredPublication, row: PublicationRow)
  ) -> Path { "/publications/\(id)" }

  package func references(
    _ done: (former: StoredPublication, row: PublicationRow)
  ) -> [Reference] { [Reference("publication", id)] }
}
