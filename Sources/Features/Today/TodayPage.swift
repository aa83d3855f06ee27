import Domain
import Markup

/// The home page: what the reader owes, overdue first, each with the one act that settles it.
package struct TodayPage: Page {
  package struct Meeting: Codable, Sendable, Hashable {
    package let caseID: String
    package let caseNumber: String
    package var family: String
    package var person: String?
    package let kind: String
    /// `HH:MM` in the time of the case's lead agency.
    package let time: String
    package let place: String
  }

  package struct DraftLine: Codable, Sendable, Hashable {
    package let kind: String
    package let caseID: String
    package let personID: String
    package var family: String
    package let savedAt: Instant
  }

  package let day: Day
  /// Whose list it is, where it is not the reader's own.
  package let worker: String?
  package let workerID: String?
  package let kind: WorkKind?
  /// What is due later than two weeks from now, instead of what is due by then.
  package let isComing: Bool
  package let counts: [WorkCount]
  package var lines: [WorkLine]
  /// The reasons that missed deadlines owe, where the list is not of one kind.
  package var reasons: [WorkLine]
  /// Where later lines go on; nil at the last.
  package let further: String?
  package var meetings: [Meeting]
  package var drafts: [DraftLine]
  /// What is asked of the reader that is about no case.
  package let office: [OfficeLine]
  /// What the reader, a supervisor, is to look at because it was told without waiting for them.
  package var reviews: [ReviewLine]

  package var title: String { worker.map { "What \($0) owes" } ?? "Today" }
  package var trail: [Crumb] { worker == nil ? [] : [Crumb("My team", "/team")] }

  private var path: Path { workerID.map { "/team/\($0)" } ?? "/" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    <p class="muted">\(day)</p>
    \(OfficeLine.card(office))
    \(reviewsPart)
    \(tiles)
    \(tabs)
    \(table(lines, kind.map { "Owed: \($0.words)" } ?? "What is owed", chrome))
    \(reasonsPart(chrome))
    \(Pager(next: further.map { narrowed(kind, isComing).query("after", $0) }))
    \(workerID == nil ? meetingsAndDrafts : .none)
    """
  }

  private var reviewsPart: HTML {
    guard !reviews.isEmpty else { return .none }
    return Card(
      "Told without consent: to review",
      DataTable(
        caption: "Told without consent: to review", isCaptionHidden: true,
        columns: [
          .init("Case", isRowHeader: true), .init("Told"), .init("By"), .init("Review due"),
        ],
        rows: reviews.map { line in
          .init(
            [
              """
              <a href="/cases/\(line.caseID)/disclosures/\(line.id)"><bdi>\(line.family)</bdi>, \
              \(line.caseNumber)</a>
              """,
              "\(DayText(line.on))", "<bdi>\(line.by)</bdi>",
              "\(DayText(line.dueOn)) \(ClockBadge(line.dueOn < day ? .overdue : .dueSoon))",
            ], isMarked: line.dueOn < day)
        }, empty: EmptyState("Nothing to review", "")
      ).html
    ).html
  }

  private func narrowed(_ kind: WorkKind?, _ isComing: Bool) -> Path {
    path.query("kind", kind?.rawValue).query("when", isComing ? "later" : nil)
  }

  private var tiles: HTML {
    guard !counts.isEmpty else { return .none }
    return CountsByKind(
      "What is owed, by kind",
      counts.map { count in
        CountsByKind.Kind(
          count.words, count.due, count.state,
          narrowed(count.kind == kind ? nil : count.kind, false), isCurrent: count.kind == kind)
      }
    ).html
  }

  private var tabs: TabLinks {
    TabLinks(
      "When it is due",
      [
        .init(
          "Overdue and due by \(day.adding(days: Worklist.ahead).words)", narrowed(kind, false),
          isCurrent: !isComing),
        .init("Later", narrowed(kind, true), isCurrent: isComing),
      ])
  }

  /// Folded, after what is to be done.
  private func reasonsPart(_ chrome: Chrome) -> HTML {
    guard let count = counts.first(where: { $0.kind == .reason })?.due, !reasons.isEmpty else {
      return .none
    }
    let words: HTML =
      count == 1 ? "1 missed deadline owes a reason" : "\(count) missed deadlines owe a reason"
    let all: HTML =
      count > reasons.count
      ? "<p><a href=\"\(narrowed(.reason, false))\">All \(count)</a></p>\n" : .none
    return """
      <details class="fold">
      <summary>\(words)</summary>
      \(table(reasons, "Reasons that are owed", chrome, isList: false))\(all)</details>

      """
  }

  private func table(
    _ lines: [WorkLine], _ caption: String, _ chrome: Chrome, isList: Bool = true
  ) -> DataTable {
    DataTable(
      caption: caption, isCaptionHidden: true,
      columns: [
        .init("What", isRowHeader: true), .init("Who"), .init("Since"), .init("Due"),
        .init("Status"), .init("Next"),
      ],
      rows: lines.map { $0.row(chrome, back: path) }, empty: empty(chrome), isList: isList)
  }

  private func empty(_ chrome: Chrome) -> EmptyState {
    if kind != nil {
      return EmptyState("Nothing of this kind", "Choose the kind again to see all of them.")
    }
    if isComing {
      return EmptyState("Nothing is due later", "Deadlines appear as cases are opened.")
    }
    return EmptyState(
      worker.map { "Nothing is owed by \($0) now" } ?? "Nothing is owed by you now",
      "What falls to \(worker ?? "you") in a case appears here two weeks before it is due, and stays "
        + "until it is done.",
      action: worker == nil
        ? chrome.mayOpen("/team")
          ? ButtonLink("What my team owes", "/team") : ButtonLink("My cases", "/cases")
        : nil)
  }

  private var meetingsAndDrafts: HTML {
    """
    \(Card("Appointments today", appointments.html))
    \(drafts.isEmpty ? .none : Card("Your drafts", draftList.html).html)
    """
  }

  private var appointments: DataTable {
    DataTable(
      caption: "Appointments today", isCaptionHidden: true,
      columns: [
        .init("Time", isRowHeader: true), .init("Who"), .init("What"), .init("Where"),
      ],
      rows: meetings.map { meeting in
        let home: Path = "/cases/\(meeting.caseID)"
        return DataTable.Row([
          "\(meeting.time)",
          "<a href=\"\(home)\"><bdi>\(meeting.person ?? meeting.family)</bdi></a> "
            + "<span class=\"muted\">\(meeting.caseNumber)</span>",
          "\(meeting.kind.capitalisedFirst)", "<bdi>\(meeting.place)</bdi>",
        ])
      },
      empty: EmptyState(
        "No appointments today", "What is booked for today in your cases appears here.")
    )
  }

  private var draftList: DataTable {
    DataTable(
      caption: "Your drafts", isCaptionHidden: true,
      columns: [.init("What", isRowHeader: true), .init("Case"), .init("Kept at")],
      rows: drafts.map { draft in
        DataTable.Row([
          "<a href=\"\(draft.path)\">\(draft.words)</a>", "<bdi>\(draft.family)</bdi>",
          "\(draft.savedAt)",
        ])
      },
      empty: EmptyState("No drafts", "What you keep unfinished waits here."))
  }
}

extension TodayPage.DraftLine {
  var words: String {
    switch kind {
    case "note": "Go on with the note"
    case "assessment": "Go on with the assessment"
    case "intake": "Go on with the intake"
    default: "Go on"
    }
  }

  var path: Path {
    switch kind {
    case "note": "/cases/\(caseID)/notes/new"
    case "assessment": "/cases/\(caseID)/people/\(personID)/assessments/draft"
    case "intake": "/intake/\(caseID)/check"
    default: "/cases/\(caseID)"
    }
  }
}
