import Domain
import Markup

/// Access for a stated need: what I asked for, what waits for my answer, and whom I let in.
package struct AccessPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let id: String
    package let who: String
    package let agency: String
    package let caseNumber: String
    /// Where the reader may open it.
    package let caseID: String?
    package let kind: NeedToKnow.Kind
    package let reason: String
    package let days: Int
    package let askedOn: Day
    package let status: NeedToKnow.Status
    package let from: Day?
    /// The first day without access.
    package let until: Day?
    package let answer: String
    package let reviewDue: Day?
    package let review: String
    package let version: Int

    func isOpen(on day: Day) -> Bool {
      status == .granted && from.map { $0 <= day } ?? false && until.map { $0 > day } ?? false
    }
  }

  package let day: Day
  package let mine: [Line]
  package let toAnswer: [Line]
  package let toReview: [Line]
  package let letIn: [Line]
  package let mayDecide: Bool
  package let form: FormState

  package var title: String { "Access for a stated need" }
  package var hasErrors: Bool { form.hasErrors }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    <p>Who does not work for a family sees its case only for a stated need, for some days, and the \
    client can be told who looked and why.</p>
    \(form.summary)
    \(mayDecide ? deciding(chrome) : .none)
    <h2>What you asked for</h2>
    \(asked)
    \(asking(chrome))
    """
  }

  private func deciding(_ chrome: Chrome) -> HTML {
    let review: HTML =
      toReview.isEmpty
      ? .none
      : """
      <h2>Emergencies to review</h2>
      \(toReview.markup { card($0, "Save the review", ReviewEmergency.fields, "review", chrome) })
      """
    return """
      <h2>Waiting for your answer</h2>
      \(toAnswer.isEmpty
        ? EmptyState("Nothing waits for you", "Requests about your team's cases come here.").html
        : toAnswer.markup { card($0, "Answer", AnswerAccess.fields, "answer", chrome) })
      \(review)
      <h2>Whom your team let in</h2>
      \(letIn.isEmpty
        ? EmptyState("Nobody is let in today", "Open access is listed here until it ends.").html
        : letIn.markup { card($0, "End their access", EndAccess.fields, "end", chrome) })
      """
  }

  /// One request with the form that acts on it.
  private func card(
    _ line: Line, _ label: String, _ fields: [Field], _ segment: String, _ chrome: Chrome
  ) -> HTML {
    let stored = FormState(
      Input(["days": [String(line.days)], "version": [String(line.version)]]))
    let facts = SummaryList([
      .init("From", "\(line.agency)"), .init("Case", number(line)), .init("Need", "\(line.reason)"),
      .init("Asked on", DayText(line.askedOn).html), .init("State", state(line)),
    ])
    return Card(
      line.who, level: 3,
      """
      \(facts)<details><summary>\(label)<span class="visually-hidden"> \(line.who), case \
      \(line.caseNumber)</span></summary>
      \(chrome.form(
        to: "/access/\(line.id)/\(segment)", keepsDraft: false,
        "\(stored.fields(fields))\(Actions(Button(label, .secondary).html))"))
      </details>

      """
    ).html
  }

  private func number(_ line: Line) -> HTML {
    line.caseID.map { "<a href=\"/cases/\($0)\">\(line.caseNumber)</a>" } ?? "\(line.caseNumber)"
  }

  private var asked: HTML {
    DataTable(
      caption: "What you asked for", isCaptionHidden: true,
      columns: [
        .init("Case", isRowHeader: true), .init("Need"), .init("Asked on"), .init("State"),
      ],
      rows: mine.map { line in
        .init([number(line), "\(line.reason)", DayText(line.askedOn).html, state(line)])
      },
      empty: EmptyState("You asked for no access", "Ask by case number below.")
    ).html
  }

  private func state(_ line: Line) -> HTML {
    let review: HTML =
      line.reviewDue.map {
        line.review.isEmpty
          ? "<br><span class=\"muted\">Review due \(DayText($0))</span>"
          : "<br>Reviewed: \(line.review)"
      } ?? .none
    let answer: HTML = line.answer.isEmpty ? .none : "<br>\(line.answer)"
    switch line.status {
    case .asked: return Badge("Waiting", .info).html
    case .refused: return "\(Badge("Refused", .danger))\(answer)"
    case .ended: return "\(Badge("Ended", .neutral))\(answer)\(review)"
    case .granted:
      let until = line.until.map { DayText($0.adding(days: -1)).html } ?? .none
      return line.isOpen(on: day)
        ? "\(Badge("Open", .success)) to \(until)\(answer)\(review)"
        : "\(Badge("Ended", .neutral)) on \(until)\(answer)\(review)"
    }
  }

  private func asking(_ chrome: Chrome) -> HTML {
    """
    \(Card(
      "Ask for access",
      chrome.form(
        to: "/access", keepsDraft: true,
        "\(form.fields(AskForAccess.fields))\(Actions(Button("Ask for access").html))").html))
    \(Card(
      "Emergency",
      """
      <p>Opens the case at once, today and tomorrow. A supervisor of the case's team reviews it \
      within one working day. Do not wait for an answer where someone is in danger.</p>
      <p><a href="/access/emergency">Open a case in an emergency</a></p>
      """))
    """
  }
}

/// The form of emergency access, with the password once more.
package struct EmergencyPage: Page {
  package let form: FormState

  package var title: String { "Open a case in an emergency" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Access for a stated need", "/access")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(form.summary)
    \(chrome.form(
      to: "/access/emergency", keepsDraft: false,
      "\(form.fields(OpenInEmergency.fields))\(Actions(Button("Open the case", .danger).html))"))
    """
  }
}
