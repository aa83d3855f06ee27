import Domain
import Markup
import Storage

/// Records a barrier that was found (WI-ASM-02).
package struct AddFamilyBarrier: Command {
  package static let permission = Permission.familyPlanEdit
  package static let name = "family-barrier.add"

  let caseID: String
  let row: FamilyBarrierRow

  package init(_ input: Input, caseID: String) throws(InvalidInput) {
    self.caseID = caseID
    var parse = Parse(input)
    let person = parse.text(FamilyAssessmentFields.person([]))
    row = FamilyBarrierRow(
      personID: person.isEmpty ? nil : person,
      kind: parse.choice(FamilyAssessmentFields.barrierKind),
      severity: parse.choice(FamilyAssessmentFields.severity),
      description: parse.text(FamilyAssessmentFields.description),
      evidence: parse.text(FamilyAssessmentFields.evidence),
      foundOn: parse.requiredDay(FamilyAssessmentFields.foundOn))
    try parse.finish()
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> CaseHeader? {
    try CaseHeader.load(caseID, scope, tx.reader)
  }

  package func decide(
    _ header: CaseHeader, _ now: Now
  ) throws(FamilyAssessmentRefusal) -> String {
    if let closed = header.closedOn, closed <= now.today { throw .caseClosed }
    if let person = row.personID, header.person(person) == nil { throw .unknownPerson }
    guard row.foundOn <= now.today else { throw .inFuture(row.foundOn) }
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try FamilyAssessmentRecords.add(barrier: id, row, caseID: caseID, tx, now.stamp)
  }

  package func location(_ id: String) -> Path { FamilyBarriersPage.path(caseID) }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), Reference("family-barrier", id)]
      + (row.personID.map { [.person($0)] } ?? [])
  }
}
