import Domain
import Markup

/// One request for access that the reader decides on, with the act that is open.
package struct AccessRequestPage: Page {
  package let day: Day
  package let line: AccessPage.Line
  package let form: FormState

  package var title: String { "Access asked by \(line.who)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Access for a stated need", "/access")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Access asked by <bdi>\(line.who)</bdi></h1>
    \(form.summary)
    \(SummaryList([
      .init("Agency", "\(line.agency)"), .init("Case", line.number),
      .init("For", "\(AskForAccess.words(ofPurpose: line.purpose))"),
      .init("Need", "\(line.reason)"), .init("Asked on", DayText(line.askedOn).html),
      .init("Days asked for", "\(line.days)"), .init("State", line.state(on: day)),
    ]))
    \(joining)\(act(chrome))
    """
  }

  private var joining: HTML {
    guard line.purpose == AskToJoin.purpose, let caseID = line.caseID else { return .none }
    return """
      <p>They are registering someone who looks like a person of this case. If it is the same \
      family, let them in to compare, or <a href="/cases/\(caseID)/team">add them to its care \
      team</a>, so that nobody is registered twice.</p>

      """
  }

  private func act(_ chrome: Chrome) -> HTML {
    if line.status == .asked {
      return card("Answer", AnswerAccess.fields, "answer", chrome)
    }
    if line.reviewDue != nil, line.review.isEmpty {
      return card("Review the emergency", ReviewEmergency.fields, "review", chrome)
    }
    return line.isOpen(on: day) ? card("End access", EndAccess.fields, "end", chrome) : .none
  }

  private func card(
    _ label: String, _ fields: [Field], _ segment: String, _ chrome: Chrome
  ) -> HTML {
    var state = form
    state.input = form.input.filled(with: [
      "days": String(line.days), "version": String(line.version),
    ])
    return Card(
      label,
      chrome.form(
        to: "/access/\(line.id)/\(segment)", keepsDraft: false,
        "\(state.fields(fields))\(Actions(Button(label).html))"
      ).html
    ).html
  }
}
