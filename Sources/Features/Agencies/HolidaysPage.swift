import Domain
import Markup

/// Which days an agency is closed on, for deadlines in working days of Wisconsin's programs
/// (WI-CLK-01).
package struct HolidaysPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let from: Day
    package let calendar: String
  }

  package struct Year: Codable, Sendable, Hashable {
    package let year: Int
    package let days: [Day]
  }

  package let id: String
  package let name: String
  /// The calendar of today, by its code.
  package let calendar: String
  /// The latest first; before them the pack's own calendar counts.
  package let choices: [Line]
  /// The days off by the calendar of today, Mondays to Fridays, of this year and the next.
  package let years: [Year]
  package let form: FormState

  package var title: String { "Days off of \(name)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [Crumb("Staff", "/staff"), Crumb("Agencies", "/agencies"), Crumb(name, "/agencies/\(id)")]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    <p>Some deadlines of Wisconsin's refugee programs count working days: the first plan, and the \
    report of a job to the assistance agency. Today they count by: \
    <strong>\(HolidaysPage.words(calendar))</strong>. Each deadline says which list it used.</p>
    \(form.summary)
    \(DataTable(
      caption: "What was chosen",
      columns: [.init("For deadlines that start from", isRowHeader: true), .init("List")],
      rows: choices.map { .init(["\($0.from)", "\(HolidaysPage.words($0.calendar))"]) },
      empty: EmptyState("Nothing was chosen", "The federal holidays count until you choose.")))
    \(Card(
      "Choose a list",
      chrome.form(
        to: "/agencies/\(id)/holidays", keepsDraft: false,
        """
        <p>Pages of a case count by it at once; lists of work and Today after the next night.</p>
        \(form.fields(SetHolidays.fields))\(Actions(Button("Save the list").html))
        """
      ).html))
    \(years.markup { year in
      Card(
        "Days off in \(year.year)",
        "<ul>\(year.days.markup { "<li>\(DayText($0))</li>" })</ul>\n"
      ).html
    })
    """
  }

  private static func words(_ code: String) -> String {
    HolidayCalendar(rawValue: code)?.words ?? code
  }
}
