import Domain
import Markup
import Policies
import Storage

/// Sets a deadline aside, with the reason; the supervisor who does it is the approver.
package struct WaiveClock: Command {
  package static let permission = Permission.clockWaive
  package static let name = "clock.waive"
  static let deadline = Field("deadline", "Deadline", .hidden)
  static let reason = Field(
    "reason", "Reason", .text(rows: 4),
    hint: "Why the deadline is set aside. It stays in the case's history with your name.",
    most: 4000)
  package static let fields = [deadline, reason]

  let caseID: String
  let deadline: DeadlineName
  let reason: String

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    var parse = Parse(input)
    let deadline = DeadlineName(parse.text(WaiveClock.deadline))
    if deadline == nil { parse.fail("Choose the deadline from the list of the case") }
    reason = parse.text(WaiveClock.reason)
    try parse.finish()
    self.deadline = deadline!
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> CaseFile? {
    try CaseFiles.load(caseID, tx.reader)
  }

  package func decide(_ file: CaseFile, _ now: Now) throws(WaiverRefusal) -> String {
    let clocks = Clocks.running(for: file, on: now.today, under: AllPolicies.clocks)
    _ = try Clocks.waivable(deadline, among: clocks, on: now.today)
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try WaiverRecords.add(deadline, id: id, caseID: caseID, reason: reason, tx, now)
  }

  package func location(_ id: String) -> Path { "/cases/\(caseID)/clocks" }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), Reference("waiver", id)]
      + (deadline.person.isEmpty ? [] : [.person(deadline.person)])
  }
}
