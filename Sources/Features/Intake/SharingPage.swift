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

  /// One part of the current opt-out.
  package struct Kept: Codable, Sendable, Hashable {
    /// Empty stands for every other agency.
    package let agency: String
    /// Nil covers every class.
    package let dataClass: DataClass?
  }

  package struct Agency: Codable, Sendable, Hashable {
    package let id: String
    package let name: String
  }

  package let header: CaseHeader
  package let choices: [Choice]
  /// The parts of the current opt-out; none where it keeps back everything from everyone.
  package let kept: [Kept]
  /// The agencies that an opt-out may name.
  package let others: [Agency]
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
      caption: "The \(Words.client)'s choices",
      columns: [
        .init("Choice", isRowHeader: true), .init("Day"), .init("Language"), .init("Interpreter"),
      ],
      rows: choices.map(row),
      empty: EmptyState(
        "No choice is recorded",
        "Ask whether to share with the team or to opt out, and record the answer here.")))
    \(keptBack)
    \(mayRecord ? recording(chrome) : .none)
    """
  }

  private var keptBack: HTML {
    guard !kept.isEmpty else { return .none }
    let lines = kept.markup { part in
      let agency = part.agency.isEmpty ? "every other agency" : part.agency
      return "<li>\(part.dataClass?.words ?? "Everything") from \(agency)</li>\n"
    }
    return "<h2>What the opt-out keeps back</h2>\n<ul>\n\(lines)</ul>\n"
  }

  private func row(_ choice: Choice) -> DataTable.Row {
    let words = choice.choice == "opt-out" ? "Opted out of disclosure" : "Shares with the team"
    let now: HTML = choice.isCurrent ? " \(Badge("Now", .info))" : .none
    return DataTable.Row([
      "\(words)\(now)", "\(choice.on)", "\(choice.language)",
      "\(choice.interpreter)",
    ])
  }

  private func recording(_ chrome: Chrome) -> HTML {
    let state = FormState(
      form.input.filled(with: [
        "on": chrome.today.description, "language": header.people.first { $0.isHead }?.language,
      ]), faults: form.faults)
    let named = Field(
      RecordSharingChoice.keptFrom.name, RecordSharingChoice.keptFrom.label,
      .several(others.map { .init($0.id, $0.name) }), required: false,
      hint: RecordSharingChoice.keptFrom.hint)
    let all = RecordSharingChoice.fields.map { $0.name == named.name ? named : $0 }
    let fields: HTML = """
      \(state.fields(all))\(Actions(Button("Record the choice").html))
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
