import Domain
import Markup

/// Every deadline of a case: what is owed, what was settled, and why each is due when it is.
package struct ClocksPage: Page {
  package let header: CaseHeader
  package let at: PointInTime
  package let day: Day
  package let clocks: [ClockLine]
  package let waivers: [WaiverLine]

  package var title: String { "Deadlines" }
  package var trail: [Crumb] { [header.crumb] }

  private var path: Path { "\(header.path)/clocks" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Deadlines</h1>
    \(header.line)
    \(at.notice(back: path))
    <h2>Owed on \(day)</h2>
    \(table("Owed", clocks.filter(\.isOpen), chrome, empty: EmptyState(
      "Nothing is owed", "Deadlines appear when people arrive, turn 18, and get plans and jobs.")))
    <h2>Settled</h2>
    \(table("Settled", clocks.filter { !$0.isOpen }, chrome, empty: EmptyState(
      "Nothing is settled yet", "What is met, waived or cancelled stays here as history.")))
    \(waived)
    <h2>Look from another day</h2>
    \(at.form(path))
    """
  }

  private func table(
    _ caption: String, _ lines: [ClockLine], _ chrome: Chrome, empty: EmptyState
  ) -> DataTable {
    DataTable(
      caption: caption, isCaptionHidden: true,
      columns: [
        .init("What", isRowHeader: true), .init("For whom"), .init("Due"), .init("Status"),
        .init("Owed by"), .init("Next", isLabelHidden: true),
      ],
      rows: lines.map { line in
        DataTable.Row(
          [
            "\(line.title)", line.whom, due(line), "\(line.badge)\(met(line))",
            "\(ClockWords.owner(line.owner))", acts(line, chrome),
          ], isMarked: line.state.isPast)
      },
      empty: empty, isList: true)
  }

  private func due(_ line: ClockLine) -> HTML {
    "\(DayText(line.dueOn)) \(line.why.component(line.dueOn))"
  }

  private func met(_ line: ClockLine) -> HTML {
    line.metOn.map { " <span class=\"muted\">on \($0)</span>" } ?? .none
  }

  private func acts(_ line: ClockLine, _ chrome: Chrome) -> HTML {
    guard line.isOpen, at.isNow else { return .none }
    var links: [HTML] = []
    if let act = line.act(chrome, header.reach) {
      links.append("<a href=\"\(act.path)\">\(act.label)</a>")
    }
    if line.status == "overdue", chrome.may(.noteWrite), !line.rule.hasPrefix("delay-note.") {
      let reason = NextAct.reason(for: line.name, caseID: header.id)
      links.append("<a href=\"\(reason)\">Write the reason</a>")
    }
    if chrome.may(.clockWaive) {
      let waive = ("\(path)/waiver" as Path).query("deadline", line.name.text)
      links.append("<a href=\"\(waive)\">Set aside</a>")
    }
    return links.enumerated().markup { $0 == 0 ? $1 : "<br>\($1)" }
  }

  private var waived: HTML {
    guard !waivers.isEmpty else { return .none }
    let table = DataTable(
      caption: "Set aside, with the reason",
      columns: [
        .init("What", isRowHeader: true), .init("For whom"), .init("Due"), .init("Set aside on"),
        .init("Reason"), .init("Approved by"),
      ],
      rows: waivers.map { line in
        let whom = line.personID.map { header.person($0)?.name ?? "A former member" }
        return DataTable.Row([
          "\(ClockWords.title(line.rule))", "<bdi>\(whom ?? "The family")</bdi>",
          "\(line.dueOn)", "\(line.on)", "<bdi>\(line.reason)</bdi>",
          "<bdi>\(line.approver)</bdi>",
        ])
      },
      empty: EmptyState("Nothing was set aside", ""))
    return "<h2>Set aside</h2>\n\(table)"
  }
}
