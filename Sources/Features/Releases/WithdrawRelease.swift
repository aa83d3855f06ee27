import Domain
import Markup
import Storage

/// The client takes a release back: from that day on nothing is sent under it (IRC-CONF-04).
package struct WithdrawRelease: Command {
  package static let permission = Permission.releaseRecord
  package static let name = "release.withdraw"

  let caseID: String
  let id: String
  let on: Day
  let how: String

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    self.id = id
    on = parse.requiredDay(ReleaseFields.withdrawnOn)
    how = parse.text(ReleaseFields.withdrawnHow)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> ReleaseFacts? {
    try ReleaseFacts.load(caseID, id, scope, tx.reader)
  }

  package func decide(_ facts: ReleaseFacts, _ now: Now) throws(ReleaseRefusal) -> ReleaseFacts {
    try Releasing.withdraw(facts.stored.release, on: on, today: now.today)
    return facts
  }

  package func write(_ facts: ReleaseFacts, _ tx: Transaction, _ now: Now) throws {
    try ReleaseRecords.withdraw(id, on: on, how: how, now.stamp, tx)
  }

  package func location(_ facts: ReleaseFacts) -> Path { "/cases/\(caseID)/releases/\(id)" }

  package func references(_ facts: ReleaseFacts) -> [Reference] {
    [.caseFile(caseID), .person(facts.stored.personID), Reference("release", id)]
  }
}
