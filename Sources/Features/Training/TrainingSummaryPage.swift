import Domain
import Markup

/// How many of those who must have taken a course did, without names (table (b): training record,
/// state analyst).
package struct TrainingSummaryPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let course: CourseLine
    /// Staff of whom it is required, in every agency.
    package let staff: Int
    package let done: Int
  }

  package let day: Day
  package let lines: [Line]

  package var title: String { "Training of staff" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Training of staff</h1>
    <p class="muted">Everyone on staff of every agency, on \(DayText(day)).</p>
    \(DataTable(
      caption: "Required courses", isCaptionHidden: true,
      columns: [
        .init("Course", isRowHeader: true), .init("Required of", .end), .init("Taken by", .end),
        .init("Owed by", .end),
      ],
      rows: lines.map { line in
        .init([
          "\(line.course.title)<br><span class=\"muted\">\(line.course.group.words)</span>",
          "\(line.staff)", "\(line.done)", "\(line.staff - line.done)",
        ])
      },
      empty: EmptyState(
        "No course is required", "Courses come with the product's policies.")))
    """
  }
}
