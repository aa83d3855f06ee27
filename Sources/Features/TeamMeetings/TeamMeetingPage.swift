import Domain
import Markup

/// A case's team meetings (UT-ASM-17).
package struct TeamMeetingsPage: Page {
  package let header: CaseHeader
  package let meetings: [StoredTeamMeeting]

  package var title: String { "Team meetings" }
  package var trail: [Crumb] { [header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    let call: HTML =
      chrome.may(.teamMeetingHold)
      ? Actions(
        ButtonLink("Call a team meeting", "\(header.path)/team-meetings/new", .primary).html
      ).html : .none
    return """
      <h1>Team meetings</h1>
      \(header.line)
      \(call)
      \(DataTable(
        caption: "Team meetings", isCaptionHidden: true,
        columns: [
          .init("When", isRowHeader: true), .init("What about"), .init("State"),
          .init("Decided"),
        ],
        rows: meetings.map { meeting in
          .init([
            """
            <a href="\(header.path)/team-meetings/\(meeting.id)">\(Prose(meeting.startsAt))</a>
            """,
            "<bdi>\(meeting.purpose)</bdi>", meeting.badge.html,
            "<bdi>\(meeting.decisions)</bdi>",
          ])
        },
        empty: EmptyState(
          "No team meeting yet",
          "A therapist calls one from an assessment, or anyone of the team from here."),
        isList: true))
      """
  }
}

extension StoredTeamMeeting {
  var badge: Badge {
    if status == "cancelled" { return Badge("Cancelled", .neutral, shape: .cross) }
    return isRecorded ? Badge("Held", .success) : Badge("Called", .info)
  }
}

/// Where a team meeting is called.
package struct NewTeamMeetingPage: Page {
  package struct Colleague: Codable, Sendable, Hashable {
    package let id: String
    package let name: String
    package let role: String
  }

  package let header: CaseHeader
  package let team: [Colleague]
  package let form: FormState

  package var title: String { "Call a team meeting" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Team meetings", "\(header.path)/team-meetings")]
  }

  package func html(_ chrome: Chrome) -> HTML {
    let invited = TeamMeetingFields.invited(
      team.map { Choice($0.id, "\($0.name), \(Role(rawValue: $0.role)?.words ?? $0.role)") })
    return """
      <h1>Call a team meeting</h1>
      \(header.line)
      \(form.summary)
      \(chrome.form(
        to: "\(header.path)/team-meetings",
        """
        \(form.field(TeamMeetingFields.purpose))
        \(form.field(TeamMeetingFields.startsAt))
        \(form.field(TeamMeetingFields.place))
        \(team.isEmpty ? .none : form.field(invited))
        \(form.field(TeamMeetingFields.others))
        \(form.field(TeamMeetingFields.client))
        \(form.field(TeamMeetingFields.assessment))
        \(Actions(Button("Call the meeting").html))
        """))
      """
  }
}

/// One team meeting: who was invited, who came, what was decided.
package struct TeamMeetingPage: Page {
  package let header: CaseHeader
  package let meeting: StoredTeamMeeting
  package let today: Day
  package let form: FormState

  package var title: String { "Team meeting: \(meeting.purpose)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Team meetings", "\(header.path)/team-meetings")]
  }

  private var path: Path { "\(header.path)/team-meetings/\(meeting.id)" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Team meeting: <bdi>\(meeting.purpose)</bdi></h1>
    \(header.line)
    \(form.summary)
    \(SummaryList(facts(chrome)))
    \(invitations)
    \(minutes(chrome))
    """
  }

  private func facts(_ chrome: Chrome) -> [SummaryList.Row] {
    var rows: [SummaryList.Row] = [
      .init("State", meeting.badge.html),
      .init(
        "When",
        """
        \(Prose(meeting.startsAt)) · \
        <a href="\(header.path)/appointments/\(meeting.id)">Move or cancel it</a>
        """),
      .init("Place", "<bdi>\(meeting.place)</bdi>"),
      .init("Called by", "<bdi>\(meeting.calledBy)</bdi>"),
    ]
    if let assessment = meeting.assessmentID {
      let path = AssessmentPaths.result(header.id, assessment)
      let result: HTML =
        chrome.mayOpen(path) && header.reach.includes(.assessment)
        ? "<a href=\"\(path)\">The assessment</a>" : "An assessment"
      let discussed: HTML =
        meeting.isResultDiscussed ? " \(Badge("Result discussed", .success))" : .none
      rows.append(.init("About", "\(result)\(discussed)"))
    }
    if meeting.isRecorded {
      rows.append(.init("Decided", "<bdi>\(meeting.decisions)</bdi>"))
    }
    return rows
  }

  private var invitations: DataTable {
    let client: [DataTable.Row] =
      meeting.clientInvited || meeting.clientCame
      ? [
        .init([
          "The \(Words.client)", "", meeting.isRecorded ? came(meeting.clientCame) : came(nil),
        ])
      ] : []
    return DataTable(
      caption: "Who is invited",
      columns: [.init("Name", isRowHeader: true), .init("Role"), .init("Came")],
      rows: meeting.invitations.map { one in
        .init([
          "<bdi>\(one.name)</bdi>", "<bdi>\(Role(rawValue: one.role)?.words ?? one.role)</bdi>",
          came(one.came),
        ])
      } + client, empty: EmptyState("Nobody", "Whoever is invited stands here."))
  }

  private func came(_ came: Bool?) -> HTML {
    came.map { $0 ? Badge("Came", .success).html : Badge("Did not come", .warning).html }
      ?? "<span class=\"muted\">Not recorded</span>"
  }

  private func minutes(_ chrome: Chrome) -> HTML {
    guard chrome.may(.teamMeetingHold), meeting.status != "cancelled", meeting.on <= today else {
      return .none
    }
    var filled = form
    if !form.hasErrors {
      filled.input = form.input.filled(with: ["decisions": meeting.decisions])
      filled.input.set("came", meeting.invitations.filter { $0.came == true }.map(\.id))
      if meeting.clientCame { filled.input.set("client_came", "yes") }
    }
    let came = TeamMeetingFields.came(meeting.invitations.map { Choice($0.id, $0.name) })
    return Card(
      meeting.isRecorded ? "Correct the record" : "Record the meeting",
      chrome.form(
        to: "\(path)/minutes", version: meeting.version,
        """
        \(filled.field(came))
        \(filled.field(TeamMeetingFields.clientCame))
        \(filled.field(TeamMeetingFields.decisions))
        \(Actions(Button("Record it").html))
        """
      ).html
    ).html
  }
}
