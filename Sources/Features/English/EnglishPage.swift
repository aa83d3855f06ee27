import Domain
import Markup

/// What a person's team knows of their English: who assesses it, and what was found (UT-ASM-22).
package struct EnglishPage: Page {
  package let header: CaseHeader
  package let personID: String
  package let person: String
  package let connections: [EnglishConnection]
  package let results: [EnglishVersion]
  package let assessors: [StaffChoice]
  package let form: FormState

  package var title: String { "English of \(person)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Assessments of \(person)", AssessmentPaths.list(header.id, personID))]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>English of <bdi>\(person)</bdi></h1>
    \(header.line)
    \(form.summary)
    \(resultsTable)
    \(connectionsTable)
    \(connect(chrome))
    """
  }

  private var resultsTable: DataTable {
    DataTable(
      caption: "English assessments",
      columns: [
        .init("Assessed", isRowHeader: true), .init("Level"), .init("By"), .init("State"),
      ],
      rows: results.map { one in
        .init([
          "<a href=\"\(header.path)/english/\(one.id)\">\(DayText(one.assessedOn))</a>",
          "\(one.level.words)", "<bdi>\(one.by)</bdi>, \(one.agency)", one.badge.html,
        ])
      },
      empty: EmptyState(
        "Not assessed yet",
        "An English assessor records it; it stands here when it is final."))
  }

  private var connectionsTable: DataTable {
    DataTable(
      caption: "English assessors",
      columns: [
        .init("Assessor", isRowHeader: true), .init("Since"), .init("Appointment"),
        .init("State"),
      ],
      rows: connections.map { one in
        .init([
          """
          <a href="\(header.path)/english-connections/\(one.id)"><bdi>\(one.assessor)</bdi>, \
          \(one.agency)</a>
          """,
          "\(one.from)", one.meeting.when,
          one.to.map { "Ended \($0)" } ?? Badge("Connected", .success).html,
        ])
      },
      empty: EmptyState(
        "Not connected yet", "Whoever is named sees the name, contact, language and appointment."))
  }

  private func connect(_ chrome: Chrome) -> HTML {
    guard chrome.may(.connectionRecord) else { return .none }
    guard !assessors.isEmpty else {
      return Notice(
        .info, "No English assessor has an account here",
        next: "Ask your administrator to add one; until then record the connection without a name."
      ).html
    }
    let choices = assessors.map { Choice($0.id, "\($0.name), \($0.agency)") }
    return Card(
      "Connect with an assessor",
      chrome.form(
        to: "\(header.path)/people/\(personID)/english",
        """
        <p>The assessor sees the name, contact, language and this appointment, nothing else.</p>
        \(form.fields(
          [EnglishFields.assessor(choices), EnglishFields.connectedOn] + EnglishFields.appointment))
        \(Actions(Button("Connect").html))
        """
      ).html
    ).html
  }
}

/// One connection: the appointment and the help to get there, and where it ends.
package struct EnglishConnectionPage: Page {
  package let header: CaseHeader
  package let person: String
  package let connection: EnglishConnection
  package let version: Int
  package let form: FormState

  package var title: String { "English assessor of \(person)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [
      header.crumb,
      Crumb("English of \(person)", "\(header.path)/people/\(connection.personID)/english"),
    ]
  }

  private var path: Path { "\(header.path)/english-connections/\(connection.id)" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>English assessor of <bdi>\(person)</bdi></h1>
    \(header.line)
    \(form.summary)
    \(SummaryList(
      [
        .init("Assessor", "<bdi>\(connection.assessor)</bdi>, \(connection.agency)"),
        .init("Connected", "\(connection.from)"),
        .init("Ended", connection.to.map { "\($0)" } ?? "Not ended"),
      ] + connection.meeting.rows))
    \(acts(chrome))
    """
  }

  private func acts(_ chrome: Chrome) -> HTML {
    guard chrome.may(.connectionRecord), connection.to == nil else { return .none }
    return """
      \(Card(
        "The appointment",
        chrome.form(
          to: path, version: version,
          "\(form.fields(EnglishFields.appointment))\(Actions(Button("Save the appointment").html))"
        ).html))
      \(Card(
        "Ended?",
        chrome.form(
          to: "\(path)/end", keepsDraft: false,
          """
          <p>The assessor sees nothing of them any more, from today.</p>
          \(Actions(Button("End the connection", .secondary).html))
          """
        ).html))
      """
  }
}

/// A final English assessment as the team reads it.
package struct EnglishResultPage: Page {
  package let header: CaseHeader
  package let personID: String
  package let person: String
  package let result: EnglishVersion

  package var title: String { "English assessment of \(person)" }
  package var trail: [Crumb] {
    [
      header.crumb, Crumb("English of \(person)", "\(header.path)/people/\(personID)/english"),
    ]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>English assessment of <bdi>\(person)</bdi></h1>
    \(header.line)
    \(other)
    \(SummaryList(EnglishFacts.rows(of: result)))
    \(Actions(ButtonLink("Print it for the family", "\(header.path)/english/\(result.id)/print").html))
    """
  }

  private var other: HTML {
    guard let newer = result.correctedByID else { return .none }
    return Notice(
      .warning, "A correction has replaced this version; it is kept as it was",
      next: "<a href=\"\(header.path)/english/\(newer)\">Open the current version</a>"
    ).html
  }
}

/// The result as the family takes it home.
package struct EnglishPrintPage: Page {
  package let header: CaseHeader
  package let personID: String
  package let person: String
  package let result: EnglishVersion

  package var title: String { "Your English" }
  package var trail: [Crumb] {
    [
      header.crumb,
      Crumb("English assessment of \(person)", "\(header.path)/english/\(result.id)"),
    ]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Your English</h1>
    <p>This is for <bdi>\(person)</bdi>.</p>
    <p>On \(result.assessedOn.words), <bdi>\(result.by)</bdi> (\(result.agency)) looked at your \
    English: <bdi>\(result.test)</bdi>.</p>
    <h2>Your level</h2>
    <p>You are at level \(result.level.words). There are 6 levels.</p>
    <h2>What you need</h2>
    <p><bdi>\(result.needs)</bdi></p>
    <h2>What can help you</h2>
    <p><bdi>\(result.recommendations)</bdi></p>
    """
  }
}
