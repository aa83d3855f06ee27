import Domain
import Markup
import Storage

/// Attaches a W-2 assessment or another agency's form, and says what it covers (WI-ASM-04).
package struct AttachEquivalentForm: Command {
  package static let permission = Permission.familyAssessmentRecord
  package static let name = "family-assessment.attach"

  let caseID: String
  let row: EquivalentRow

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    var parse = Parse(input)
    let person = parse.text(FamilyAssessmentFields.person([]))
    row = EquivalentRow(
      kind: parse.choice(FamilyAssessmentFields.formKind),
      agency: parse.text(FamilyAssessmentFields.agency),
      personID: person.isEmpty ? nil : person,
      madeOn: parse.requiredDay(FamilyAssessmentFields.madeOn),
      paper: parse.text(FamilyAssessmentFields.paper),
      domains: parse.several(FamilyAssessmentFields.domains))
    try parse.finish()
  }

  package struct Outcome: Sendable {
    let id: String
    let assessmentID: String
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> FamilyAssessmentFacts? {
    try FamilyAssessmentFacts.load(caseID, scope, tx.reader)
  }

  package func decide(
    _ facts: FamilyAssessmentFacts, _ now: Now
  ) throws(FamilyAssessmentRefusal) -> Outcome {
    let assessment = try facts.unfinished(now)
    if let person = row.personID, facts.header.person(person) == nil { throw .unknownPerson }
    guard row.madeOn <= now.today else { throw .inFuture(row.madeOn) }
    return Outcome(id: now.newID(), assessmentID: assessment.id)
  }

  package func write(_ done: Outcome, _ tx: Transaction, _ now: Now) throws {
    try FamilyAssessmentRecords.add(form: done.id, row, of: done.assessmentID, tx, now.stamp)
  }

  package func location(_ done: Outcome) -> Path { FamilyAssessmentPage.path(caseID) }

  package func references(_ done: Outcome) -> [Reference] {
    [.caseFile(caseID), Reference("family-assessment", done.assessmentID)]
      + (row.personID.map { [.person($0)] } ?? [])
  }
}
