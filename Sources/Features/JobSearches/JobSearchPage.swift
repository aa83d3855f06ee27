import Domain
import Markup

/// Whether someone looks for work, since when, and when they did before (UT-RPT-02).
package struct JobSearchPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let from: Day
    package let to: Day?
  }

  package let header: CaseHeader
  package let personID: String
  package let person: String
  /// The newest first.
  package let searches: [Line]
  package let form: FormState

  static func path(_ caseID: String, _ personID: String) -> Path {
    "/cases/\(caseID)/people/\(personID)/job-search"
  }

  package var title: String { "Looking for work" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Employment plan", EmploymentPlanPage.path(header.id, personID))]
  }

  private var open: Line? { searches.first { $0.to == nil } }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Looking for work</h1>
    \(header.line)
    \(form.summary)
    <p>\(state)</p>
    \(act(chrome))
    \(Card("Before and now", history.html))
    """
  }

  private var state: HTML {
    open.map { "<bdi>\(person)</bdi> looks for work since \($0.from)." }
      ?? "<bdi>\(person)</bdi> does not look for work."
  }

  private func act(_ chrome: Chrome) -> HTML {
    guard chrome.may(.employmentPlanEdit) else { return .none }
    let path = JobSearchPage.path(header.id, personID)
    let (target, title, button): (Path, String, String) =
      open == nil
      ? (path, "They began to look for work", "Record the day")
      : ("\(path)/end", "They stopped looking for work", "Record the end")
    return Card(
      title,
      chrome.form(
        to: target, "\(form.fields([JobSearchFields.on]))\(Actions(Button(button).html))"
      ).html
    ).html
  }

  private var history: DataTable {
    DataTable(
      caption: "When they looked for work", isCaptionHidden: true,
      columns: [.init("From", isRowHeader: true), .init("Until")],
      rows: searches.map { line in
        .init(["\(line.from)", line.to.map { "\($0)" } ?? "Goes on"])
      },
      empty: EmptyState(
        "Never recorded", "The employment outcome counts who looks for work in its period."))
  }
}
