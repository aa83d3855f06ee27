import Domain
import Markup

/// Conflicts of interest: one's own, and those of whom one supervises (IRC-SUP-05).
package struct ConflictsPage: Page {
  package let actorID: String
  package let lines: [DeclaredConflict]
  package let workers: [PlanOption]
  package let form: FormState

  package var title: String { "Conflicts of interest" }
  package var hasErrors: Bool { form.hasErrors }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    <p>Who is family, friend or opponent of a family does not work for it. Only the worker, their \
    supervisor and administrators see what is declared here.</p>
    \(form.summary)
    \(toHandOver)
    \(table)
    \(declaring(chrome))
    """
  }

  private var toHandOver: HTML {
    let waiting = lines.filter(\.isToHandOver)
    guard !waiting.isEmpty else { return .none }
    let links = waiting.markup { line -> HTML in
      let place: HTML =
        line.caseID.map { "<a href=\"\("/cases/\($0)/team" as Path)\">\(line.caseNumber)</a>" }
        ?? "\(line.caseNumber)"
      return "<li><bdi>\(line.worker)</bdi>: case \(place)</li>\n"
    }
    return Notice(
      .warning, "A worker is on the team of a family they may not work for",
      details: "<ul>\n\(links)</ul>",
      next: "the supervisor names someone else on the case's team page."
    ).html
  }

  private var table: DataTable {
    DataTable(
      caption: "Declared", isCaptionHidden: true,
      columns: [
        .init("Worker", isRowHeader: true), .init("Case"), .init("What they are"),
        .init("When assigned"), .init("Declared"), .init("State"),
      ],
      rows: lines.map { line in
        .init([
          "<bdi>\(line.worker)</bdi>", "\(line.caseNumber)", "\(line.nature.words)",
          "\(line.effect.words)", "\(DayText(line.on)) by <bdi>\(line.by)</bdi>", state(line),
        ])
      },
      empty: EmptyState("Nothing is declared", "What you declare below stands here."))
  }

  private func state(_ line: DeclaredConflict) -> HTML {
    if let day = line.liftedOn {
      return "\(Badge("Lifted", .neutral)) \(DayText(day))<br><bdi>\(line.liftReason)</bdi>"
    }
    let badge = line.isToHandOver ? Badge("To hand over", .danger) : Badge("Stands", .info)
    guard line.staffID != actorID else { return badge.html }
    return """
      \(badge) <a href="\("/conflicts/\(line.id)" as Path)">Lift\
      <span class="visually-hidden"> the conflict of \(line.worker)</span></a>
      """
  }

  private func declaring(_ chrome: Chrome) -> HTML {
    let fields = [
      ConflictFields.worker(workers.map { Choice($0.id, $0.label) }), ConflictFields.caseNumber,
      ConflictFields.nature, ConflictFields.effect,
    ]
    return Card(
      "Declare a conflict of interest",
      chrome.form(
        to: "/conflicts", keepsDraft: false,
        "\(form.fields(fields))\(Actions(Button("Declare it").html))"
      ).html
    ).html
  }
}

/// The form by which a supervisor lifts a declaration.
package struct LiftConflictPage: Page {
  package let line: DeclaredConflict
  package let mayLift: Bool
  package let form: FormState

  package var title: String { "Conflict of interest of \(line.worker)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Conflicts of interest", "/conflicts")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Conflict of interest of <bdi>\(line.worker)</bdi></h1>
    \(form.summary)
    \(SummaryList([
      .init("Case", "\(line.caseNumber)"), .init("What they are", "\(line.nature.words)"),
      .init("When assigned", "\(line.effect.words)"),
      .init("Declared", "\(DayText(line.on)) by <bdi>\(line.by)</bdi>"),
    ]))
    \(act(chrome))
    """
  }

  private func act(_ chrome: Chrome) -> HTML {
    guard mayLift, line.liftedOn == nil else { return .none }
    return chrome.form(
      to: "/conflicts/\(line.id)/lift", keepsDraft: false,
      "\(form.fields([ConflictFields.reason]))\(Actions(Button("Lift it").html))"
    ).html
  }
}
