import Domain
import Markup
import Storage

/// Records with whom help goes on after service, as therapist and case manager agreed (UT-LIFE-08).
package struct RecordHandover: Command {
  package static let permission = Permission.planEdit
  package static let name = "handover.record"

  let row: HandoverRow
  private let caseID: String

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    var parse = Parse(input)
    let person = parse.text(HandoverFields.person)
    row = HandoverRow(
      caseID: caseID, personID: person.isEmpty ? nil : person,
      on: parse.requiredDay(HandoverFields.on),
      communityTeam: parse.text(HandoverFields.communityTeam),
      trainingCenter: parse.text(HandoverFields.trainingCenter),
      others: parse.text(HandoverFields.others),
      therapistID: parse.text(HandoverFields.therapist),
      caseManagerID: parse.text(HandoverFields.caseManager),
      interviewedOn: parse.day(HandoverFields.interviewedOn),
      clientView: parse.text(HandoverFields.clientView))
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> CaseHeader? {
    try CaseHeader.load(caseID, scope, tx.reader)
  }

  package func decide(_ header: CaseHeader, _ now: Now) throws(HandoverRefusal) -> String {
    if let person = row.personID, header.person(person) == nil { throw .notOfHousehold }
    try HandingOver.check(
      on: max(row.on, row.interviewedOn ?? row.on),
      therapist: role(of: row.therapistID, "therapist", header),
      caseManager: role(of: row.caseManagerID, "case-manager", header), today: now.today)
    return now.newID()
  }

  private func role(of staffID: String, _ role: String, _ header: CaseHeader) -> String? {
    header.team.first { $0.staffID == staffID && $0.role == role }?.role
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try HandoverRecords.add(id, row, now.stamp, tx)
  }

  package func location(_ id: String) -> Path { "/cases/\(caseID)/handovers" }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), Reference("handover", id)]
      + (row.personID.map { [Reference.person($0)] } ?? [])
  }
}
