import Domain
import Markup

/// Who of a case moves from Match Grant to the Department's financial programmes (UT-SVC-06).
package struct MatchGrantPage: Page {
  package struct Person: Codable, Sendable, Hashable {
    package let id: String
    package let name: String
  }

  package let header: CaseHeader
  package let moves: [StoredMatchGrantMove]
  /// Members in Match Grant whose move is not on record.
  package let mayMove: [Person]
  package let form: FormState

  package var title: String { "From Match Grant to the Department" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb, Crumb("Services", "\(header.path)/services")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header.line)
    \(form.summary)
    \(DataTable(
      caption: "Moves from Match Grant", isCaptionHidden: true,
      columns: [.init("Who", isRowHeader: true), .init("Transition"), .init("State")],
      rows: moves.map { move in
        .init([
          "<a href=\"\(header.path)/match-grant/\(move.id)\"><bdi>\(move.person)</bdi></a>",
          "\(move.transitionOn)", move.badge.html,
        ])
      },
      empty: EmptyState(
        "Nobody moves yet",
        "When someone's Match Grant ends, the case manager sends the counselor a summary of its services."
      )))
    \(begin(chrome))
    """
  }

  private func begin(_ chrome: Chrome) -> HTML {
    guard chrome.may(.matchGrantMove), header.closedOn == nil else { return .none }
    guard !mayMove.isEmpty else {
      return moves.isEmpty
        ? "<p class=\"muted\">Nobody of this case is enrolled in Match Grant.</p>\n" : .none
    }
    let people = mayMove.map { Choice($0.id, $0.name) }
    return Card(
      "Plan a move",
      chrome.form(
        to: "\(header.path)/match-grant",
        """
        \(form.fields([MatchGrantFields.person(people), MatchGrantFields.transitionOn]))
        \(Actions(Button("Plan the move").html))
        """
      ).html
    ).html
  }
}

/// One move, how far it has come and what is left to do.
package struct MatchGrantMovePage: Page {
  package let header: CaseHeader
  package let move: StoredMatchGrantMove
  /// How many services the summary holds.
  package let services: Int
  package let form: FormState

  package var title: String { "\(move.person) moves from Match Grant" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("From Match Grant to the Department", "\(header.path)/match-grant")]
  }

  private var path: Path { "\(header.path)/match-grant/\(move.id)" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1><bdi>\(move.person)</bdi> moves from Match Grant</h1>
    \(header.line)
    \(form.summary)
    \(SummaryList(facts))
    \(Actions(lead(chrome)))
    \(receipt(chrome))
    \(completion(chrome))
    """
  }

  private var facts: [SummaryList.Row] {
    let period = move.period
    var rows: [SummaryList.Row] = [
      .init("State", move.badge.html), .init("Transition", "\(move.transitionOn)"),
      .init("In Match Grant", "\(period.from) to \(period.until)"),
      .init("Services in that time", "\(services)"),
      .init(
        "Summary sent",
        move.sentOn.map {
          "\($0), by <bdi>\(move.sentBy)</bdi> to <bdi>\(move.sentTo)</bdi>"
        } ?? Badge("Not sent", .warning).html),
      .init(
        "Came in",
        move.receivedOn.map { "\($0), <bdi>\(move.receivedBy)</bdi>" }
          ?? Badge("Not confirmed", .warning).html),
    ]
    if let day = move.completedOn { rows.append(.init("Complete", "\(day)")) }
    return rows
  }

  private func lead(_ chrome: Chrome) -> HTML {
    let isToSend = chrome.may(.matchGrantMove) && move.completedOn == nil
    let words =
      !isToSend
      ? "Read the summary"
      : move.sentOn == nil ? "Review and send the summary" : "The summary; send it again"
    return ButtonLink(
      words, "\(path)/summary", isToSend && move.sentOn == nil ? .primary : .secondary
    ).html
  }

  private func receipt(_ chrome: Chrome) -> HTML {
    guard chrome.may(.matchGrantReceive), move.sentOn != nil, move.receivedOn == nil else {
      return .none
    }
    return Card(
      "Confirm that the summary came in",
      chrome.form(
        to: "\(path)/receipt",
        "\(form.fields(MatchGrantFields.dated))\(Actions(Button("Confirm").html))"
      ).html
    ).html
  }

  private func completion(_ chrome: Chrome) -> HTML {
    guard chrome.may(.matchGrantMove), move.completedOn == nil else { return .none }
    let unsent: HTML =
      move.sentOn == nil
      ? "<p class=\"muted\">The summary has to be sent to the counselor before.</p>\n" : .none
    return Card(
      "Mark the move complete",
      """
      <p>The enrollment in Match Grant ends with the day of the transition.</p>
      \(unsent)\(chrome.form(
        to: "\(path)/completion",
        "\(form.fields(MatchGrantFields.dated))\(Actions(Button("Mark it complete").html))"))
      """
    ).html
  }
}

