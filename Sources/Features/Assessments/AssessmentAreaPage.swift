import Domain
import Markup

/// One area of an assessment that is being made: each question with what the scores mean.
package struct AssessmentAreaPage: Page {
  package struct Question: Codable, Sendable, Hashable {
    package let code: String
    package let ask: String
    /// What 1, 3 and 5 mean, by the score.
    package let anchors: [String: String]
    package let notApplicable: String
    package let isCritical: Bool
    /// `1`, `3`, `5`, `NE` or `NAP`; empty where there is no answer yet.
    package let answer: String
    package let comment: String
  }

  package let header: CaseHeader
  package let personID: String
  package let person: String
  package let area: String
  package let areaName: String
  package let outcome: String
  package let questions: [Question]
  package let steps: [AssessmentStep]
  package let form: FormState

  package var title: String { areaName }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [
      header.crumb,
      Crumb("Assessments of \(person)", AssessmentPaths.list(header.id, personID)),
    ]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(areaName)</h1>
    \(header.line)
    <p>Assessment of <bdi>\(person)</bdi>. \(outcome)</p>
    \(AssessmentStep.html(steps, header.id, personID))
    \(form.summary)
    \(chrome.form(
      to: AssessmentPaths.step(header.id, personID, area),
      """
      \(questions.markup(question))\
      \(Actions(
        """
        \(Button("Save and continue"))\(Button("Save and stay", .secondary, name: "go", value: area))
        """))
      """))
    """
  }

  private func question(_ question: Question) -> HTML {
    let name = "answers.\(question.code)"
    let scores = [("1", "Vulnerable"), ("3", "Striving"), ("5", "Thriving")].map { score, word in
      Choice(score, "\(score) – \(word)", hint: question.anchors[score])
    }
    let neither = [
      Choice("NE", "N/A – not enough information"),
      Choice("NAP", "N/A – not applicable to this person"),
    ]
    let typed = form.input[name] ?? question.answer
    let comment = "comments.\(question.code)"
    let hint = [
      question.isCritical ? "A 1 here needs a supervisor the same day." : "",
      question.notApplicable,
    ].filter { !$0.isEmpty }.joined(separator: " ")
    return Card(
      "\(question.code)", level: 2,
      """
      \(Radios(
        name, question.ask, choices: scores + neither, selected: typed,
        hint: hint.isEmpty ? nil : hint, error: form.error(name), presence: .unmarked))
      \(TextField(
        comment, "Comment", value: form.input[comment] ?? question.comment,
        error: form.error(comment), presence: .optional))
      """
    ).html
  }
}

/// A step of an assessment: an area, what is said about the whole, and the check at the end.
package struct AssessmentStep: Codable, Sendable, Hashable {
  package let id: String
  package let label: String
  package let isDone: Bool
  package let isCurrent: Bool

  static func html(_ steps: [AssessmentStep], _ caseID: String, _ personID: String) -> HTML {
    Steps(
      "Assessment",
      steps.map { step in
        .init(
          step.label, step.isCurrent ? .current : step.isDone ? .done : .waiting,
          AssessmentPaths.step(caseID, personID, step.id))
      }
    ).html
  }
}
