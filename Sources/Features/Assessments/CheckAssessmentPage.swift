import Domain
import Markup

/// The last look before an assessment becomes final, and its sessions.
package struct CheckAssessmentPage: Page {
  package struct Answer: Codable, Sendable, Hashable {
    package let question: String
    package let ask: String
    package let value: String
    package let reason: String
    package let comment: String
  }

  package struct Area: Codable, Sendable, Hashable {
    package let code: String
    package let name: String
    package let answers: [Answer]
  }

  package struct Text: Codable, Sendable, Hashable {
    package let label: String
    package let text: String
  }

  package let header: CaseHeader
  package let personID: String
  package let person: String
  package let kind: String
  /// Set where this corrects a finalised assessment.
  package let correctionReason: String?
  package let areas: [Area]
  package let texts: [Text]
  package let support: [Text]
  package let sittings: [AssessmentSittingLine]
  package let steps: [AssessmentStep]
  package let form: FormState

  package var title: String { "Check and finalise" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [
      header.crumb,
      Crumb("Assessments of \(person)", AssessmentPaths.list(header.id, personID)),
    ]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Check and finalise</h1>
    \(header.line)
    <p>\(AssessmentWords.kind(kind)) assessment of <bdi>\(person)</bdi>.</p>
    \(AssessmentStep.html(steps, header.id, personID))
    \(form.summary)
    \(correctionReason.map { Notice(.info, "This corrects a former version: \($0)") })
    \(areas.markup(area))
    \(Card("About the whole", SummaryList(wholes).html))
    \(sessions(chrome))
    \(finalise(chrome))
    """
  }

  private var hasComments: Bool {
    areas.contains { $0.answers.contains { !$0.comment.isEmpty } }
  }

  private func area(_ area: Area) -> HTML {
    let path = AssessmentPaths.step(header.id, personID, area.code)
    return Card(
      area.name,
      actions: "<a href=\"\(path)\">Change<span class=\"visually-hidden\"> \(area.name)</span></a>",
      DataTable(
        caption: area.name, isCaptionHidden: true,
        columns: [.init("Question", isRowHeader: true), .init("Answer", width: .third)]
          + (hasComments ? [.init("Comment", width: .third)] : []),
        rows: area.answers.map { answer in
          let given: HTML =
            answer.value.isEmpty
            ? "\(Badge("No answer yet", .warning))"
            : "\(AssessmentWords.answer(answer.value, answer.reason))"
          let said: [HTML] = ["\(answer.question). \(answer.ask)", given]
          return .init(
            said + (hasComments ? ["<bdi>\(answer.comment)</bdi>"] : []),
            isMarked: answer.value.isEmpty)
        },
        empty: EmptyState("No questions", "The instrument has none in this area.")
      ).html
    ).html
  }

  private var wholes: [SummaryList.Row] {
    let path = AssessmentPaths.step(header.id, personID, "summary")
    let said = texts.map { text -> SummaryList.Row in
      let shown = text.text == "yes" ? "Yes" : text.text == "no" ? "No" : text.text
      return SummaryList.Row(
        text.label, shown.isEmpty ? .none : "<bdi>\(shown)</bdi>", change: path)
    }
    return said
      + support.map {
        SummaryList.Row("Support: \($0.label)", "<bdi>\($0.text)</bdi>", change: path)
      }
  }

  private func sessions(_ chrome: Chrome) -> HTML {
    let rows = sittings.map { sitting in
      DataTable.Row([
        "\(DayText(sitting.on))", "\(AssessmentWords.mode(sitting.mode))",
        sitting.interpreter.isEmpty ? "None" : "<bdi>\(sitting.interpreter)</bdi>",
        "<bdi>\(sitting.by)</bdi>",
      ])
    }
    return Card(
      "Sessions",
      """
      \(DataTable(
        caption: "Sessions", isCaptionHidden: true,
        columns: [
          .init("Day", isRowHeader: true), .init("How"), .init("Interpreter"), .init("By"),
        ], rows: rows,
        empty: EmptyState("No sessions yet", "Each meeting for this assessment stands here.")))
      <details>
      <summary>Add a session</summary>
      \(chrome.form(
        to: AssessmentPaths.step(header.id, personID, "sessions"),
        """
        \(form.fields(AssessmentFields.sitting))
        \(Actions(Button("Add session", .secondary).html))
        """))
      </details>
      """
    ).html
  }

  private func finalise(_ chrome: Chrome) -> HTML {
    chrome.form(
      to: AssessmentPaths.step(header.id, personID, "final"), keepsDraft: false,
      """
      <p>Once final it never changes; a mistake is corrected by a new version, and this one is \
      kept. The case manager and the employment counselor can read it.</p>
      \(Actions(Button("Finalise assessment").html))
      """
    ).html
  }
}