/// The summary of the services of Match Grant, to be reviewed, sent, read and printed (UT-SVC-06).
package struct MatchGrantSummaryPage: Page {
  package let header: CaseHeader
  package let move: StoredMatchGrantMove
  /// As it was sent; before that, as it would be now.
  package let lines: [MatchGrantLine]
  /// Whether the services on record differ from those that were sent.
  package let isOutdated: Bool
  package let form: FormState

  package var title: String { "Summary of Match Grant services" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [
      header.crumb, Crumb("From Match Grant to the Department", "\(header.path)/match-grant"),
      Crumb("The move", "\(header.path)/match-grant/\(move.id)"),
    ]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(header.line)
    \(form.summary)
    \(outdated)
    \(SummaryList(facts))
    \(table)
    \(sending(chrome))
    """
  }

  private var outdated: HTML {
    guard isOutdated else { return .none }
    return Notice(
      .warning, "Services of this time were recorded or changed since it was sent",
      next: "the case manager reviews it and sends it again."
    ).html
  }

  private var facts: [SummaryList.Row] {
    let period = move.period
    var rows: [SummaryList.Row] = [
      .init("For", "<bdi>\(move.person)</bdi>"),
      .init("Match Grant", "\(period.from) to \(period.until)"),
      .init("Moves to the Department", "\(move.transitionOn)"),
    ]
    if let day = move.sentOn {
      rows.append(
        .init("Sent", "\(day), by <bdi>\(move.sentBy)</bdi> to <bdi>\(move.sentTo)</bdi>"))
    } else {
      rows.append(.init("Sent", Badge("Not sent", .warning).html))
    }
    if !move.remark.isEmpty { rows.append(.init("Remark", "<bdi>\(move.remark)</bdi>")) }
    return rows
  }

  private var table: DataTable {
    DataTable(
      caption: "Services in the time of Match Grant",
      columns: [
        .init("Day"), .init("Service", isRowHeader: true), .init("Kind"), .init("Program"),
        .init("Took place"), .init("Provider and what was given"),
      ],
      rows: lines.map { line in
        let more = [line.provider, line.words].filter { !$0.isEmpty }.joined(separator: "; ")
        return .init([
          "\(line.on)", "<bdi>\(ServiceWords.type(line.type))</bdi>",
          "\(ServiceWords.label(line.group, in: ServiceWords.groups))",
          "\(ServiceWords.program(line.program))",
          "\(ServiceWords.label(line.status, in: ServiceWords.statuses))", "<bdi>\(more)</bdi>",
        ])
      },
      empty: EmptyState(
        "No service of this time is on record",
        "Record what was given in Match Grant among the services of the case; it appears here."))
  }

  private func sending(_ chrome: Chrome) -> HTML {
    guard chrome.may(.matchGrantMove), move.completedOn == nil else { return .none }
    let counselors = header.team.filter { $0.role == "employment-counselor" }
      .map { Choice($0.staffID, $0.name) }
    let form = chrome.form(
      to: "\(header.path)/match-grant/\(move.id)/summary",
      """
      \(form.fields([MatchGrantFields.counselor(counselors)] + MatchGrantFields.sending.dropFirst()))
      \(Actions(Button("Send it to the counselor").html))
      """)
    return """
      <div class="screen-only">
      \(Card(move.sentOn == nil ? "Review and send" : "Send it again", form.html))
      </div>

      """
  }
}
