import Domain
import Markup

/// What each member of a supervisor's team has in hand (UT-QA-01).
package struct TeamPage: Page {
  package struct Worker: Codable, Sendable, Hashable {
    package let id: String
    package let name: String
    package let role: String
    package let cases: Int
    /// Assessments of the caseload: booked, done in the last twelve months, overdue, and due
    /// within sixty days without a booking.
    package var scheduled = 0
    package var done = 0
    package var overdue = 0
    package var unscheduled = 0
    /// Everything else that this worker owes and is overdue or missed, without bookings and reasons.
    package var otherOverdue = 0
    /// Reasons for missed deadlines that this worker owes.
    package var reasons = 0
  }

  package let day: Day
  package let workers: [Worker]

  package var title: String { "My team" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>My team</h1>
    <p class="muted">\(DayText(day))</p>
    \(training(chrome))\(DataTable(
      caption: "Caseload and deadlines by worker", isCaptionHidden: true,
      columns: [
        .init("Worker", isRowHeader: true), .init("Cases", .end),
        .init("Assessments overdue", .end), .init("Assessments to book", .end),
        .init("Assessments booked", .end), .init("Assessments done, 12 months", .end),
        .init("Other deadlines overdue or missed", .end), .init("Reasons owed", .end),
      ],
      rows: workers.map(row),
      empty: EmptyState(
        "Nobody reports to you yet",
        "Staff whose supervisor you are appear here, with their caseload."), isList: true))
    <p class="muted">Assessments are counted over a worker's whole caseload; to book are those due \
    within 60 days that nobody has booked. A number opens the worker's list of that kind. What was due and done in a period is in the report \
    <a href="/reports/assessment-coverage">Assessment coverage</a>.</p>
    """
  }

  private func training(_ chrome: Chrome) -> HTML {
    guard chrome.may(.trainingRecord) else { return .none }
    return "<p><a href=\"/training/staff\">Training of your staff</a></p>\n"
  }

  private func row(_ worker: Worker) -> DataTable.Row {
    let path: Path = "/team/\(worker.id)"
    return DataTable.Row(
      [
        """
        <a href="\(path)"><bdi>\(worker.name)</bdi></a><br>\
        <span class="muted">\(ClockWords.owner(worker.role))</span>
        """,
        "\(worker.cases)",
        link(worker.overdue, path.query("kind", WorkKind.assessment.rawValue)),
        link(worker.unscheduled, path.query("kind", WorkKind.booking.rawValue)),
        "\(worker.scheduled)", "\(worker.done)", link(worker.otherOverdue, path),
        link(worker.reasons, path.query("kind", WorkKind.reason.rawValue)),
      ], isMarked: worker.overdue + worker.otherOverdue > 0)
  }

  private func link(_ count: Int, _ path: Path) -> HTML {
    count == 0 ? "0" : "<a href=\"\(path)\">\(count)</a>"
  }
}
