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
    package let section: String
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
  package struct Basis: Codable, Sendable, Hashable {
    package let rule: String
    package let value: String
    package let source: String
  }

  package let columns: [String]
  package let rows: [[Cell]]
  /// What the people behind each row are listed under.
  package let items: [String]
  /// What it counts by, and where that comes from.
  package let basis: [Basis]
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
      \(drawing)
      <p><a href="\(dated(path).query("format", "csv"))">Download as CSV</a></p>
      \(behind)
      \(basisCard)
      """
  }

  private var basisCard: HTML {
    guard !basis.isEmpty else { return .none }
    return Card(
      "What it counts by",
      DataTable(
        caption: "Rules and their sources", isCaptionHidden: true,
        columns: [.init("Rule", isRowHeader: true), .init("Value", .end), .init("Source")],
        rows: basis.map { .init(["\($0.rule)", "\($0.value)", "\($0.source)"]) },
        empty: EmptyState("No rule", "Rules stand in the policy packs.")
      ).html
    ).html
  }

  /// The picture, where there is one: the same table stands with it.
  private var drawing: HTML {
    isSuppressed ? table.html : picture ?? table.html
  }

  var table: DataTable {
    DataTable(
      caption: "\(title), \(from.words) to \(to.words)",
      columns: columns.enumerated().map { index, name in
        .init(
          ReportWords.column(name), ReportWords.isNumber(name) ? .end : .start,
          isRowHeader: index == 0)
      },
      rows: rows.enumerated().map { place, row in
        DataTable.Row(
          row.enumerated().map { column, one in
            cell(one, columns[column], under: place < items.count ? items[place] : "")
          })
      },
      empty: EmptyState(
        "Nothing to count", "People enrolled in the program during the period fill this report."))
  }

  private func cell(_ cell: Cell, _ column: String, under item: String) -> HTML {
    guard cell.opens else { return "\(ReportWords.label(cell.text, in: column))" }
    return "<a href=\"\(people(of: item))\">\(cell.text)</a>"
  }

  func people(of item: String) -> Path {
    dated(path).query("item", item).fragment("people")
  }

  private var behind: HTML {
    guard let item else { return .none }
    return """
      <section id="people" class="stack">
      <h2>Who is counted in \(ReportWords.item(item)), and who is not</h2>
      \(DataTable(
        caption: "People considered", isCaptionHidden: true,
        columns: [.init("Person", isRowHeader: true)]
          + (hasSections ? [.init("What")] : []) + [.init("Counted"), .init("Why not")],
        rows: people.map(line),
        empty: EmptyState("Nobody was considered", "Adults open in the period would be.")))
      </section>
      """
  }

  /// Whether the lines are about different things.
  private var hasSections: Bool { people.contains { $0.section != report } }

  private func line(_ person: Person) -> DataTable.Row {
    let who: HTML =
      "<a href=\"\("/cases/\(person.caseID)" as Path)\"><bdi>\(person.name)</bdi></a>"
    let what: [HTML] = hasSections ? ["\(ReportWords.section(person.section))"] : []
    return DataTable.Row(
      [who] + what + [
        person.isCounted ? "\(Badge("counted", .success))" : "\(Badge("not counted", .neutral))",
        "\(person.reason)",
      ])
  }
}
