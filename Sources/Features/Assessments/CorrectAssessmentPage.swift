import Domain
import Markup

/// Where the correction of a finalised assessment begins.
package struct CorrectAssessmentPage: Page {
  package let header: CaseHeader
  package let assessmentID: String
  package let assessmentTitle: String
  package let form: FormState

  package var title: String { "Correct an assessment" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb(assessmentTitle, AssessmentPaths.result(header.id, assessmentID))]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Correct an assessment</h1>
    \(header.line)
    <p>\(assessmentTitle). A new version is filled with its answers; change what is wrong, check, and \
    finalise. The original stays on record as it was.</p>
    \(form.summary)
    \(chrome.form(
      to: "/cases/\(header.id)/assessments/\(assessmentID)/correction",
      """
      \(form.field(AssessmentFields.reason))
      \(Actions(Button("Begin the correction").html))
      """))
    """
  }
}
