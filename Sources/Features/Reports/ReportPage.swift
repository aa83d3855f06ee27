import Domain
import Markup

/// Any report: the number, the target, the picture, and behind each number the people.
package struct ReportPage: Page {
  package struct Cell: Codable, Sendable, Hashable {
    package let text: String
    /// Whether the reader may open the people behind it.
    package let opens: Bool
  }

  package struct Person: Codable, Sendable, Hashable {
    package let item: String
    package let name: String
    package let caseID: String
    package let isCounted: Bool
    package let reason: String
  }

  package let report: String
  package let from: Day
  package let to: Day
  package let knownAt: Instant?
  package let columns: [String]
  package let rows: [[Cell]]
  /// Small cells are hidden from who sees aggregates only.
  package let isSuppressed: Bool
  /// The item whose people are shown; nil where none are.
  package let item: String?
  package let people: [Person]
  package let form: FormState
  /// Why the report could not be made; nil where it was.
  package let refusal: Words.Refused?

  package var title: String { ReportWords.title(report) }
  package var trail: [Crumb] { [Crumb("Reports", "/reports")] }
  package var hasErrors: Bool { form.hasErrors }

  package static let fields = [
    Field("from", "From", .day), Field("to", "To", .day),
    Field(
      "knownAt", "As known at", required: false,
      hint: "Leave empty for today's knowledge; or an instant such as 2026-10-01T00:00:00Z"),
  ]

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    <p>\(ReportWords.purpose(report))</p>
    \(form.summary)
    \(FilterBar(action: path, label: "Period", fields: form.fields(ReportPage.fields)))
    \(result)
    """
  }

  private var path: Path { "/reports/\(report)" }

  private func dated(_ path: Path) -> Path {
    path.query("from", from.description).query("to", to.description)
      .query("knownAt", knownAt?.description)
  }

  private var result: HTML {
    if let refusal {
      return Notice(.refusal, refusal.sentence, next: Prose(refusal.next).html).html
    }
    return """
      \(knownAt.map { Notice(.info, "As the records said at \($0.words).") })
      \(hasPicture ? picture : table.html)
      <p><a href="\(dated(path).query("format", "csv"))">Download as CSV</a></p>
      \(behind)
      """
  }

  /// Joint outcomes have a picture; the same table stands with it.
  private var hasPicture: Bool { report == "joint-outcomes" && !isSuppressed }

  private var picture: HTML {
    let outcomes = rows.map { row in
      let open = people(of: row[0].text)
      return OutcomeBars.Outcome(
        ReportWords.item(row[0].text), met: Int(row[2].text) ?? 0, rated: Int(row[3].text) ?? 0,
        notRated: Int(row[6].text) ?? 0, targetPercent: Int(row[1].text) ?? 0,
        people: (met: open, rated: open, notRated: open))
    }
    return OutcomeBars(
      id: "outcomes", title: "Joint outcomes, \(from.words) to \(to.words)", outcomes: outcomes
    ).html
  }

  private var table: DataTable {
    DataTable(
      caption: "\(title), \(from.words) to \(to.words)",
      columns: columns.enumerated().map { index, name in
        .init(
          ReportWords.column(name), ReportWords.isNumber(name) ? .end : .start,
          isRowHeader: index == 0)
      },
      rows: rows.map { row in DataTable.Row(row.map { cell(in: row, $0) }) },
      empty: EmptyState(
        "Nothing to count", "People enrolled in the program during the period fill this report."))
  }

  private func cell(in row: [Cell], _ cell: Cell) -> HTML {
    guard cell.opens else { return "\(ReportWords.item(cell.text))" }
    return "<a href=\"\(people(of: row[0].text))\">\(cell.text)</a>"
  }

  private func people(of item: String) -> Path {
    dated(path).query("item", item).fragment("people")
  }

  private var behind: HTML {
    guard let item else { return .none }
    return """
      <section id="people" class="stack">
      <h2>Who is counted in \(ReportWords.item(item)), and who is not</h2>
      \(DataTable(
        caption: "People considered", isCaptionHidden: true,
        columns: [.init("Person", isRowHeader: true), .init("Counted"), .init("Why not")],
        rows: people.map(line),
        empty: EmptyState("Nobody was considered", "Adults open in the period would be.")))
      </section>
      """
  }

  private func line(_ person: Person) -> DataTable.Row {
    DataTable.Row([
      "<a href=\"\("/cases/\(person.caseID)" as Path)\"><bdi>\(person.name)</bdi></a>",
      person.isCounted ? "\(Badge("counted", .success))" : "\(Badge("not counted", .neutral))",
      "\(person.reason)",
    ])
  }
}
