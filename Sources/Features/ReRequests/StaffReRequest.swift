import Domain
import Markup
import Storage

/// The therapist's team is asked about a request, and the area concerned is named (UT-LIFE-06).
package struct StaffReRequest: Command {
  package static let permission = Permission.planEdit
  package static let name = "re-request.staff"

  let caseID: String
  let id: String
  let on: Day
  let with: String
  let area: String
  let staffing: String

  package init(_ input: Input, caseID: String, id: String) throws(InvalidInput) {
    self.caseID = caseID
    self.id = id
    var parse = Parse(input)
    on = parse.requiredDay(ReRequestFields.staffedOn)
    with = parse.text(ReRequestFields.staffedWith)
    area = parse.choice(ReRequestFields.area)
    staffing = parse.text(ReRequestFields.staffing)
    try parse.finish()
  }

  package struct Outcome: Sendable {
    let personID: String
    let area: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> ReRequestFacts? {
    try ReRequestFacts.load(caseID, id, scope, tx.reader)
  }

  package func decide(_ facts: ReRequestFacts, _ now: Now) throws(ReRequestRefusal) -> Outcome {
    try ReRequesting.check(
      on: on, askedOn: facts.request.askedOn, endedOn: facts.request.endedOn, today: now.today)
    return Outcome(
      personID: facts.request.personID, area: area.isEmpty ? facts.request.area : area)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try ReRequestRecords.staff(
      id, on: on, with: with, area: done.area, staffing: staffing, now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/re-requests/\(id)" }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(done.personID), Reference("re-request", id)]
  }
}
