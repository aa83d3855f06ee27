import Domain
import Markup

extension QuarterPage {
  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    <p>\(DayText(from)) to \(DayText(to)), <bdi>\(agency)</bdi>. \(state)</p>
    \(form.summary)
    \(reach)
    \(knownAt.map { Notice(.info, "As the records said at \($0.words).", next: "<a href=\"\(path)\">See them as they are now</a>") })
    \(changed)
    \(tiles)
    \(downloads)
    \(lists)
    \(knownAt == nil && part.isEmpty ? standing(chrome) : .none)
    """
  }

  private var lists: HTML {
    switch Part(rawValue: part) {
    case nil: "\(outcomesCard)\n\(servicesCard)\n\(scheduleCard)\n\(excludedCard)"
    case .outcomes: outcomesCard
    case .schedule: scheduleCard
    case .excluded: excludedCard
    }
  }

  /// From a page of one long list to its neighbours.
  private func pager(_ list: Part, _ label: String) -> Pager {
    let asked = path.query("knownAt", knownAt?.description)
    return Pager(
      previous: part.isEmpty ? nil : isFurther ? asked.query("show", list.rawValue) : asked,
      next: next[list.rawValue].map { asked.query("show", list.rawValue).query("after", $0) },
      label: label)
  }

  private var state: HTML {
    if frozen != nil { return "\(Badge("Frozen", .success))" }
    return isRunning ? "\(Badge("Running", .neutral))" : "\(Badge("To be submitted", .warning))"
  }

  private var reach: HTML {
    guard !isWhole else { return .none }
    return Notice(
      .info, "These are the cases that you see, not the whole agency.",
      next: "The point of contact of your agency sees all of them, and freezes the quarter."
    ).html
  }

  /// The figures shown are today's, also of a frozen quarter.
  private var changed: HTML {
    guard let count = frozen?.adjustments.count, count > 0, knownAt == nil else { return .none }
    let figures = count == 1 ? "One figure has" : "\(count) figures have"
    return Notice(
      .info, "\(figures) changed since the quarter was frozen: this is what the records say today.",
      next: "<a href=\"#adjustments\">See what changed</a>"
    ).html
  }

  /// The figures at a glance; each leads to its people.
  private var tiles: HTML {
    let all: [(label: String, count: Int, place: String)] = [
      ("Outcomes counted", totals.counted, "outcomes"),
      ("Not counted", totals.excluded, "excluded"),
      ("Placements", totals.placements, "schedule-c"),
      ("Upgrades", totals.upgrades, "schedule-c"),
    ]
    return """
      <dl class="summary">
      \(all.markup { tile in
        """
        <div class="summary-row"><dt>\(tile.label)</dt><dd><a href="\(path.fragment(tile.place))">\
        \(tile.count)</a></dd></div>

        """
      })</dl>
      """
  }

  private var downloads: HTML {
    let asked = path.query("knownAt", knownAt?.description)
    return """
      <p>Download as <a href="\(asked.query("format", "xlsx"))">workbook (XLSX)</a>, \
      <a href="\(asked.query("format", "csv"))">CSV</a> or \
      <a href="\(asked.query("format", "json"))">JSON</a>.</p>
      """
  }

  private var outcomesCard: HTML {
    section(
      "outcomes", "Case-management outcomes",
      """
      <p class="muted">At most one for each person and quarter, over both programs. Open an outcome \
      to see its goal, plan, contributions and notes.</p>
      \(DataTable(
        caption: "Outcomes counted", isCaptionHidden: true,
        columns: [
          .init("Person", isRowHeader: true), .init("Outcome"), .init("Program"),
          .init("Achieved"),
        ],
        rows: counted.map { .init([who($0.caseID, $0.person), link($0), "\(QuarterWords.program($0.program))", day($0.on)]) },
        empty: EmptyState(
          "No outcome counted", "Goals of family plans and individual plans, achieved and complete, are counted here.")))\
      \(pager(.outcomes, "Pages of outcomes counted"))
      """)
  }

  private var servicesCard: HTML {
    section(
      "services", "Other services",
      """
      \(DataTable(
        caption: "People who received a service, each once for a type and program",
        columns: [
          .init("Service", isRowHeader: true), .init("Program"), .init("People", .end),
        ],
        rows: services.map { line in
          .init([
            "\(ServiceWords.type(line.type))", "\(QuarterWords.program(line.program))",
            "<a href=\"\(people(line.type))\">\(line.clients)</a>",
          ])
        },
        empty: EmptyState("No service", "Completed services of the quarter are counted here.")))
      \(DataTable(
        caption: "People, each once in a program",
        columns: [
          .init("Program", isRowHeader: true), .init("With an outcome", .end),
          .init("With another service", .end), .init("With either", .end),
        ],
        rows: unduplicated.map { line in
          .init([
            "\(QuarterWords.program(line.program))", "\(line.outcomes)", "\(line.services)",
            "\(line.either)",
          ])
        },
        empty: EmptyState("Nobody yet", "People with an outcome or a service are counted here.")))
      """)
  }

  private func people(_ item: String) -> Path {
    ("/reports/qpr" as Path).query("from", from.description).query("to", to.description)
      .query("knownAt", knownAt?.description).query("item", item).fragment("people")
  }

  private var scheduleCard: HTML {
    section(
      "schedule-c", "Schedule C: jobs",
      DataTable(
        caption: "Placements and upgrades", isCaptionHidden: true,
        columns: [
          .init("Person", isRowHeader: true), .init("Job"), .init("Wage an hour", .end),
          .init("Health insurance"), .init("Secured"), .init("Started"), .init("Day 30"),
          .init("Day 60"), .init("Day 90"), .init("Assistance"),
        ],
        rows: jobs.map(jobRow),
        empty: EmptyState("No job", "Jobs secured and upgrades begun in the quarter stand here.")
      ).html + pager(.schedule, "Pages of jobs").html)
  }

  private func jobRow(_ job: Job) -> DataTable.Row {
    let kind: HTML = job.isUpgrade ? "\(Badge("Upgrade", .info)) " : .none
    let wage: HTML = job.hourlyWageCents.map { "$\(centsText($0))" } ?? .none
    return DataTable.Row(
      [
        who(job.caseID, job.person),
        "\(kind)<bdi>\(job.position)</bdi>, <bdi>\(job.employer)</bdi>", wage,
        job.healthInsurance ? "Yes" : "No", day(job.securedOn), day(job.startedOn),
      ] + job.retention.map { "\(QuarterWords.retention($0))" }
        + ["\(QuarterWords.effect(job.effect, isConfirmed: job.isEffectConfirmed))"])
  }

  private var excludedCard: HTML {
    section(
      "excluded", "Not counted, and why",
      DataTable(
        caption: "Outcomes not counted", isCaptionHidden: true,
        columns: [
          .init("Person", isRowHeader: true), .init("Outcome"), .init("Achieved"), .init("Why not"),
        ],
        rows: excluded.map {
          .init([who($0.caseID, $0.person), link($0), day($0.on), "\($0.reason.capitalisedFirst)"])
        },
        empty: EmptyState(
          "Every outcome is counted", "What is achieved but not counted stands here.")
      ).html + pager(.excluded, "Pages of outcomes not counted").html)
  }

  private func section(_ id: String, _ heading: String, _ content: HTML) -> HTML {
    """
    <section id="\(id)" class="stack">
    <h2>\(heading)</h2>
    \(content)
    </section>

    """
  }

  private func who(_ caseID: String, _ name: String) -> HTML {
    caseID.isEmpty
      ? "<bdi>\(name)</bdi>"
      : "<a href=\"\("/cases/\(caseID)" as Path)\"><bdi>\(name)</bdi></a>"
  }

  private func link(_ outcome: Outcome) -> HTML {
    let way: Path = "/cases/\(outcome.caseID)/outcomes/\(outcome.goalID)"
    return outcome.caseID.isEmpty
      ? "<bdi>\(outcome.goal)</bdi>" : "<a href=\"\(way)\"><bdi>\(outcome.goal)</bdi></a>"
  }

  private func day(_ day: Day?) -> HTML { day.map { "\(DayText($0))" } ?? .none }
}
