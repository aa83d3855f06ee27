import Domain
import Markup

/// The case file log: everything that was done, in one dated account, for paper (WI-FILE-02, R11).
package struct CaseLogPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let on: Day
    package let enteredOn: Day?
    package let mode: String
    package let who: String
    package let activity: String
    package let outcome: String
    package let followUpOn: Day?
    /// Who wrote it.
    package let by: String
  }

  package let header: CaseHeader
  package let day: Day
  /// Earlier entries stand on the pages before.
  package let isFurther: Bool
  /// From the first on.
  package let lines: [Line]
  /// Where the log goes on; nil at its end.
  package let next: String?

  private var path: Path { "\(header.path)/log" }

  package var title: String { "Case file log" }
  package var trail: [Crumb] { [Crumb("Cases", "/cases"), header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Case file log</h1>
    \(header.line)
    <p>\(extent) Print it with the browser\(next == nil && !isFurther ? "" : ", page by page").</p>
    \(DataTable(
      caption: "Entries from the first on", isCaptionHidden: true,
      columns: [
        .init("Date", isRowHeader: true), .init("Entered"), .init("Mode"), .init("Who"),
        .init("Activity"), .init("Outcome"), .init("Follow-up"), .init("Initials"),
      ],
      rows: lines.map(row),
      empty: EmptyState("Nothing yet", "The log fills as work is recorded.")))
    \(Pager(
      previous: isFurther ? path : nil, next: next.map { path.query("after", $0) },
      shown: shown))
    """
  }

  private var shown: String? {
    guard let first = lines.first, let last = lines.last else { return nil }
    return "\(lines.count) entries, \(first.on.words) to \(last.on.words)"
  }

  private var extent: HTML {
    isFurther
      ? "The log goes on here; everything up to \(DayText(day)) stands in it."
      : "Everything recorded up to \(DayText(day)), from the first entry on."
  }

  private func row(_ line: Line) -> DataTable.Row {
    DataTable.Row([
      "\(DayText(line.on))", "\(line.enteredOn)", "\(line.mode)", "<bdi>\(line.who)</bdi>",
      "<bdi>\(AbbreviatedText(line.activity).html)</bdi>",
      "<bdi>\(AbbreviatedText(line.outcome).html)</bdi>", "\(line.followUpOn)",
      line.by.isEmpty
        ? .none
        : "<abbr title=\"\(line.by)\">\(Initials.of(line.by))</abbr>",
    ])
  }
}
