import Domain
import Markup

/// The home page: what the reader owes, overdue first, each with the one act that settles it.
package struct TodayPage: Page {
  package struct Meeting: Codable, Sendable, Hashable {
    package let caseID: String
    package let family: String
    package let person: String?
    package let kind: String
    /// `HH:MM` in the time of the case's lead agency.
    package let time: String
    package let place: String
  }

  package struct DraftLine: Codable, Sendable, Hashable {
    package let kind: String
    package let caseID: String
    package let personID: String
    package let family: String
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
  package let lines: [WorkLine]
  /// Where later lines go on; nil at the last.
  package let further: String?
  package let meetings: [Meeting]
  package let drafts: [DraftLine]

  package var title: String { worker.map { "What \($0) owes" } ?? "Today" }
  package var trail: [Crumb] { worker == nil ? [] : [Crumb("My team", "/team")] }

  private var path: Path { workerID.map { "/team/\($0)" } ?? "/" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    <p class="muted">\(DayText(day))</p>
    \(tiles)
    \(tabs)
    \(list(chrome))
    \(Pager(next: further.map { narrowed(kind, isComing).query("after", $0) }))
    \(workerID == nil ? meetingsAndDrafts : .none)
    """
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
          count.overdue > 0 ? "\(count.kind.words), \(count.overdue) overdue" : count.kind.words,
          count.due, count.overdue > 0 ? .overdue : .dueSoon,
          narrowed(count.kind == kind ? nil : count.kind, false), isCurrent: count.kind == kind)
      }
    ).html
  }

  private var tabs: TabLinks {
    TabLinks(
      "When it is due",
      [
        .init(
          "Overdue and due by \(day.adding(days: 14))", narrowed(kind, false), isCurrent: !isComing),
        .init("Later", narrowed(kind, true), isCurrent: isComing),
      ])
  }

  private func list(_ chrome: Chrome) -> DataTable {
    DataTable(
      caption: kind.map { "Owed: \($0.words)" } ?? "What is owed", isCaptionHidden: true,
      columns: [
        .init("What", isRowHeader: true), .init("Who"), .init("Since"), .init("Due"),
        .init("Status"), .init("Next"),
      ],
      rows: lines.map { $0.row(chrome, back: path) }, empty: empty, isList: true)
  }

  private var empty: EmptyState {
    if kind != nil {
      return EmptyState("Nothing of this kind", "Choose the kind again to see all of them.")
    }
    if isComing {
      return EmptyState("Nothing is due later", "Deadlines appear as cases are opened.")
    }
    return EmptyState(
      worker == nil ? "Nothing is owed today" : "Nothing is owed by \(worker ?? "")",
      "Deadlines of the cases in whose team one is appear here two weeks before they are due, and stay until they are met."
    )
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
          "<a href=\"\(home)\"><bdi>\(meeting.person ?? meeting.family)</bdi></a>",
          "\(meeting.kind.capitalisedFirst)", "<bdi>\(meeting.place)</bdi>",
        ])
      },
      empty: EmptyState(
        "No appointments today", "What is booked for the cases in whose team you are appears here.")
    )
  }

  private var draftList: DataTable {
    DataTable(
      caption: "Your drafts", isCaptionHidden: true,
      columns: [.init("What", isRowHeader: true), .init("Case"), .init("Kept at")],
      rows: drafts.map { draft in
        DataTable.Row([
          "<a href=\"\(draft.path)\">\(draft.words)</a>", "<bdi>\(draft.family)</bdi>",
          "<time datetime=\"\(draft.savedAt)\">\(draft.savedAt)</time>",
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
