import Domain
import Markup
import Storage

/// What a program asks for when it sends answers to a finalised assessment: it is refused, because
/// that never changes, and says how to correct it (UT-ASM-13, UT-ASM-21).
package struct ChangeAnswers: Command {
  package static let permission = Permission.assessmentRecord
  package static let name = "assessment.change-answers"

  let caseID: String
  let assessmentID: String

  package init(caseID: String, assessmentID: String) {
    self.caseID = caseID
    self.assessmentID = assessmentID
  }

  package var subject: Subject { .cases([caseID]) }

  package func load(_ tx: Transaction, _ scope: Scope) throws -> StoredAssessment? {
    guard let header = try CaseHeader.load(caseID, scope, tx.reader),
      let assessment = try StoredAssessment.one(assessmentID, tx.reader),
      header.person(assessment.row.personID) != nil
    else { return nil }
    return assessment
  }

  package func decide(_ facts: StoredAssessment, _ now: Now) throws(AssessmentRefusal) -> Never {
    throw .alreadyFinal
  }

  package func write(_ outcome: Never, _ tx: Transaction, _ now: Now) throws {}

  package func location(_ outcome: Never) -> Path {}

  package func references(_ outcome: Never) -> [Reference] {}
}
