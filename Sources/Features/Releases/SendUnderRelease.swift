import Domain
import Markup
import Storage

/// Something is sent to the recipient of a release: its scope is checked class by class, on the day
/// (IRC-CONF-03).
package struct SendUnderRelease: Command {
  package static let permission = Permission.releaseRecord
  package static let name = "release.send"

  let caseID: String
  let id: String
  let classes: [DataClass]
  let what: String
  let means: String
  let on: Day

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    self.id = id
    classes = parse.several(ReleaseFields.sent).compactMap { DataClass(rawValue: $0) }
    what = parse.text(ReleaseFields.what)
    means = parse.choice(ReleaseFields.means)
    on = parse.requiredDay(ReleaseFields.sentOn)
    try parse.finish()
  }

  package struct Outcome: Sendable {
    let id: String
    let stored: StoredRelease
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> ReleaseFacts? {
    try ReleaseFacts.load(caseID, id, scope, tx.reader)
  }

  package func decide(_ facts: ReleaseFacts, _ now: Now) throws(ReleaseRefusal) -> Outcome {
    try Releasing.send(
      classes, under: facts.stored.release, on: on, reach: facts.header.reach, today: now.today)
    return Outcome(id: now.newID(), stored: facts.stored)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try DisclosureRecords.add(
      done.id,
      DisclosureRow(
        caseID: caseID, personID: done.stored.personID, on: on, recipient: done.stored.recipient,
        classes: classes, what: what, means: means, basis: DisclosureWords.release, releaseID: id,
        by: now.actor.id), now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/disclosures" }

  package func references(_ done: Outcome) -> [Reference] {
    [
      .caseFile(caseID), .person(done.stored.personID), Reference("release", id),
      Reference("disclosure", done.id),
    ]
  }
}
