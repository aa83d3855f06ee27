import Domain
import Markup
import Storage

/// A member is connected with an English assessor, who from then on sees name, contact, language
/// and appointment (UT-ASM-22).
package struct ConnectEnglishAssessor: Command {
  package static let permission = Permission.connectionRecord
  package static let name = "english.connect"

  let caseID: String
  let personID: String
  let assessor: String
  let on: Day
  let meeting: EnglishMeeting

  package init(_ input: Input, caseID: String, personID: String) throws(InvalidInput) {
    self.caseID = caseID
    self.personID = personID
    var parse = Parse(input)
    assessor = parse.text(EnglishFields.assessor([]))
    on = parse.requiredDay(EnglishFields.connectedOn)
    meeting = EnglishMeeting(&parse)
    try parse.finish()
  }

  package struct Outcome: Sendable {
    let id: String
    let connectionID: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(
    _ tx: Transaction, _ scope: Scope
  ) throws -> EnglishAssessing.Connecting? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader),
      header.person(personID) != nil
    else { return nil }
    let open = try EnglishConnection.all(ofPerson: personID, case: caseID, tx.reader)
    return EnglishAssessing.Connecting(
      role: try StaffList.active([.englishAssessor], tx.reader).first { $0.id == assessor }?.role,
      isConnected: open.contains { $0.staffID == assessor && $0.to == nil },
      withheld: try withheld(scope, tx.reader))
  }

  /// Why something that the assessor needs does not reach their agency.
  private func withheld(_ scope: Scope, _ reader: Reader) throws -> Withholding? {
    let agency = try reader.one(
      """
      SELECT a.id, a.name, a.kind FROM staff s JOIN agency a ON a.id = s.agency_id
      WHERE s.id = $1
      """, [assessor]
    ) { (id: $0.text(0), name: $0.text(1), kind: $0.text(2)) }
    guard let agency else { return nil }
    let theirs = Actor(
      id: assessor, name: "", role: .englishAssessor, agencyID: agency.id,
      agencyName: agency.name, agencyKind: agency.kind, timeZone: scope.actor.timeZone)
    let relation = try Scope(theirs, on: scope.today).relation(to: caseID, reader)
    return EnglishAssessing.shown.sorted { $0.rawValue < $1.rawValue }.lazy
      .compactMap { relation?.withholding($0) }.first
  }

  package func decide(
    _ facts: EnglishAssessing.Connecting, _ now: Now
  ) throws(EnglishRefusal) -> Outcome {
    try EnglishAssessing.connect(facts, on: on, today: now.today)
    return Outcome(id: now.newID(), connectionID: now.newID())
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try ConnectionRecords.add(
      done.connectionID, personID: personID, kind: "ell-assessor", on: on, tx, now.stamp)
    try EnglishRecords.refer(
      done.id, connection: done.connectionID, caseID: caseID, personID: personID, to: assessor,
      on: on, meeting, now.stamp, tx)
  }

  package func location(_ done: Outcome) -> Path {
    "/cases/\(caseID)/people/\(personID)/english"
  }

  package func references(_ done: Outcome) -> [Reference] {
    [
      .caseFile(caseID), .person(personID), Reference("connection", done.connectionID),
      Reference("english-referral", done.id),
    ]
  }
}
