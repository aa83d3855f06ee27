import Domain
import Markup
import Policies

/// Who interpreted for a family or is to, and the form that says who does.
package struct CaseInterpretersPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let id: String
    package let on: Day
    package let appointmentID: String?
    package let personID: String
    package let person: String
    package let topic: String
    package let who: String
    /// Kind of the list, or nil for family and others.
    package let kind: ListedInterpreter.Kind?
    package let mode: String
    package let reason: String
    package let clientUnderstood: Bool?
    package let staffUnderstood: Bool?
  }

  package struct Meeting: Codable, Sendable, Hashable {
    package let id: String
    package let label: String
  }

  package let header: CaseHeader
  package let day: Day
  package let lines: [Line]
  /// The list of the reader's agency; telephone lines first.
  package let roster: [StoredInterpreter]
  package let meetings: [Meeting]
  package let mayAssign: Bool
  package let form: FormState

  package var title: String { "Who interprets" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Cases", "/cases"), header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Who interprets</h1>
    \(header.line)
    \(form.summary)
    \(telephone)
    \(table(chrome))
    \(mayAssign ? assigning(chrome) : .none)
    \(listLink(chrome))
    """
  }

  private func listLink(_ chrome: Chrome) -> HTML {
    guard chrome.mayOpen("/interpreters") else { return .none }
    return "<p><a href=\"/interpreters\">The list of interpreters</a></p>\n"
  }

  /// Offered first, and always: it is what is left where nobody else may.
  private var telephone: HTML {
    let lines = roster.filter { $0.kind == .telephone && $0.leftOn == nil }
    guard !lines.isEmpty else { return .none }
    let items = lines.markup { line in
      "<li><bdi>\(line.name)</bdi>: \(line.phone) (<bdi>\(line.languages)</bdi>)</li>\n"
    }
    return Notice(.info, "By telephone, at any time", details: "<ul>\(items)</ul>").html
  }

  private func table(_ chrome: Chrome) -> HTML {
    DataTable(
      caption: "Who interpreted", isCaptionHidden: true,
      columns: [
        .init("Day", isRowHeader: true), .init("For"), .init("About"), .init("Interpreter"),
        .init("Understood"),
      ],
      rows: lines.map { line in
        let reason: HTML =
          line.reason.isEmpty ? .none : "<br><span class=\"muted\"><bdi>\(line.reason)</bdi></span>"
        let untrained: HTML = line.kind == nil ? " \(Badge("Untrained", .warning))" : .none
        return .init([
          "\(DayText(line.on))", "<bdi>\(line.person)</bdi>",
          "\(InterpretingTopics.topic(line.topic)?.words ?? line.topic)",
          "<bdi>\(line.who)</bdi>\(untrained)<br>\(InterpreterFields.modeWords(line.mode))\(reason)",
          understood(line),
        ])
      },
      empty: EmptyState(
        "Nobody is named yet", "Say here who interprets, before the talk or after it.")
    ).html
  }

  private func understood(_ line: Line) -> HTML {
    if let client = line.clientUnderstood, let staff = line.staffUnderstood {
      if client && staff { return Badge("Both sides", .success).html }
      return Badge(client || staff ? "One side only" : "Not confirmed", .warning).html
    }
    guard mayAssign, line.on <= day else { return "Not asked yet" }
    return "<a href=\"\(header.path)/interpreters/\(line.id)\">After the talk</a>"
  }

  private func assigning(_ chrome: Chrome) -> HTML {
    let choices: [String: [Choice]] = [
      "person": header.people.map { Choice($0.id, $0.name) },
      "appointment": meetings.map { Choice($0.id, $0.label) },
      "interpreter": roster.map { Choice($0.id, "\($0.name) (\($0.languages))") },
      "relative": header.people.map { person in
        Choice(
          person.id, person.isAdult ? person.name : "\(person.name): under 18, or age not known")
      },
    ]
    let fields = InterpreterFields.assigning.map { field in
      choices[field.name].map {
        Field(field.name, field.label, .list($0), required: field.isRequired, hint: field.hint)
      } ?? field
    }
    return Card(
      "Say who interprets",
      """
      <p>For a sensitive talk a telephone interpreter is best: nobody of a small community then \
      knows whom they hear.</p>
      \(chrome.form(
        to: "\(header.path)/interpreters", keepsDraft: false,
        "\(form.fields(fields))\(Actions(Button("Assign").html))"))
      """
    ).html
  }
}

/// After a talk through an interpreter: what both sides confirmed.
package struct ComprehensionPage: Page {
  package let header: CaseHeader
  package let line: CaseInterpretersPage.Line
  package let form: FormState

  package var title: String { "After the talk of \(line.on.words)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Who interprets", "\(header.path)/interpreters")]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>After the talk of \(DayText(line.on))</h1>
    \(header.line)
    \(form.summary)
    <p><bdi>\(line.who)</bdi> interpreted for <bdi>\(line.person)</bdi>.</p>
    \(chrome.form(
      to: "\(header.path)/interpreters/\(line.id)",
      "\(form.fields([InterpreterFields.understood]))\(Actions(Button("Record").html))"))
    """
  }
}
