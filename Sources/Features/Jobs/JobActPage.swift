import Domain
import Markup

/// The form of one act on a job.
package struct JobActPage: Page {
  package enum Act: String, Sendable, Hashable, CaseIterable, Codable {
    case edit, upgrade, end, contact, report, effect
  }

  package let header: CaseHeader
  package let job: StoredJob
  package let act: Act
  /// The version that a correction is made on; nil for the other acts.
  package let version: Int?
  package let form: FormState

  package var title: String {
    switch act {
    case .edit: job.isUpgrade ? "Correct the upgrade" : "Correct the job"
    case .upgrade: "Record an upgrade"
    case .end: "Record the end of the job"
    case .contact: "Record a contact with the employer"
    case .report: "Record the report to the assistance agency"
    case .effect: "Effect on cash assistance"
    }
  }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [
      header.crumb, Crumb("Jobs", JobsPage.path(header.id)),
      Crumb(job.words, JobPage.path(header.id, job.id)),
    ]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header.line)
    <p><bdi>\(job.person)</bdi>: <bdi>\(job.position)</bdi>, <bdi>\(job.employer)</bdi></p>
    \(form.summary)
    \(explanation)\(chrome.form(
      to: "\(JobPage.path(header.id, job.id))/\(act.rawValue)", version: version,
      "\(form.fields(fields))\(Actions(Button("Save").html))"))
    """
  }

  private var explanation: HTML {
    switch act {
    case .contact:
      """
      <p>It counts for the window in which its day falls, and for no earlier one.</p>

      """
    case .upgrade: "<p>Change what is better than before; the rest stays as it is.</p>\n"
    case .effect:
      """
      <p>Termination: the cash ended owing to earnings. Reduction: its amount was lowered. \
      Diversion: they were eligible and never took it, owing to the job.</p>

      """
    default: .none
    }
  }

  private var fields: [Field] {
    switch act {
    case .edit: job.isUpgrade ? JobFields.upgrade : JobFields.correction
    case .upgrade: JobFields.upgrade
    case .end: JobFields.ending
    case .contact: JobFields.contact
    case .report: JobFields.report
    case .effect: JobFields.effects
    }
  }
}

/// The employment report to the assistance agency, to be printed and sent (WI-CLK-07).
package struct JobReportPage: Page {
  package let header: CaseHeader
  package let job: StoredJob
  package let day: Day
  package let worker: String
  package let agency: String
  /// Types of the assistance that was open when the job came.
  package let assistance: [String]
  package let dueOn: Day?
  /// The terms before an upgrade; nil for a placement.
  package let former: StoredJob?

  package var title: String { "Employment report" }
  package var trail: [Crumb] {
    [
      header.crumb, Crumb("Jobs", JobsPage.path(header.id)),
      Crumb(job.words, JobPage.path(header.id, job.id)),
    ]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Employment report</h1>
    <p>To the assistance agency, from \(agency), case \(header.number), \(DayText(day)).</p>
    <p>\(job.isUpgrade
      ? "We report that this person's employment improved."
      : "We report that this person obtained employment.")</p>
    \(SummaryList(rows))
    <p>Reported by <bdi>\(worker)</bdi>. Signature: ______________________________</p>
    <p class="screen-only muted">Print this page and send it; then record to whom and when.</p>
    """
  }

  private var rows: [SummaryList.Row] {
    let birth = header.person(job.personID)?.birthDate
    var rows: [SummaryList.Row] = [
      .init("Name", "<bdi>\(job.person)</bdi>"), .init("Born", "\(birth)"),
      .init("Assistance", "\(assistance.joined(separator: ", "))"),
      .init("Employer", "<bdi>\(job.employer)</bdi>"),
      .init(
        "Position",
        changed("<bdi>\(job.position)</bdi>", former.map { "<bdi>\($0.position)</bdi>" })),
      .init("Pay an hour", changed(pay(job), former.map(pay))),
      .init("Hours a week", changed(hours(job), former.map(hours))),
      .init("Health insurance", changed(insurance(job), former.map(insurance))),
    ]
    rows +=
      job.isUpgrade
      ? [.init("In force since", "\(job.cameOn)")]
      : [.init("Secured", "\(job.securedOn)"), .init("First day of work", "\(job.startedOn)")]
    if let dueOn { rows.append(.init("Report due", "\(DayText(dueOn))")) }
    return rows
  }

  private func changed(_ now: HTML, _ before: HTML?) -> HTML {
    guard let before, before.text != now.text else { return now }
    return "\(now) <span class=\"muted\">before: \(before)</span>"
  }

  private func pay(_ job: StoredJob) -> HTML {
    job.hourlyWageCents.map { "\(JobWords.dollars($0))" } ?? "Not recorded"
  }

  private func hours(_ job: StoredJob) -> HTML {
    job.hoursHundredths.map { "\(JobWords.hours($0))" } ?? "Not recorded"
  }

  private func insurance(_ job: StoredJob) -> HTML { job.healthInsurance ? "Yes" : "No" }
}
