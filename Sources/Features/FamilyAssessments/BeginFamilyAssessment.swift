import Domain
import Markup
import Storage

/// Begins the assessment of a Wisconsin family (WI-ASM-01).
package struct BeginFamilyAssessment: Command {
  package static let permission = Permission.familyAssessmentRecord
  package static let name = "family-assessment.begin"

  let caseID: String

  package init(caseID: String) { self.caseID = caseID }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> FamilyAssessmentFacts? {
    try FamilyAssessmentFacts.load(caseID, scope, tx.reader)
  }

  package func decide(
    _ facts: FamilyAssessmentFacts, _ now: Now
  ) throws(FamilyAssessmentRefusal) -> String {
    try facts.checkOpen(now)
    guard facts.isInProgram else { throw .notInProgram }
    if let current = facts.current, current.finalisedOn == nil { throw .alreadyBegun }
    return now.newID()
  }

  package func write(_ id: String, _ tx: Transaction, _ now: Now) throws {
    try FamilyAssessmentRecords.begin(id, caseID: caseID, on: now.today, tx, now.stamp)
  }

  package func location(_ id: String) -> Path { FamilyAssessmentPage.path(caseID) }

  package func references(_ id: String) -> [Reference] {
    [.caseFile(caseID), Reference("family-assessment", id)]
  }
}
