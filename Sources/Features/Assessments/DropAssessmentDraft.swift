import Domain
import Markup
import Storage

/// Throws an unfinished assessment away; its sessions stay on record, because they were held.
package struct DropAssessmentDraft: Command {
  package static let permission = Permission.assessmentRecord
  package static let name = "assessment.drop-draft"

  let caseID: String
  let personID: String

  package init(caseID: String, personID: String) {
    self.caseID = caseID
    self.personID = personID
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> AssessmentDraft? {
    try AssessmentDraft.load(caseID, personID, scope, tx.reader)
  }

  package func decide(_ draft: AssessmentDraft, _ now: Now) throws(NeverRefuses) -> AssessmentDraft
  {
    draft
  }

  package func write(_ draft: AssessmentDraft, _ tx: Transaction, _ now: Now) throws {
    try DraftRecords.discard(AssessmentDraft.kind, caseID: caseID, person: personID, tx, now)
  }

  package func location(_ draft: AssessmentDraft) -> Path {
    AssessmentPaths.list(caseID, personID)
  }

  package func references(_ draft: AssessmentDraft) -> [Reference] {
    [.caseFile(caseID), .person(personID), Reference("assessment", draft.id)]
  }
}
