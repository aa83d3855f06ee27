import Domain
import Markup

/// What was explained to a family, and what still has to be.
package struct ExplanationsPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let kind: String
    package let on: Day?
    package let to: String
    package let by: String
    package let language: String
    package let interpreter: String
    package let formVersion: String
  }

  package let header: CaseHeader
  package let lines: [Line]
  /// Kinds of which there is no record.
  package let missing: [String]
  package let mayRecord: Bool
  package let form: FormState

  package var title: String { "What was explained" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Cases", "/cases"), header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>What was explained</h1>
    \(header.line)
    \(form.summary)
    \(todo)\(table)\(mayRecord ? recording(chrome) : .none)
    """
  }

  private var todo: HTML {
    guard !missing.isEmpty else { return .none }
    return Notice(
      .info, "Not recorded yet",
      details: "<ul>\(missing.markup { "<li>\($0)</li>" })</ul>"
    ).html
  }

  private var table: DataTable {
    DataTable(
      caption: "On record",
      columns: [
        .init("What", isRowHeader: true), .init("Day"), .init("To"), .init("By"),
        .init("Language and interpreter"),
      ],
      rows: lines.map { line in
        let form: HTML =
          line.formVersion.isEmpty ? .none : " <span class=\"muted\">\(line.formVersion)</span>"
        return DataTable.Row([
          "\(line.kind)\(form)", "\(line.on)", "<bdi>\(line.to)</bdi>",
          "<bdi>\(line.by)</bdi>",
          "\([line.language, line.interpreter].filter { !$0.isEmpty }.joined(separator: ", "))",
        ])
      },
      empty: EmptyState(
        "Nothing is recorded", "Record here what was explained, when and in which language."))
  }

  private func recording(_ chrome: Chrome) -> HTML {
    let state = FormState(
      form.input.filled(with: [
        "on": chrome.today.description, "language": header.people.first { $0.isHead }?.language,
      ]), faults: form.faults)
    let people = Field(
      RecordExplanation.person.name, RecordExplanation.person.label,
      .list(header.people.map { Choice($0.id, $0.name) }), required: false)
    let fields: HTML = """
      \(state.field(RecordExplanation.kind))\(state.field(RecordExplanation.on))\
      \(state.field(people))\(state.field(RecordExplanation.language))\
      \(state.field(RecordExplanation.interpreter))\(state.field(RecordExplanation.formVersion))\
      \(Actions(Button("Record").html))
      """
    return Card(
      "Record an explanation",
      chrome.form(to: "\(header.path)/explanations", keepsDraft: false, fields).html
    ).html
  }
}
