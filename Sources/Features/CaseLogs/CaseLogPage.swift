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
  /// From the first on.
  package let lines: [Line]

  package var title: String { "Case file log" }
  package var trail: [Crumb] { [Crumb("Cases", "/cases"), header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Case file log</h1>
    \(header.line)
    <p>Everything recorded up to \(DayText(day)), from the first entry on. Print it with the \
    browser.</p>
    \(DataTable(
      caption: "Entries from the first on", isCaptionHidden: true,
      columns: [
        .init("Date", isRowHeader: true), .init("Entered"), .init("Mode"), .init("Who"),
        .init("Activity"), .init("Outcome"), .init("Follow-up"), .init("Initials"),
      ],
      rows: lines.map(row),
      empty: EmptyState("Nothing yet", "The log fills as work is recorded.")))
    """
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
