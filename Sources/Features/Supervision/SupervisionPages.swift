import Domain
import Markup

/// Supervision as its reader takes part in it: their own, and what they hold or manage.
package struct SupervisionsPage: Page {
  package struct Worker: Codable, Sendable, Hashable {
    package let id: String
    package let name: String
    /// The last session with the reader.
    package let lastOn: Day?
  }

  package let readerID: String
  /// Whom the reader reports to; nil where nobody is on record.
  package let supervisor: String?
  package let sessions: [StoredSupervision]
  /// Who reports to the reader.
  package let workers: [Worker]

  package var title: String { "Supervision" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    <p>What is said in supervision is read by the two who met and the supervisor's own manager. It \
    is in no \(Words.client)'s file.</p>
    \(reporting)
    \(list("Your supervision", sessions.filter { $0.workerID == readerID }))
    \(holding)
    \(managing)
    """
  }

  private var reporting: HTML {
    guard let supervisor else {
      return Notice(
        .warning, "No supervisor is on record for you.",
        next: "Ask your administrator to enter who it is."
      ).html
    }
    return "<p>Your supervisor is <bdi>\(supervisor)</bdi>.</p>\n"
  }

  private var holding: HTML {
    guard !workers.isEmpty else { return .none }
    return """
      \(Actions(ButtonLink("Record a session", "/supervision/new", .primary).html))
      \(DataTable(
        caption: "Who reports to you",
        columns: [.init("Who", isRowHeader: true), .init("Last session with you")],
        rows: workers.map {
          .init(["<bdi>\($0.name)</bdi>", $0.lastOn.map { "\(DayText($0))" } ?? "None yet"])
        },
        empty: EmptyState("Nobody", "Staff whose supervisor you are stand here.")))
      \(list("Sessions you held", sessions.filter { $0.supervisorID == readerID }))
      """
  }

  private var managing: HTML {
    let others = sessions.filter { ![$0.workerID, $0.supervisorID].contains(readerID) }
    return others.isEmpty ? .none : list("Sessions that your staff held", others)
  }

  private func list(_ caption: String, _ sessions: [StoredSupervision]) -> HTML {
    """
    <h2>\(caption)</h2>
    \(DataTable(
      caption: caption, isCaptionHidden: true,
      columns: [
        .init("Day", isRowHeader: true), .init("Worker"), .init("Supervisor"), .init("Stage"),
      ],
      rows: sessions.map { session in
        .init([
          "<a href=\"/supervision/\(session.id)\">\(DayText(session.on))</a>",
          "<bdi>\(session.worker)</bdi>", "<bdi>\(session.supervisor)</bdi>",
          "\(session.stage.words)",
        ])
      },
      empty: EmptyState("No session is on record", "The supervisor records each one.")))

    """
  }
}

/// The form of one session.
package struct NewSupervisionPage: Page {
  package let workers: [SupervisionsPage.Worker]
  package let form: FormState

  package var title: String { "Record a supervision session" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Supervision", "/supervision")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(form.summary)
    \(workers.isEmpty
      ? EmptyState("Nobody reports to you", "An administrator enters who supervises whom.").html
      : fields(chrome))
    """
  }

  private func fields(_ chrome: Chrome) -> HTML {
    let worker = SupervisionFields.worker(workers.map { Choice($0.id, $0.name) })
    return chrome.form(
      to: "/supervision", keepsDraft: false,
      """
      \(form.fields([worker] + SupervisionFields.session.dropFirst()))
      <h2>What you agreed on</h2>
      \(form.fields(SupervisionFields.agreed))
      \(Actions(Button("Save the session").html))
      """
    ).html
  }
}

/// One session, for the two who met and the supervisor's manager.
package struct SupervisionPage: Page {
  package let session: StoredSupervision
  package let talk: String
  package let cases: String
  package let actions: [StoredSupervision.Action]
  package let readerID: String
  package let form: FormState

  package var title: String { "Supervision of \(session.on.words)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Supervision", "/supervision")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Supervision of \(DayText(session.on))</h1>
    \(form.summary)
    \(SummaryList([
      .init("Worker", "<bdi>\(session.worker)</bdi>"),
      .init("Supervisor", "<bdi>\(session.supervisor)</bdi>"),
      .init("Stage", "\(session.stage.words)"),
      .init("Cases discussed", cases.isEmpty ? "None" : "<bdi>\(cases)</bdi>"),
      .init("What was said", "<bdi>\(talk)</bdi>"),
    ]))
    <h2>What was agreed on</h2>
    \(DataTable(
      caption: "What was agreed on", isCaptionHidden: true,
      columns: [
        .init("What", isRowHeader: true), .init("Who"), .init("Due"), .init("Done"),
      ],
      rows: actions.map { row($0, chrome) },
      empty: EmptyState("Nothing was agreed on", "Agreed steps stand here with their days.")))
    """
  }

  private func row(_ action: StoredSupervision.Action, _ chrome: Chrome) -> DataTable.Row {
    let isOverdue = action.doneOn == nil && action.dueOn < chrome.today
    return .init(
      [
        "<bdi>\(action.what)</bdi>",
        "<bdi>\(action.owner == .worker ? session.worker : session.supervisor)</bdi>",
        "\(DayText(action.dueOn))",
        action.doneOn.map { "\(DayText($0))" } ?? finish(action, chrome),
      ], isMarked: isOverdue)
  }

  private func finish(_ action: StoredSupervision.Action, _ chrome: Chrome) -> HTML {
    let whose = action.owner == .worker ? session.workerID : session.supervisorID
    guard whose == readerID else { return Badge("Not yet", .neutral).html }
    return chrome.form(
      to: "/supervision/\(session.id)/actions/\(action.id)/done", keepsDraft: false,
      Button("It is done", .secondary).html
    ).html
  }
}
