import Domain
import Markup

/// What is said about the whole: strengths, needs, the client's priorities, support (UT-ASM-16,
/// UT-ASM-19).
package struct AssessmentSummaryPage: Page {
  package struct Area: Codable, Sendable, Hashable {
    package let code: String
    package let name: String
  }

  package let header: CaseHeader
  package let personID: String
  package let person: String
  package let areas: [Area]
  package let steps: [AssessmentStep]
  package let form: FormState

  package var title: String { "Strengths, needs and support" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [
      header.crumb,
      Crumb("Assessments of \(person)", AssessmentPaths.list(header.id, personID)),
    ]
  }

  package func html(_ chrome: Chrome) -> HTML {
    let support = areas.map {
      AssessmentFields.support(Instrument.Area(code: $0.code, name: $0.name))
    }
    return """
      <h1>Strengths, needs and support</h1>
      \(header.line)
      <p>Assessment of <bdi>\(person)</bdi>.</p>
      \(AssessmentStep.html(steps, header.id, personID))
      \(form.summary)
      \(chrome.form(
        to: AssessmentPaths.step(header.id, personID, "summary"),
        """
        \(form.fields(AssessmentFields.summary))
        <h2>Support before the next assessment</h2>
        <p>Name each area that needs extra support, and why. Leave the others empty.</p>
        \(form.fields(support))
        \(Actions(
          """
          \(Button("Save and continue"))\
          \(Button("Save and stay", .secondary, name: "go", value: "summary"))
          """))
        """))
      """
  }
}
