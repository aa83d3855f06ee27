import Domain
import Markup
import Storage

/// Records what was done towards an action item (UT-PLN-05).
package struct AddProgress: Command {
  package static let permission = Permission.planEdit
  package static let name = "action-item.add-progress"

  let caseID: String
  let itemID: String
  let on: Day
  let remark: String

  package init(_ input: Input, caseID: String, itemID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.itemID = itemID
    var parse = Parse(input)
    on = parse.requiredDay(ActionItemFields.progressOn)
    remark = parse.text(ActionItemFields.progress)
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredActionItem? {
    try PlanFacts.load(caseID, scope, tx.reader)?.plan?.items.first { $0.id == itemID }
  }

  package func decide(_ item: StoredActionItem, _ now: Now) throws(PlanRefusal) -> String {
    guard on <= now.today else { throw .goal(.inFuture(on, today: now.today)) }
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try GoalRecords.add(progress: id, of: itemID, on: on, remark: remark, tx, now.stamp)
  }

  package func location(_ id: String) -> Path { "/cases/\(caseID)/plan/items/\(itemID)" }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), Reference("action-item", itemID), Reference("progress", id)]
  }
}
