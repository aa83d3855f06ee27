import Domain
import Markup
import Storage

/// Records a disagreement of the team, discussed without the client (UT-PLN-09).
package struct RecordDisagreement: Command {
  package static let permission = Permission.disagreementRecord
  package static let name = "disagreement.record"

  let caseID: String
  let about: String
  let aboutWhat: Escalation.Subject
  let parties: [String]
  let positions: String
  let on: Day

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    var parse = Parse(input)
    let subject = Escalation.Subject(rawValue: parse.choice(DisagreementFields.subject))
    about = parse.text(DisagreementFields.about)
    // A client among the parties is not an answer to choose: the rule refuses it, with its words.
    parties =
      input.all("parties").contains("client")
      ? input.all("parties") : parse.several(DisagreementFields.parties)
    positions = parse.text(DisagreementFields.positions)
    on = parse.requiredDay(DisagreementFields.discussedOn)
    try parse.finish()
    aboutWhat = subject ?? .employmentPlan
  }

  package struct Outcome: Sendable {
    let id: String
    let discussionID: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> CaseHeader? {
    try CaseHeader.load(caseID, scope, tx.reader)
  }

  package func decide(
    _ header: CaseHeader, _ now: Now
  ) throws(DisagreementRefusal) -> Outcome {
    try Disagreements.record(parties: parties, discussedOn: on, today: now.today)
    return Outcome(id: now.newID(), discussionID: now.newID())
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    let row = DisagreementRow(
      caseID: caseID, subject: aboutWhat.rawValue, about: about,
      parties: parties.joined(separator: " "), positions: positions)
    try DisagreementRecords.add(done.id, row, tx, now.stamp)
    try DisagreementRecords.add(
      discussion: done.discussionID, of: done.id, on: on, remark: "", tx, now.stamp)
  }

  package func location(_ done: Outcome) -> Path { "/cases/\(caseID)/disagreements/\(done.id)" }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), Reference("disagreement", done.id)]
  }
}
