import Domain
import Markup
import Storage

/// A supervisor looks at what was told at once, without waiting for them (IRC-CONF-05).
package struct ReviewDisclosure: Command {
  package static let permission = Permission.disclosureReview
  package static let name = "disclosure.review"

  let caseID: String
  let id: String
  let found: String

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    self.id = id
    found = parse.text(DisclosureFields.review)
    try parse.finish()
  }

  package struct Known: Sendable {
    let dueOn: Day?
    let reviewedOn: Day?
    let by: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Known? {
    try tx.one(
      """
      SELECT review_due_on, reviewed_on, by_staff_id FROM disclosure
      WHERE id = $1 AND case_id = $2
      """, [id, caseID]
    ) { Known(dueOn: $0.day(0), reviewedOn: $0.day(1), by: $0.text(2)) }
  }

  package func decide(_ known: Known, _ now: Now) throws(DisclosureRefusal) -> Day {
    try Disclosing.review(
      dueOn: known.dueOn, reviewedOn: known.reviewedOn, isOwn: known.by == now.actor.id)
    return now.today
  }

  package func write(_ day: Day, _ tx: Transaction, _ now: Now) throws {
    try DisclosureRecords.review(id, by: now.actor.id, on: day, found: found, now.stamp, tx)
  }

  package func location(_ day: Day) -> Path { "/cases/\(caseID)/disclosures/\(id)" }

  package func references(_ day: Day) -> [Reference] {
    [.caseFile(caseID), Reference("disclosure", id)]
  }
}
