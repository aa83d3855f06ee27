import Domain
import Markup

/// Questions to the state's office and their answers, on both sides (UT-QA-02).
package struct AssistancePage: Page {
  package let requests: [StoredAssistance]
  package let isStateOffice: Bool
  package let form: FormState

  package var title: String { "Technical assistance" }
  package var hasErrors: Bool { form.hasErrors }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Technical assistance</h1>
    <p>Agencies ask the state's refugee office about the process, data and reports.</p>
    \(form.summary)
    \(DataTable(
      caption: "Questions", isCaptionHidden: true,
      columns: [
        .init("Subject", isRowHeader: true), .init("Asked by"), .init("Asked"), .init("State"),
      ],
      rows: requests.map(row),
      empty: EmptyState("No questions yet", "A question and its answer stay here for everyone who may ask or answer."),
      isList: true))
    \(asking(chrome))
    """
  }

  private func row(_ request: StoredAssistance) -> DataTable.Row {
    let state: HTML =
      request.answeredOn.map { "Answered on \(DayText($0))" }
      ?? Badge("Waits for an answer", .warning).html
    let news: HTML =
      request.answeredOn != nil && request.readOn == nil ? " \(Badge("Not read", .info))" : .none
    return .init(
      [
        "<a href=\"/assistance/\(request.id)\"><bdi>\(request.subject)</bdi></a>",
        "<bdi>\(request.askedBy)</bdi><br><span class=\"muted\">\(request.agency)</span>",
        "\(DayText(request.askedOn))", "\(state)\(news)",
      ], isMarked: request.answeredOn == nil && isStateOffice)
  }

  private func asking(_ chrome: Chrome) -> HTML {
    guard chrome.may(.assistanceAsk) else { return .none }
    return Card(
      "Ask the state's office",
      chrome.form(
        to: "/assistance",
        "\(form.fields(AskForAssistance.fields))\(Actions(Button("Send the question").html))"
      ).html
    ).html
  }
}

/// One question and its answer.
package struct AssistanceRequestPage: Page {
  package let request: StoredAssistance
  package let mayAnswer: Bool
  /// Whether the reader asked and has not said that they read the answer.
  package let isNews: Bool
  package let form: FormState

  package var title: String { request.subject }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Technical assistance", "/assistance")] }

  private var path: Path { "/assistance/\(request.id)" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1><bdi>\(request.subject)</bdi></h1>
    \(form.summary)
    \(SummaryList([
      .init("Asked by", "<bdi>\(request.askedBy)</bdi>, \(request.agency)"),
      .init("Asked on", "\(DayText(request.askedOn))"),
      .init("Question", "<bdi>\(request.question)</bdi>"),
    ]))
    \(request.answeredOn.map(answered) ?? waiting(chrome))
    \(isNews ? reading(chrome) : .none)
    """
  }

  private func answered(_ day: Day) -> HTML {
    Card(
      "Answer",
      """
      \(request.answer.split(separator: "\n").markup { "<p><bdi>\($0)</bdi></p>\n" })\
      <p class="muted"><bdi>\(request.answeredBy)</bdi>, \(DayText(day))</p>
      """
    ).html
  }

  private func waiting(_ chrome: Chrome) -> HTML {
    guard mayAnswer else {
      return "<p>The state's office has not answered yet; whoever asked is told on Today.</p>\n"
    }
    return Card(
      "Answer",
      chrome.form(
        to: "\(path)/answer",
        "\(form.fields(AnswerAssistance.fields))\(Actions(Button("Send the answer").html))"
      ).html
    ).html
  }

  private func reading(_ chrome: Chrome) -> HTML {
    chrome.form(
      to: "\(path)/reading", keepsDraft: false,
      Actions(Button("I have read the answer", .secondary).html).html
    ).html
  }
}
