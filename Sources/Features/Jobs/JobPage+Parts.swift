import Domain
import Markup

/// The parts of a job's page that follow from its days.
extension JobPage {
  func contactsPart(_ chrome: Chrome) -> HTML {
    """
    \(part(windows, "Contacts with the employer by window", windowsPart))
    \(Card("Contacts that were made", contacts.html))
    """
  }

  private func windowsPart(_ windows: [ContactWindow]) -> HTML {
    let picture = ContactLine(windows, of: job, on: day)?.html ?? .none
    return "\(picture)\(windowTable(windows))"
  }

  private func windowTable(_ windows: [ContactWindow]) -> HTML {
    DataTable(
      caption: "Contacts with the employer by window", isCaptionHidden: true,
      columns: [
        .init("Window", isRowHeader: true), .init("Due"), .init("Status"), .init("Contact"),
      ],
      rows: windows.map { window in
        .init(
          [
            name(window),
            "\(DayText(window.line.dueOn)) \(window.line.why.component(window.line.dueOn))",
            "\(window.line.badge)", contact(of: window),
          ], isMarked: window.line.state.isPast)
      },
      empty: EmptyState(
        "No contact is owed",
        "Contacts are owed where a program of refugee services was open when the job was secured.")
    ).html
  }

  private func name(_ window: ContactWindow) -> HTML {
    let last = window.line.dueOn
    switch window.line.rule {
    case JobClockLines.week:
      return "The week it was secured <span class=\"muted\">\(window.from) to \(last)</span>"
    case "employer.30d": return days("Days 1–30", window)
    case "employer.60d": return days("Days 31–60", window)
    case "employer.90d": return days("Days 61–90", window)
    default: return days("Later", window)
    }
  }

  private func days(_ name: String, _ window: ContactWindow) -> HTML {
    "\(name) <span class=\"muted\">\(window.from) to \(window.line.dueOn)</span>"
  }

  /// The contact that met it, or what its absence means.
  private func contact(of window: ContactWindow) -> HTML {
    if let met = window.line.metOn {
      let late: HTML = met > window.line.dueOn ? ", too late for the week" : .none
      return "Contact on \(met)\(late)"
    }
    switch window.line.state {
    case .overdue: return "A contact now still counts, as a late one"
    case .missed:
      return """
        Missed: no contact from \(window.from) to \(window.line.dueOn); a later one belongs to a \
        later window
        """
    case .cancelled: return "Not owed any more: the job or the program ended before"
    case .waived: return "Set aside"
    default: return .none
    }
  }

  private var contacts: DataTable {
    DataTable(
      caption: "Contacts that were made", isCaptionHidden: true,
      columns: [
        .init("Day", isRowHeader: true), .init("How"), .init("With whom"), .init("What was said"),
        .init("Counts for"),
      ],
      rows: job.contacts.map { one in
        let by: HTML = one.by.isEmpty ? .none : " <span class=\"muted\"><bdi>\(one.by)</bdi></span>"
        return .init([
          "\(DayText(one.on))", "\(JobWords.label(one.mode, in: JobWords.modes))\(by)",
          "<bdi>\(one.withWhom)</bdi>", "<bdi>\(one.words)</bdi>", "\(counts(one.on))",
        ])
      },
      empty: EmptyState("No contact yet", "Each contact with the employer stands here."))
  }

  private func counts(_ day: Day) -> String {
    let names = (windows.value ?? []).filter { $0.line.metOn == day }.map { window in
      switch window.line.rule {
      case JobClockLines.week: "first week"
      case "employer.30d": "days 1–30"
      case "employer.60d": "days 31–60"
      case "employer.90d": "days 61–90"
      default: "contact by \(window.line.dueOn.words)"
      }
    }
    return names.joined(separator: ", ")
  }

  func reportPart(_ report: AgencyReport, _ chrome: Chrome) -> HTML {
    let sent = report.sent.markup { one -> HTML in
      let names = [one.agency, one.worker].filter { !$0.isEmpty }.joined(separator: ", ")
      let to: HTML = names.isEmpty ? .none : " to <bdi>\(names)</bdi>"
      let how = JobWords.label(one.mode, in: JobWords.sendings).lowercased()
      let by: HTML = one.by.isEmpty ? .none : " <span class=\"muted\"><bdi>\(one.by)</bdi></span>"
      let remark: HTML = one.words.isEmpty ? .none : "<br><bdi>\(one.words)</bdi>"
      return """
        <p>Sent \(one.on)\(to)\(how.isEmpty ? "" : ", \(how)")\(by)\(remark)</p>

        """
    }
    guard let line = report.line else {
      return """
        <p>No report is owed: no cash assistance or food benefit, or no program, was open on the \
        day the job came.</p>
        \(sent)
        """
    }
    return """
      <p>Due \(DayText(line.dueOn)) \(line.badge) \(line.why.component(line.dueOn))</p>
      \(sent)\(reportActs(report, chrome))
      """
  }

  private func reportActs(_ report: AgencyReport, _ chrome: Chrome) -> HTML {
    guard chrome.may(.assistanceReportSend) else { return .none }
    var links = ButtonLink("Print the report", "\(path)/report/print").html
    if report.sent.isEmpty {
      links += ButtonLink("Record that it was sent", "\(path)/report").html
    }
    return Actions(links).html
  }

  func effectPart(_ effect: JobEffect, _ chrome: Chrome) -> HTML {
    let confirmed: HTML =
      effect.confirmed.map { one in
        let why: HTML = one.reason.isEmpty ? .none : ": <bdi>\(one.reason)</bdi>"
        return """
          \(Badge(one.effect.words, .success)) confirmed \(one.on) by <bdi>\(one.by)</bdi>\(why)
          """
      } ?? "\(Badge("Not confirmed yet", .warning))"
    return """
      \(SummaryList([
        .init("Suggested", "\(effect.suggested.words)"),
        .init("Why", "\(effect.rule.words)\(effect.evidence)"),
        .init("Confirmed", confirmed),
      ]))\(confirm(effect, chrome))
      """
  }

  private func confirm(_ effect: JobEffect, _ chrome: Chrome) -> HTML {
    guard chrome.may(.assistanceReportSend) else { return .none }
    return Actions(
      ButtonLink(
        effect.confirmed == nil ? "Confirm or correct" : "Change", "\(path)/effect"
      ).html
    ).html
  }
}

extension JobEffect {
  /// " RCA on 30 Apr 2026, from $500.00 to $200.00."
  var evidence: HTML {
    guard let assistance else { return .none }
    let day: HTML = on.map { " on \($0)" } ?? .none
    guard let before, let after else { return " \(assistance)\(day)." }
    return """
       \(assistance)\(day), from \(JobWords.dollars(before)) to \(JobWords.dollars(after)) a month.
      """
  }
}
