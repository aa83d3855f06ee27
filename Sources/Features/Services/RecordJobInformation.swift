import Domain
import Markup
import Storage

/// The case manager records what a person was told of job search and of open jobs through the
/// Department, and how placement was coordinated with it (UT-SVC-04). It is a service like others.
package struct RecordJobInformation: Command {
  package static let permission = Permission.jobInformationRecord
  package static let name = "job-information.record"

  let caseID: String
  let personID: String
  let what: String
  let on: Day
  let mode: String
  let with: String
  let given: String

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    var parse = Parse(input)
    personID = parse.text(ServiceFields.person([]))
    what = parse.choice(ServiceFields.what)
    on = parse.requiredDay(ServiceFields.on)
    mode = parse.choice(ServiceFields.mode)
    with = parse.text(ServiceFields.with)
    given = parse.text(ServiceFields.given)
    try parse.finish()
  }

  package struct Facts: Sendable {
    let header: CaseHeader
    /// The program of the day that it belongs to: Match Grant before the Utah one.
    let program: String
  }

  package struct Outcome: Sendable {
    let id: String
    let detailID: String
    let row: ServiceRow
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> Facts? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader),
      header.person(personID) != nil
    else { return nil }
    let programs = try tx.rows(
      """
      SELECT program FROM enrollment WHERE person_id = $1 AND started_on <= $2 \
      AND (ended_on IS NULL OR ended_on >= $2) ORDER BY program, id
      """, [personID, on]
    ) { $0.text(0) }
    let own = programs.first { $0 == "match-grant" } ?? programs.first { $0 == "utah-rccm" }
    return Facts(header: header, program: own ?? "")
  }

  package func decide(_ facts: Facts, _ now: Now) throws(ServiceRefusal) -> Outcome {
    try ServiceRefusal.check(on, facts.header, now)
    let isPlacement = what == "placement-with-dws"
    if isPlacement, with.isEmpty { throw .partnerMissing }
    return Outcome(
      id: now.newID(), detailID: now.newID(),
      row: ServiceRow(
        personID: personID, type: what, group: isPlacement ? "placement" : "information",
        program: facts.program, on: on, mode: mode, with: with, words: given))
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try ServiceRecords.add(
      done.id, done.row, caseID: caseID, by: now.actor.id, detailID: done.detailID, now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/job-information" }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("service", done.id)]
  }
}
