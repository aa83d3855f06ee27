import Domain
import Markup
import Storage

/// After the talk: whether both sides confirmed that they understood (IRC-LANG-06).
package struct ConfirmComprehension: Command {
  package static let permission = Permission.interpreterAssign
  package static let name = "interpreter.comprehension"

  let caseID: String
  let id: String
  let confirmed: Set<String>

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    var parse = Parse(input)
    self.caseID = caseID
    self.id = id
    confirmed = Set(parse.several(InterpreterFields.understood))
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Day? {
    try tx.one(
      "SELECT on_day FROM interpreter_assignment WHERE id = $1 AND case_id = $2", [id, caseID]
    ) { $0.day(0) } ?? nil
  }

  package func decide(_ on: Day, _ now: Now) throws(AssignmentRefusal) -> Day {
    guard on <= now.today else { throw .notYet(today: now.today) }
    return on
  }

  package func write(_ on: Day, _ tx: Transaction, _ now: Now) throws {
    try AssignmentRecords.confirm(
      id, client: confirmed.contains("client"), staff: confirmed.contains("staff"), now.stamp, tx)
  }

  package func location(_ on: Day) -> Path { "/cases/\(caseID)/interpreters" }

  package func references(_ on: Day) -> [Reference] {
    [.caseFile(caseID), Reference("interpreter-assignment", id)]
  }
}
