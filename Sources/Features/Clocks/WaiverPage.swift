import Domain
import Markup

/// The form that sets one deadline aside.
package struct WaiverPage: Page {
  package let header: CaseHeader
  package let form: FormState

  package var title: String { "Set a deadline aside" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb, Crumb("Deadlines", "\(header.path)/clocks")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Set a deadline aside</h1>
    \(header.line)
    \(form.summary)
    \(what)
    \(chrome.form(
      to: "\(header.path)/clocks/waiver",
      """
      \(form.field(WaiveClock.deadline))
      \(form.field(WaiveClock.reason))
      \(Actions(Button("Set it aside", .danger).html))
      """))
    """
  }

  private var what: HTML {
    guard let name = DeadlineName(form.value(WaiveClock.deadline.name)) else { return .none }
    let whom = name.person.isEmpty ? "The family" : header.person(name.person)?.name ?? "A member"
    return SummaryList([
      .init("Deadline", "\(ClockWords.title(name.rule))"), .init("For whom", "<bdi>\(whom)</bdi>"),
      .init("Due", "\(name.dueOn)"),
    ]).html
  }
}
