import Domain
import Markup

/// What was and is to be reported of a job to the assistance agency.
package struct AgencyReport: Codable, Sendable, Hashable {
  /// Nil where no report is owed.
  package let line: ClockLine?
  package let sent: [SentReport]
}

/// A job: its facts, the contacts with the employer by window, the report to the assistance agency,
/// and what it did to cash assistance (WI-SVC-05, WI-CLK-04…07, WI-QPR-08).
package struct JobPage: Page {
  package let header: CaseHeader
  package let job: StoredJob
  package let day: Day
  /// The job that this one improves on.
  package let original: StoredJob?
  /// The latest first.
  package let upgrades: [StoredJob]
  package let windows: Shown<[ContactWindow]>
  package let report: Shown<AgencyReport>
  package let effect: Shown<JobEffect>

  static func path(_ caseID: String, _ id: String) -> Path { "/cases/\(caseID)/jobs/\(id)" }

  package var title: String { job.words }
  package var trail: [Crumb] { [header.crumb, Crumb("Jobs", JobsPage.path(header.id))] }

  var path: Path { JobPage.path(header.id, job.id) }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(job.isUpgrade ? "Upgrade to " : "")<bdi>\(job.position)</bdi> at \
    <bdi>\(job.employer)</bdi></h1>
    \(header.line)
    \(shortWeek)
    \(SummaryList(facts))
    \(acts(chrome))
    \(upgradesPart)
    \(job.isUpgrade ? .none : contactsPart(chrome))
    \(part(report, "Report to the assistance agency") { reportPart($0, chrome) })
    \(part(effect, "Effect on cash assistance") { effectPart($0, chrome) })
    """
  }

  /// The value under its heading, or why it is withheld.
  func part<Value>(
    _ value: Shown<Value>, _ heading: String, _ render: (Value) -> HTML
  ) -> HTML {
    switch value {
    case .shown(let value): Card(heading, render(value)).html
    case .withheld(let why): Card(heading, header.notShown(why)).html
    case .absent: .none
    }
  }

  /// Little of the week is left after a job that was secured from Friday to Sunday (WI-CLK-04).
  private var shortWeek: HTML {
    guard !job.isUpgrade, job.contacts.isEmpty, let secured = job.securedOn,
      let end = RecordingJobs.shortWeek(securedOn: secured), day <= end, windows.value != []
    else { return .none }
    return Notice(
      .warning, "Secured at the end of the week: the employer is to be contacted by \(end.words)",
      next: "record the contact here when it was made."
    ).html
  }

  private var facts: [SummaryList.Row] {
    var rows: [SummaryList.Row] = [
      .init("Who", "<bdi>\(job.person)</bdi>"), .init("State", job.badge.html),
    ]
    if job.isUpgrade {
      rows += [
        .init("Better since", "\(job.cameOn)"),
        .init("What is better", "\(job.improvements.map(\.words).joined(separator: ", "))"),
      ]
    } else {
      rows += [
        .init("Secured", "\(job.securedOn)"), .init("First day of work", "\(job.startedOn)"),
      ]
    }
    rows += terms
    if !job.isUpgrade {
      let reach: HTML =
        job.contactReach.isEmpty ? .none : ", <bdi>\(job.contactReach)</bdi>"
      rows += [
        .init(
          "Contact at the employer",
          job.contactName.isEmpty && job.contactReach.isEmpty
            ? .none : "<bdi>\(job.contactName)</bdi>\(reach)"),
        .init("Way to work", "\(job.transit?.words ?? "")"),
        .init("Help given", "\(job.help.map(\.words).joined(separator: ", "))"),
      ]
    }
    if let ended = job.endedOn {
      let why: HTML = job.endReason.isEmpty ? .none : ": <bdi>\(job.endReason)</bdi>"
      rows.append(.init("Ended", "\(ended)\(why)"))
    }
    return rows
  }

  private var terms: [SummaryList.Row] {
    [
      .init("Pay an hour", job.hourlyWageCents.map { "\(JobWords.dollars($0))" } ?? .none),
      .init("Hours a week", job.hoursHundredths.map { "\(JobWords.hours($0))" } ?? .none),
      .init("Health insurance", job.healthInsurance ? "Yes" : "No"),
    ]
  }

  private func acts(_ chrome: Chrome) -> HTML {
    var links = HTML.none
    if chrome.may(.jobRecord), job.endedOn == nil, !job.isUpgrade {
      links += ButtonLink("Record a contact", "\(path)/contact", .primary).html
      links += ButtonLink("Record an upgrade", "\(path)/upgrade").html
      links += ButtonLink("Record the end", "\(path)/end").html
    }
    if chrome.may(.jobCorrect) {
      links += ButtonLink("Correct", "\(path)/edit", .quiet).html
    }
    return links.isEmpty ? .none : Actions(links).html
  }

  private var upgradesPart: HTML {
    if let original {
      return """
        <p>It improves on <a href="\(JobPage.path(header.id, original.id))"><bdi>\
        \(original.position)</bdi></a>, <bdi>\(original.employer)</bdi>.</p>

        """
    }
    guard !upgrades.isEmpty else { return .none }
    return Card(
      "Upgrades",
      DataTable(
        caption: "Upgrades of this job", isCaptionHidden: true,
        columns: [
          .init("Since", isRowHeader: true), .init("Position"), .init("What is better"),
          .init("Pay an hour", .end),
        ],
        rows: upgrades.map { one in
          .init([
            "<a href=\"\(JobPage.path(header.id, one.id))\">\(one.cameOn)</a>",
            "<bdi>\(one.position)</bdi>",
            "\(one.improvements.map(\.words).joined(separator: ", "))",
            one.hourlyWageCents.map { "\(JobWords.dollars($0))" } ?? .none,
          ])
        }, empty: EmptyState("None", "")
      ).html
    ).html
  }
}
