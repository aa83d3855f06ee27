import Domain
import Markup

/// Someone's job-search plan, its weeks, help with JobNet, and their working hours (WI-PLN-03,
/// WI-PLN-04, WI-PLN-13).
package struct JobSearchPlanPage: Page {
  package struct Week: Codable, Sendable, Hashable {
    package let monday: Day
    package let contacts: Int?
    package let applications: Int?
    package let remark: String
    package let state: JobSearchPlans.WeekState
  }

  package struct Help: Codable, Sendable, Hashable {
    package let on: Day
    package let words: String
    package let by: String
  }

  package let header: CaseHeader
  package let personID: String
  package let plan: JobSearchPlanRow?
  /// The latest first.
  package let weeks: [Week]
  package let help: Shown<[Help]>
  /// By weekday, Monday first; empty where nothing is recorded.
  package let hours: [String]
  package let form: FormState

  static func path(_ caseID: String, _ personID: String) -> Path {
    "/cases/\(caseID)/people/\(personID)/job-search-plan"
  }

  package var name: String { header.person(personID)?.name ?? "A member" }
  package var title: String { "\(name): job-search plan" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Job searches", "\(header.path)/job-search-plans")]
  }

  private var path: Path { JobSearchPlanPage.path(header.id, personID) }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1><bdi>\(name)</bdi>: job-search plan</h1>
    \(header.line)
    \(form.summary)
    \(planPart(chrome))
    \(plan == nil ? .none : Card("Week by week", "\(weekTable)\(weekForm(chrome))").html)
    \(Card("Help with JobNet", helpPart(chrome)))
    \(Card("Working hours", actions: hoursLink(chrome), hoursPart))
    <p><a href="\(JobSearchPage.path(header.id, personID))">Since when they look for work</a></p>
    """
  }

  private func planPart(_ chrome: Chrome) -> HTML {
    let edit: HTML =
      chrome.may(.employmentPlanEdit)
      ? "<a href=\"\(path)/edit\">\(plan == nil ? "Write the plan" : "Change")</a>" : .none
    guard let plan else {
      return Card(
        "Plan", actions: edit,
        EmptyState(
          "No plan yet", "Resume, applications, interviewing, and what is aimed at each week."
        ).html
      ).html
    }
    let end: HTML = plan.to.map { " to \(DayText($0))" } ?? .none
    return Card(
      "Plan", actions: edit,
      SummaryList([
        .init("Period", "From \(plan.from)\(end)"),
        .init("Each week", "\(plan.contacts) employers, \(plan.applications) applications"),
        .init("Resume", "<bdi>\(plan.resume)</bdi>"),
        .init("Applications", "<bdi>\(plan.applying)</bdi>"),
        .init("Interviewing", "<bdi>\(plan.interviewing)</bdi>"),
      ]).html
    ).html
  }

  private var weekTable: DataTable {
    func number(_ count: Int?, _ target: Int) -> HTML {
      count.map { "\($0) of \(target)" } ?? "<span class=\"muted\">of \(target)</span>"
    }
    let (contacts, applications) = (plan?.contacts ?? 0, plan?.applications ?? 0)
    return DataTable(
      caption: "Week by week", isCaptionHidden: true,
      columns: [
        .init("Week of", isRowHeader: true), .init("Employers"), .init("Applications"),
        .init("State"), .init("Remark"),
      ],
      rows: weeks.map { week in
        .init(
          [
            "\(week.monday)", number(week.contacts, contacts),
            number(week.applications, applications), JobSearchPlanWords.state(week.state).html,
            "<bdi>\(week.remark)</bdi>",
          ], isMarked: week.state == .missed)
      },
      empty: EmptyState("No week yet", "The first week begins on the plan's first Monday."))
  }

  private func weekForm(_ chrome: Chrome) -> HTML {
    guard chrome.may(.employmentPlanEdit), !weeks.isEmpty else { return .none }
    return chrome.form(
      to: "\(path)/weeks",
      "\(form.fields(JobSearchPlanFields.week))\(Actions(Button("Enter the week").html))"
    ).html
  }

  private func helpPart(_ chrome: Chrome) -> HTML {
    if let why = help.why { return header.notShown(why) }
    let table = DataTable(
      caption: "Help with JobNet", isCaptionHidden: true,
      columns: [.init("Day"), .init("What", isRowHeader: true), .init("By")],
      rows: (help.value ?? []).map { one in
        .init(["\(one.on)", "<bdi>\(one.words)</bdi>", "<bdi>\(one.by)</bdi>"])
      },
      empty: EmptyState("Not helped yet", "Each sitting with JobNet, and the jobs found in it."))
    guard chrome.may(.serviceRecord) else { return table.html }
    return """
      \(table)\(chrome.form(
        to: "\(path)/help",
        "\(form.fields(JobSearchPlanFields.help))\(Actions(Button("Record the help", .secondary).html))"))
      """
  }

  private func hoursLink(_ chrome: Chrome) -> HTML {
    chrome.may(.employmentPlanEdit)
      ? "<a href=\"/cases/\(header.id)/people/\(personID)/working-hours\">Change</a>" : .none
  }

  private var hoursPart: HTML {
    let rows = zip(JobSearchPlanFields.days, hours).filter { !$0.1.isEmpty }
    guard !rows.isEmpty else {
      return EmptyState(
        "No hours are recorded", "A meeting that is booked over them then says so."
      ).html
    }
    return SummaryList(rows.map { .init($0.0, "\($0.1)") }).html
  }
}

/// The form of the plan, and that of the working hours.
package struct JobSearchPlanFormPage: Page {
  package enum Kind: String, Codable, Sendable, Hashable, CaseIterable {
    case plan
    case hours = "working-hours"
  }

  package let header: CaseHeader
  package let personID: String
  package let kind: Kind
  package let form: FormState

  package var name: String { header.person(personID)?.name ?? "A member" }
  package var title: String { kind == .plan ? "Write the job-search plan" : "Working hours" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Job-search plan", JobSearchPlanPage.path(header.id, personID))]
  }

  package func html(_ chrome: Chrome) -> HTML {
    let (fields, button, path): ([Field], String, Path) =
      kind == .plan
      ? (JobSearchPlanFields.plan, "Save the plan", JobSearchPlanPage.path(header.id, personID))
      : (
        JobSearchPlanFields.hours, "Save the hours",
        "/cases/\(header.id)/people/\(personID)/working-hours"
      )
    return """
      <h1>\(title)</h1>
      \(header.line)
      <p>For <bdi>\(name)</bdi></p>
      \(form.summary)
      \(chrome.form(to: path, "\(form.fields(fields))\(Actions(Button(button).html))"))
      """
  }
}

/// The adults of a case and how their search for work goes.
package struct JobSearchPlansPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let personID: String
    package let since: Day?
    package let contacts: Int?
    package let applications: Int?
    package let lastWeek: JobSearchPlans.WeekState?
    package let missed: Int
  }

  package let header: CaseHeader
  package let lines: [Line]

  package var title: String { "Job searches" }
  package var trail: [Crumb] { [header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Job searches</h1>
    \(header.line)
    \(DataTable(
      caption: "Job searches", isCaptionHidden: true,
      columns: [
        .init("Who", isRowHeader: true), .init("Plan since"), .init("Each week"),
        .init("This week"), .init("Weeks missed", .end),
      ],
      rows: lines.map(row),
      empty: EmptyState("No adult yet", "Each adult of the household has a line here.")))
    """
  }

  private func row(_ line: Line) -> DataTable.Row {
    let name = header.person(line.personID)?.name ?? "A member"
    let target: HTML =
      line.contacts.map { "\($0) employers, \(line.applications ?? 0) applications" } ?? .none
    return .init([
      "<a href=\"\(JobSearchPlanPage.path(header.id, line.personID))\"><bdi>\(name)</bdi></a>",
      line.since.map { "\(DayText($0))" } ?? "No plan", target,
      line.lastWeek.map { JobSearchPlanWords.state($0).html } ?? .none,
      line.since == nil ? .none : "\(line.missed)",
    ])
  }
}
