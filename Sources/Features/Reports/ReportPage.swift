import Domain
import Markup
import Policies

/// Any report: the number, the target, the picture, and behind each number the people.
package struct ReportPage: Page {
  package struct Cell: Codable, Sendable, Hashable {
    /// As the CSV and the terminal say it.
    package let text: String
    /// Whether the reader may open the people behind it.
    package let opens: Bool
    /// The case that the line leads to from here; nil where it leads to none.
    package var caseID: String?
    /// What the record that the text is the id of is called; nil of other cells.
    package var record: String?
    /// Whether that is a person's name.
    package var isName = false
  }

  package struct Person: Codable, Sendable, Hashable {
    package let section: String
    package let item: String
    package let personID: String
    package var name: String
    /// Empty where the reader may not open the case.
    package let caseID: String
    package let isCounted: Bool
    package let reason: String
  }

  package let report: String
  package let from: Day
  package let to: Day
  package let knownAt: Instant?
  /// How trends are cut; nil of other reports.
  package let by: String?
  package let area: String?
  package struct Basis: Codable, Sendable, Hashable {
    package let rule: String
    package let value: String
    package let source: String
  }

  package let columns: [String]
  package var rows: [[Cell]]
  /// How many rows there are more than are listed; the CSV has all.
  package let rowsLeft: Int
  /// What the people behind each row are listed under.
  package let items: [String]
  /// What it counts by, and where that comes from.
  package let basis: [Basis]
  /// Small cells are hidden from who sees aggregates only.
  package let isSuppressed: Bool
  /// The item whose people are asked for; nil where none are.
  package let item: String?
  /// Why a state user looks at names in this visit; nil before they said it.
  package let purpose: StatedPurpose?
  package var people: [Person]
  /// Where the purpose is asked for before names are shown; nil where it is not.
  package let purposeForm: FormState?
  package let form: FormState
  /// Why the report could not be made; nil where it was.
  package let refusal: Words.Refused?

  package var title: String { ReportWords.title(report) }
  package var trail: [Crumb] { [Crumb("Reports", "/reports")] }
  package var hasErrors: Bool { form.hasErrors || purposeForm?.hasErrors == true }

  package static let fields = [
    Field("from", "From", .day), Field("to", "To", .day),
    Field(
      "knownAt", "As known at", required: false,
      hint: "Leave empty for today's knowledge; or an instant such as 2026-10-01T00:00:00Z"),
  ]

  static let groupings = Field(
    "by", "Grouped by",
    .list([
      Choice("everyone", "Everyone"), Choice("cohort", "Quarter of joining the program"),
      Choice("arrival-year", "Year of arrival"), Choice("language", "Language"),
      Choice("agency", "Agency"),
    ]), required: false)
  static let areas = Field(
    "area", "Questions of",
    .list(UtahRCCM.areas.map { Choice($0, ReportWords.item($0)) }), required: false)

  static func fields(of report: String) -> [Field] {
    switch report {
    case "assessment-trends": [fields[0], fields[1], groupings, areas, fields[2]]
    case "overdue-clocks": [Field("to", "On", .day), fields[2]]
    default: fields
    }
  }

  static func cut(_ parse: inout Parse, of report: String) -> TrendCut {
    guard report == "assessment-trends" else { return TrendCut() }
    let (by, area) = (parse.choice(groupings), parse.choice(areas))
    return TrendCut(
      AssessmentTrends.Grouping(rawValue: by) ?? .everyone, area: area.isEmpty ? nil : area)
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    <p>\(ReportWords.purpose(report))</p>
    \(form.summary)
    \(FilterBar(action: path, label: "Period", fields: form.fields(ReportPage.fields(of: report))))
    \(result(chrome))
    """
  }

  /// What the audit log says was shown.
  var seen: [Reference] {
    let basis = purpose.map {
      [Reference("report_purpose", $0.id), Reference("purpose", $0.purpose)]
    }
    return [Reference("report", report)] + (people.isEmpty ? [] : basis ?? [])
      + people.map { .person($0.personID) }
  }

  private var path: Path { "/reports/\(report)" }

  private func dated(_ path: Path) -> Path {
    path.query("from", from.description).query("to", to.description)
      .query("knownAt", knownAt?.description).query("by", by).query("area", area)
  }

  private func result(_ chrome: Chrome) -> HTML {
    if let refusal {
      return Notice(.refusal, refusal.sentence, next: Prose(refusal.next).html).html
    }
    return """
      \(knownAt.map { Notice(.info, "As the records said at \($0.words).") })
      \(drawing)
      \(rowsLeft > 0 ? "<p class=\"muted\">\(rowsLeft) more are in the CSV.</p>\n" : .none)\
      <p><a href="\(dated(path).query("format", "csv"))">Download as CSV</a></p>
      \(behind(chrome))
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
    picture ?? table.html
  }

  var table: DataTable {
    DataTable(
      caption: report == "overdue-clocks"
        ? "\(title) on \(to.words)" : "\(title), \(from.words) to \(to.words)",
      columns: columns.enumerated().filter { ReportWords.isShown($0.element) }.map { index, name in
        .init(
          ReportWords.column(name), ReportWords.isNumber(name) ? .end : .start,
          isRowHeader: index == 0)
      },
      rows: rows.enumerated().map { place, row in
        DataTable.Row(
          row.enumerated().filter { ReportWords.isShown(columns[$0.offset]) }.map { column, one in
            cell(
              one, columns[column], in: row, under: place < items.count ? items[place] : "")
          })
      },
      empty: EmptyState(
        "Nothing to count", "People enrolled in the program during the period fill this report."))
  }

  private func cell(
    _ cell: Cell, _ column: String, in row: [Cell], under item: String
  ) -> HTML {
    if let caseID = cell.caseID {
      return "<a href=\"\("/cases/\(caseID)" as Path)\"><bdi>\(cell.record ?? cell.text)</bdi></a>"
    }
    if ReportWords.isDay(column), let day = Day(cell.text) { return "\(DayText(day))" }
    if column == "status", let rule = columns.firstIndex(of: "rule") {
      return "\(ReportWords.status(cell.text, of: row[rule].text))"
    }
    guard cell.opens else { return "\(ReportWords.label(cell.text, in: column))" }
    return "<a href=\"\(people(of: item))\">\(cell.text)</a>"
  }

  func people(of item: String) -> Path {
    dated(path).query("item", item).fragment("people")
  }

  private func behind(_ chrome: Chrome) -> HTML {
    guard let item else { return .none }
    if let purposeForm { return ask(purposeForm, item, chrome) }
    let stated: HTML =
      purpose.map {
        """
        <p class="muted">You said what you need the names for: \
        \(ReportPurposeFields.words(of: $0.purpose)). Each name shown is in the audit log. People \
        whose data is not shared with your agency are left out.</p>

        """
      } ?? .none
    return """
      <section id="people" class="stack">
      <h2>Who is counted in \(ReportWords.heading(item)), and who is not</h2>
      \(stated)
      \(DataTable(
        caption: "People considered", isCaptionHidden: true,
        columns: [.init("Person", isRowHeader: true)]
          + (hasSections ? [.init("What")] : []) + [.init("Counted"), .init("Why not")],
        rows: people.map(line),
        empty: EmptyState("Nobody was considered", "Adults open in the period would be.")))
      </section>
      """
  }

  private func ask(_ form: FormState, _ item: String, _ chrome: Chrome) -> HTML {
    """
    <section id="people" class="stack">
    <h2>Names behind \(ReportWords.heading(item))</h2>
    \(form.summary)
    <p>Figures across agencies come without names. Say what you need the names for: it holds for \
    this visit, and is kept with each name you see.</p>
    \(chrome.form(
      to: "/reports/\(report)/purpose",
      """
      \(form.fields(ReportPurposeFields.all))
      \(Actions(Button("Show the names").html))
      """))
    </section>
    """
  }

  /// Whether the lines are about different things.
  private var hasSections: Bool { people.contains { $0.section != report } }

  private func line(_ person: Person) -> DataTable.Row {
    let who: HTML =
      person.caseID.isEmpty
      ? "<bdi>\(person.name)</bdi>"
      : "<a href=\"\("/cases/\(person.caseID)" as Path)\"><bdi>\(person.name)</bdi></a>"
    let what: [HTML] = hasSections ? ["\(ReportWords.section(person.section))"] : []
    return DataTable.Row(
      [who] + what + [
        person.isCounted ? "\(Badge("counted", .success))" : "\(Badge("not counted", .neutral))",
        "\(person.reason)",
      ])
  }
}
