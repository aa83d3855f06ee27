import Domain
import Markup

/// The quarters of an agency, the latest first: which still run, are to be submitted, are frozen.
package struct QuartersPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let quarter: String
    package let from: Day
    package let to: Day
    /// `FFY2026 Q2`.
    package let fiscal: String
    package let frozenAt: Instant?
    package let isRunning: Bool
  }

  package let agency: String
  package let quarters: [Line]

  package var title: String { "Quarterly reports" }
  package var trail: [Crumb] { [Crumb("Reports", "/reports")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Quarterly reports</h1>
    <p>Wisconsin's quarterly program report of <bdi>\(agency)</bdi>: outcomes, other services and \
    jobs, with the evidence behind each figure.</p>
    \(DataTable(
      caption: "Quarters", isCaptionHidden: true,
      columns: [
        .init("Quarter", isRowHeader: true), .init("From"), .init("To"),
        .init("Federal fiscal quarter"), .init("State"),
      ],
      rows: quarters.map { line in
        .init([
          "<a href=\"\("/quarterly-reports/\(line.quarter)" as Path)\">\(line.quarter)</a>",
          "\(DayText(line.from))", "\(DayText(line.to))", "\(line.fiscal)", "\(state(line))",
        ])
      }, empty: EmptyState(
        "No quarter yet",
        "Quarters are listed from the first in which a \(Words.client) is in a program of Wisconsin's.")))
    """
  }

  private func state(_ line: Line) -> HTML {
    if let at = line.frozenAt { return "\(Badge("Frozen", .success)) \(at.words)" }
    return line.isRunning
      ? "\(Badge("Running", .neutral))" : "\(Badge("To be submitted", .warning))"
  }
}
