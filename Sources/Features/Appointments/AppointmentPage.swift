import Domain
import Markup

/// One appointment as pages show it.
package struct AppointmentLine: Codable, Sendable, Hashable {
  package let id: String
  package let kind: String
  /// `YYYY-MM-DD HH:MM` in the agency's own time.
  package let startsAt: String
  package let on: Day
  package let place: String
  package let personID: String?
  package let person: String
  package let with: String
  /// `booked`, `attended`, `no-show` or `cancelled`.
  package let status: String
  package let isConfirmed: Bool
  /// Times of other meetings that stand in the way.
  package let conflicts: [String]

  var badge: Badge {
    let word = AppointmentWords.status(status, isConfirmed: isConfirmed)
    switch status {
    case "booked": return Badge(word, isConfirmed ? .success : .info)
    case "attended": return Badge(word, .success)
    case "no-show": return Badge(word, .warning)
    default: return Badge(word, .neutral, shape: .cross)
    }
  }
}

/// A case's meetings: the schedule that all of its team see (UT-ASM-15).
package struct AppointmentsPage: Page {
  package let header: CaseHeader
  package let coming: [AppointmentLine]
  package let past: [AppointmentLine]

  package var title: String { "Appointments" }
  package var trail: [Crumb] { [header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    let book: HTML =
      chrome.may(.appointmentBook)
      ? "\(Actions(ButtonLink("Book an appointment", "/cases/\(header.id)/appointments/new", .primary).html))"
      : .none
    return """
      <h1>Appointments</h1>
      \(header.line)
      \(book)
      \(table("To come", coming, empty: "A meeting stands here once it is booked."))
      \(table("Earlier and cancelled", past, empty: "Meetings that were held stand here."))
      """
  }

  private func table(_ caption: String, _ lines: [AppointmentLine], empty: String) -> DataTable {
    DataTable(
      caption: caption,
      columns: [
        .init("When", isRowHeader: true), .init("What for"), .init("Who"), .init("With"),
        .init("Place"), .init("State"),
      ],
      rows: lines.map { line in
        let path: Path = "/cases/\(header.id)/appointments/\(line.id)"
        let conflict: HTML =
          line.conflicts.isEmpty
          ? .none
          : " \(Badge("Conflict with \(line.conflicts.joined(separator: ", "))", .warning))"
        return .init(
          [
            "<a href=\"\(path)\">\(Prose(line.startsAt))</a>",
            "\(AppointmentWords.kind(line.kind))",
            "<bdi>\(line.person.isEmpty ? "The family" : line.person)</bdi>",
            "<bdi>\(line.with)</bdi>", "<bdi>\(line.place)</bdi>", "\(line.badge)\(conflict)",
          ], isMarked: !line.conflicts.isEmpty)
      }, empty: EmptyState("None", empty), isList: true)
  }
}

/// Where a meeting is proposed; what the record lacks for an assessment is listed (UT-INT-06).
package struct NewAppointmentPage: Page {
  package struct Option: Codable, Sendable, Hashable {
    package let id: String
    package let label: String
  }

  package let header: CaseHeader
  package let people: [Option]
  package let team: [Option]
  package let missing: [String]
  package let form: FormState

  package var title: String { "Book an appointment" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Appointments", "/cases/\(header.id)/appointments")]
  }

  package func html(_ chrome: Chrome) -> HTML {
    let person = AppointmentFields.person(people.map { Choice($0.id, $0.label) })
    let with = AppointmentFields.with(team.map { Choice($0.id, $0.label) })
    return """
      <h1>Book an appointment</h1>
      \(header.line)
      \(form.summary)
      \(AppointmentPage.warning(missing))
      \(chrome.form(
        to: "/cases/\(header.id)/appointments",
        """
        \(form.fields([
          AppointmentFields.kind, person, AppointmentFields.startsAt, AppointmentFields.place, with,
          TalkPlaceFields.topic, TalkPlaceFields.isPrivate, AppointmentFields.next,
        ] + (form.refusal?.code == "appointment.at-work" ? [AppointmentFields.despiteWork] : [])))
        \(Actions(Button("Book").html))
        """))
      """
  }
}

/// One meeting: its state, its history, and what can be done with it.
package struct AppointmentPage: Page {
  package struct Change: Codable, Sendable, Hashable {
    package let version: Int
    package let at: Instant
    package let by: String
    package let startsAt: String
    package let place: String
    package let state: String
    package let reason: String
  }

  package let header: CaseHeader
  package let line: AppointmentLine
  package let version: Int
  package let proposedBy: String
  package let confirmedBy: String
  package let overrideReason: String
  package let overriddenBy: String
  package let history: [Change]
  package let missing: [String]
  package var counselor: CounselorPart?
  package let talk: TalkPlaceLine
  package let form: FormState

  package var title: String { "\(AppointmentWords.kind(line.kind)), \(Prose(line.startsAt).plain)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Appointments", "/cases/\(header.id)/appointments")]
  }

  private var path: Path { "/cases/\(header.id)/appointments/\(line.id)" }

  static func warning(_ missing: [String]) -> HTML {
    guard !missing.isEmpty else { return .none }
    return Notice(
      .warning, "The record is not complete; an assessment cannot start until it is",
      details: "<ul>\(missing.markup { "<li><bdi>\($0)</bdi></li>" })</ul>",
      next: "fill these before the meeting; booking it is possible now."
    ).html
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(AppointmentWords.kind(line.kind)), \(Prose(line.startsAt))</h1>
    \(header.line)
    \(form.summary)
    \(line.kind == "assessment" && line.status == "booked" && overriddenBy.isEmpty
      ? AppointmentPage.warning(missing) : .none)
    \(conflict)
    \(line.status == "booked" ? talk.prompt(header, chrome) : .none)
    \(SummaryList(facts))
    \(counselor?.html(path, form, chrome) ?? .none)
    \(acts(chrome))
    \(talk.form(path, form, chrome))
    \(changes)
    """
  }

  private var conflict: HTML {
    guard !line.conflicts.isEmpty else { return .none }
    return Notice(
      .warning,
      "Another meeting of the same people is at \(line.conflicts.joined(separator: ", "))",
      next: "choose another time with the team."
    ).html
  }

  private var facts: [SummaryList.Row] {
    var rows = [
      SummaryList.Row("State", line.badge.html),
      SummaryList.Row("Who", "<bdi>\(line.person.isEmpty ? "The family" : line.person)</bdi>"),
      SummaryList.Row("With", line.with.isEmpty ? .none : "<bdi>\(line.with)</bdi>"),
      SummaryList.Row("Place", "<bdi>\(line.place)</bdi>"),
      SummaryList.Row("Proposed by", "<bdi>\(proposedBy)</bdi>"),
      SummaryList.Row(
        "Confirmed by", confirmedBy.isEmpty ? "Nobody yet" : "<bdi>\(confirmedBy)</bdi>"),
    ]
    rows += talk.facts
    if !overriddenBy.isEmpty {
      rows.append(
        SummaryList.Row(
          "May start with an incomplete record",
          "<bdi>\(overriddenBy)</bdi>: <bdi>\(overrideReason)</bdi>"))
    }
    return rows
  }

  private func acts(_ chrome: Chrome) -> HTML {
    guard line.status == "booked" else { return .none }
    var all = HTML.none
    if !line.isConfirmed, chrome.may(.appointmentConfirm) {
      all +=
        chrome.form(
          to: "\(path)/confirmation", version: version, keepsDraft: false,
          Actions(Button("Confirm").html).html
        ).html
    }
    if line.kind == "assessment", let person = line.personID, chrome.may(.assessmentRecord),
      header.reach.includes(.assessment)
    {
      all +=
        Actions(
          ButtonLink("Start the assessment", "\(AssessmentPaths.list(header.id, person))/new").html
        ).html
    }
    if line.kind == "assessment", !missing.isEmpty, overriddenBy.isEmpty,
      chrome.may(.assessmentOverride)
    {
      all +=
        Card(
          "Let it start with an incomplete record",
          chrome.form(
            to: "\(path)/override", version: version,
            """
            \(form.field(AppointmentFields.reason))
            \(Actions(Button("Override", .secondary).html))
            """
          ).html
        ).html
    }
    guard chrome.may(.appointmentBook) else { return all }
    return all + change(chrome)
  }

  private func change(_ chrome: Chrome) -> HTML {
    let held: HTML =
      line.on <= chrome.today
      ? """
      \(chrome.form(
        to: path, version: version, keepsDraft: false,
        Actions(
          """
          \(Button("It was held", .secondary, name: "act", value: "attended"))\
          \(Button("They did not come", .secondary, name: "act", value: "no-show"))
          """
        ).html))
      """ : .none
    return held
      + Card(
        "Change it",
        chrome.form(
          to: path, version: version,
          """
          \(form.fields(AppointmentFields.change))
          \(Actions(
            """
            \(Button("Reschedule", .secondary, name: "act", value: "reschedule"))\
            \(Button("Cancel it", .danger, name: "act", value: "cancel"))
            """))
          """
        ).html
      ).html
  }

  private var changes: HTML {
    Card(
      "History",
      DataTable(
        caption: "Every version, the newest first", isCaptionHidden: true,
        columns: [
          .init("Recorded", isRowHeader: true), .init("By"), .init("When"), .init("Place"),
          .init("State"), .init("Why"),
        ],
        rows: history.map { change in
          .init([
            "\(change.at)", "<bdi>\(change.by)</bdi>", "\(Prose(change.startsAt))",
            "<bdi>\(change.place)</bdi>", "\(change.state)", "<bdi>\(change.reason)</bdi>",
          ])
        },
        empty: EmptyState("No history", "Each change stands here.")
      ).html
    ).html
  }
}
