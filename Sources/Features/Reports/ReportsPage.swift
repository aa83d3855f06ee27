import Domain
import Markup

/// The reports there are.
package struct ReportsPage: Page {
  package struct Entry: Codable, Sendable, Hashable {
    package let report: String
    package let title: String
    package let purpose: String
  }

  package let reports: [Entry]

  package var title: String { "Reports" }

  /// Every report there is, in the order in which people ask for them.
  package static let all = ReportsPage(
    reports: names.map {
      Entry(report: $0, title: ReportWords.title($0), purpose: ReportWords.purpose($0))
    })

  /// Those that a role may open: who sees aggregates only has no use for a list of people.
  package static func of(_ role: Role) -> ReportsPage {
    guard role == .stateAnalyst else { return all }
    return ReportsPage(reports: all.reports.filter { !ReportRun.ofPeople.contains($0.report) })
  }

  private static let names =
    ["joint-outcomes", "employment-outcome", "housing-outcome", "assessment-coverage"]
    + ["assessment-trends"]
    + ["overdue-clocks", "qpr", "performance-standards", "hud-metric"]
    + ["citizenship-outlook"]

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Reports</h1>
    <p>Each number opens the people behind it, and says why someone is not counted.</p>
    \(quarterly(chrome))
    \(CardGrid(reports.map { entry in
      Card(
        entry.title,
        """
        <p>\(entry.purpose)</p>
        <p><a href="\("/reports/\(entry.report)" as Path)">Open \(entry.title.inSentence)</a></p>
        """)
    }))
    """
  }

  private func quarterly(_ chrome: Chrome) -> HTML {
    guard chrome.may(.quarterView) else { return .none }
    return Card(
      "Quarterly reports of Wisconsin",
      """
      <p>Page 2 and Schedule C, quarter by quarter: with the evidence behind each outcome, frozen as \
      submitted, as a workbook.</p>
      <p><a href="/quarterly-reports">Open quarterly reports</a></p>
      """
    ).html
  }
}
