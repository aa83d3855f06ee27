import Domain
import Markup

/// The start of an assessment: its kind and the first session.
package struct NewAssessmentPage: Page {
  package let header: CaseHeader
  package let personID: String
  package let person: String
  /// How the instrument is meant to be used.
  package let caution: String
  package let provenance: String
  package let form: FormState

  package var title: String { "Start an assessment" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [
      header.crumb,
      Crumb("Assessments of \(person)", AssessmentPaths.list(header.id, personID)),
    ]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Start an assessment of <bdi>\(person)</bdi></h1>
    \(header.line)
    \(form.summary)
    \(Notice(.info, caution, details: "<p>\(provenance)</p>"))
    \(chrome.form(
      to: AssessmentPaths.list(header.id, personID),
      """
      \(form.fields(AssessmentFields.start))
      \(Actions(Button("Start").html))
      """))
    """
  }
}
