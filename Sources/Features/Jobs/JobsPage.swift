import Domain
import Markup

/// The jobs of a household, upgrades beside the job that they improve.
package struct JobsPage: Page {
  package let header: CaseHeader
  /// The latest first.
  package let jobs: [StoredJob]
  /// Where earlier jobs go on; nil at the first.
  package let older: String?
  /// Later jobs stand on the pages before.
  package let isFurther: Bool

  static func path(_ caseID: String) -> Path { "/cases/\(caseID)/jobs" }

  package var title: String { "Jobs" }
  package var trail: [Crumb] { [header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Jobs</h1>
    \(header.line)
    \(DataTable(
      caption: "Jobs of the household", isCaptionHidden: true,
      columns: [
        .init("Job", isRowHeader: true), .init("Who"), .init("Secured"), .init("Started"),
        .init("Pay an hour", .end), .init("State"),
      ],
      rows: jobs.map(row),
      empty: EmptyState(
        "No job is recorded", "Record a job when an employer says yes, before work begins."),
      isList: true))
    \(pager)\(record(chrome))
    """
  }

  private var pager: Pager {
    let path = JobsPage.path(header.id)
    return Pager(previous: isFurther ? path : nil, next: older.map { path.query("before", $0) })
  }

  private func row(_ job: StoredJob) -> DataTable.Row {
    let upgrade: HTML = job.isUpgrade ? " <span class=\"muted\">upgrade</span>" : .none
    return .init([
      """
      <a href="\(JobPage.path(header.id, job.id))"><bdi>\(job.position)</bdi></a> \
      <bdi>\(job.employer)</bdi>\(upgrade)
      """,
      "<bdi>\(job.person)</bdi>", "\(job.securedOn)", "\(job.startedOn)",
      job.hourlyWageCents.map { "\(JobWords.dollars($0))" } ?? .none, job.badge.html,
    ])
  }

  private func record(_ chrome: Chrome) -> HTML {
    guard chrome.may(.jobRecord), header.closedOn == nil else { return .none }
    let adults = header.people.filter(\.isAdult)
    let links = (adults.isEmpty ? header.people : adults).markup { person in
      ButtonLink(
        "Record a job of \(person.name)", "\(header.path)/people/\(person.id)/jobs/new"
      ).html
    }
    return Actions(links).html
  }
}

extension StoredJob {
  var badge: Badge {
    if let endedOn { return Badge("Ended \(endedOn.words)", .neutral) }
    return startedOn == nil ? Badge("Secured, not begun", .info) : Badge("Working", .success)
  }

  /// "Upgrade to line lead at Lakeside Foods".
  var words: String {
    isUpgrade ? "Upgrade to \(position) at \(employer)" : "\(position) at \(employer)"
  }
}

/// The form of a new job.
package struct NewJobPage: Page {
  package let header: CaseHeader
  package let personID: String
  package let person: String
  package let form: FormState

  package var title: String { "Record a job" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb, Crumb("Jobs", JobsPage.path(header.id))] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Record a job of <bdi>\(person)</bdi></h1>
    \(header.line)
    \(form.summary)
    <p>The day it was secured and the first day of work are two days: the employer is contacted in \
    the week in which it was secured, and 30, 60 and 90 days after work began. After a job that was \
    secured from Friday to Sunday little of that week is left.</p>
    \(chrome.form(
      to: "\(header.path)/people/\(personID)/jobs",
      "\(form.fields(JobFields.placement))\(Actions(Button("Record the job").html))"))
    """
  }
}
