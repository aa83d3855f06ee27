import Domain
import Markup

/// An assessment that a plan rests on (UT-ASM-18).
package struct PlanBasis: Codable, Sendable, Hashable {
  package let assessmentID: String
  package let person: String
  package let kind: String
  package let finalisedOn: Day

  /// "6-month assessment of Fatuma, 26 Feb 2026".
  var words: String { "\(assessment) of \(person), \(finalisedOn.words)" }

  private var assessment: String { "\(AssessmentWords.kind(kind)) assessment" }

  /// The same, leading to the assessment.
  func link(_ caseID: String) -> HTML {
    """
    <a href="\(AssessmentPaths.result(caseID, assessmentID))">\(assessment) of \
    <bdi>\(person)</bdi>, \(finalisedOn)</a>
    """
  }
}
