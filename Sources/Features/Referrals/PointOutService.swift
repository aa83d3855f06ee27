import Domain
import Markup
import Storage

/// Somebody was told of a service, and no more: information that was given, never a referral
/// (WI-REF-04).
package struct PointOutService: Command {
  package static let permission = Permission.serviceRecord
  package static let name = "service.point-out"

  let caseID: String
  let personID: String
  let on: Day
  let told: String
  let group: String

  static func person(_ choices: [Choice]) -> Field {
    Field("person", "Who was told", .list(choices))
  }
  static let on = Field("on", "Day", .day)
  static let told = Field(
    "words", "What was pointed out", .text(rows: 2),
    hint: "For example: the food pantry on Elm Street, open Tuesdays", most: 2000)
  static let group = Field(
    "group", "It counts as",
    .choice([Choice("information", "Information"), Choice("supportive", "Supportive service")]))
  package static let fields = [person([]), on, told, group]

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    var parse = Parse(input)
    personID = parse.text(PointOutService.person([]))
    on = parse.requiredDay(PointOutService.on)
    told = parse.text(PointOutService.told)
    group = parse.choice(PointOutService.group)
    try parse.finish()
  }

  package struct Outcome: Sendable {
    let id: String
    let detailID: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> CaseHeader? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader),
      header.person(personID) != nil
    else { return nil }
    return header
  }

  package func decide(_ header: CaseHeader, _ now: Now) throws(ServiceRefusal) -> Outcome {
    try ServiceRefusal.check(on, header, now)
    return Outcome(id: now.newID(), detailID: now.newID())
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try ServiceRecords.add(
      done.id,
      ServiceRow(
        personID: personID, type: "service-pointed-out", group: group, program: "", on: on,
        words: told),
      caseID: caseID, by: now.actor.id, detailID: done.detailID, now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/services" }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("service", done.id)]
  }
}
