import Domain
import Markup

/// The catalogue of courses, by its four groups (UT-TRN-01).
package struct CoursesPage: Page {
  package let day: Day
  package let courses: [CourseLine]

  package var title: String { "Courses" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Courses</h1>
    <p class="muted">The editions in force on \(DayText(day)).</p>
    \(chrome.may(.trainingView) ? "<p><a href=\"/training\">Your training</a></p>\n" as HTML : .none)
    \(Course.Group.allCases.markup(group))
    """
  }

  private func group(_ group: Course.Group) -> HTML {
    """
    <h2>\(group.words)</h2>
    \(DataTable(
      caption: group.words, isCaptionHidden: true,
      columns: [
        .init("Course", isRowHeader: true, width: .third), .init("Version"), .init("For"),
        .init("Required of"), .init("Source"),
      ],
      rows: courses.filter { $0.group == group }.map { course in
        .init([
          "\(course.title)", version(course), "\(Self.words(course.offeredTo))",
          course.requiredOf.isEmpty ? "–" : "\(Self.words(course.requiredOf))",
          "<span class=\"muted\">\(course.source)</span>",
        ])
      },
      empty: EmptyState("No course in this group", "Courses come with the product's policies.")))
    """
  }

  private func version(_ course: CourseLine) -> HTML {
    course.from.map { "\(course.edition), since \(DayText($0))" } ?? "\(course.edition)"
  }

  private static func words(_ roles: [Role]) -> String {
    let all = Role.ofStaff.filter(Permission.trainingView.roles.contains)
    if roles == all { return "Everyone who works with \(Words.client)s" }
    return roles.map(\.words).joined(separator: ", ")
  }
}
