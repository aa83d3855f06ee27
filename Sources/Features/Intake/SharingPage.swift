import Domain
import Markup

/// What the client chose about sharing, now and before, and the form for a new choice.
package struct SharingPage: Page {
  package struct Choice: Codable, Sendable, Hashable {
    package let choice: String
    package let on: Day?
    package let language: String
    package let interpreter: String
    package let isCurrent: Bool
  }

  package let header: CaseHeader
  package let choices: [Choice]
  package let mayRecord: Bool
  package let form: FormState

  package var title: String { "Privacy choice" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Cases", "/cases"), header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Privacy choice</h1>
    \(header.line)
    \(form.summary)
    \(DataTable(
      caption: "The client's choices",
      columns: [
        .init("Choice", isRowHeader: true), .init("Day"), .init("Language"), .init("Interpreter"),
      ],
      rows: choices.map(row),
      empty: EmptyState(
        "No choice is recorded",
        "Ask whether to share with the team or to opt out, and record the answer here.")))
    \(mayRecord ? recording(chrome) : .none)
    """
  }

  private func row(_ choice: Choice) -> DataTable.Row {
    let words = choice.choice == "opt-out" ? "Opted out of disclosure" : "Shares with the team"
    let now: HTML = choice.isCurrent ? " \(Badge("Now", .info))" : .none
    return DataTable.Row([
      "\(words)\(now)", "\(choice.on?.description ?? "")", "\(choice.language)",
      "\(choice.interpreter)",
    ])
  }

  private func recording(_ chrome: Chrome) -> HTML {
    let state = FormState(
      form.input.filled(with: [
        "on": chrome.today.description, "language": header.people.first { $0.isHead }?.language,
      ]), faults: form.faults)
    let fields: HTML = """
      \(state.fields(RecordSharingChoice.fields))\(Actions(Button("Record the choice").html))
      """
    return Card(
      "Record a new choice",
      """
      <p>An opt-out closes the record to other agencies at once. The state's team keeps name, \
      contact, appointments and plan.</p>
      \(chrome.form(to: "\(header.path)/sharing", keepsDraft: false, fields))
      """
    ).html
  }
}
