import Domain
import Markup

/// The joint schedule: every meeting of the cases that the reader, or those they supervise, work
/// on, with what collides, and the assessments that nobody has booked (UT-CLK-05).
package struct SchedulePage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let id: String
    package let caseID: String
    package let caseNumber: String
    package var family: String
    package let personID: String?
    package var person: String?
    package let kind: String
    package let on: Day
    /// `HH:MM` in the time of the case's lead agency.
    package let time: String
    package let place: String
    package let withID: String?
    package let with: String
    package let isConfirmed: Bool
    package var isOwn: Bool
    /// Times of others of the day that stand in its way.
    package var conflicts: [String]

    /// Minutes after midnight.
    var minutes: Int {
      let parts = time.split(separator: ":").compactMap { Int($0) }
      return parts.count == 2 ? parts[0] * 60 + parts[1] : 0
    }
  }

  package struct ToBook: Codable, Sendable, Hashable {
    package let caseID: String
    package let caseNumber: String
    package let personID: String
    package var person: String
    package let rule: String
    package let dueOn: Day
  }

  package let day: Day
  package var lines: [Line]
  package var toBook: [ToBook]

  package var title: String { "Schedule" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Schedule</h1>
    <p class="muted">\(day) to \(day.adding(days: 30)) · <a href="/schedule/feed">In your own \
    calendar</a></p>
    \(meetings)
    \(unbooked(chrome))
    """
  }

  private var meetings: DataTable {
    DataTable(
      caption: "Meetings of your teams",
      columns: [
        .init("When", isRowHeader: true), .init("What for"), .init("Who"), .init("With"),
        .init("Place"), .init("State"),
      ],
      rows: lines.map { line in
        let path: Path = "/cases/\(line.caseID)/appointments/\(line.id)"
        let conflict: HTML =
          line.conflicts.isEmpty
          ? .none
          : " \(Badge("Conflict with \(line.conflicts.joined(separator: ", "))", .warning))"
        let own: HTML = line.isOwn ? " <span class=\"muted\">you</span>" : .none
        return .init(
          [
            "<a href=\"\(path)\">\(line.on) \(Prose(line.time))</a>",
            "\(AppointmentWords.kind(line.kind))",
            "<bdi>\(line.person ?? line.family)</bdi>, \(line.caseNumber)",
            "<bdi>\(line.with)</bdi>\(own)", "<bdi>\(line.place)</bdi>",
            "\(Badge(AppointmentWords.status("booked", isConfirmed: line.isConfirmed), line.isConfirmed ? .success : .info))\(conflict)",
          ], isMarked: !line.conflicts.isEmpty)
      },
      empty: EmptyState("No meetings", "What anyone of your teams books stands here."),
      isList: true)
  }

  private func unbooked(_ chrome: Chrome) -> DataTable {
    DataTable(
      caption: "Assessments without an appointment",
      columns: [
        .init("Who", isRowHeader: true), .init("What"), .init("Due"), .init("State"),
        .init("Next", isLabelHidden: true),
      ],
      rows: toBook.map { one in
        let book = ("/cases/\(one.caseID)/appointments/new" as Path)
          .query("kind", "assessment").query("person", one.personID).query("next", "/schedule")
        let act: HTML =
          chrome.mayOpen(book) ? "<a href=\"\(book)\">Book the assessment</a>" : .none
        return .init(
          [
            """
            <a href="/cases/\(one.caseID)"><bdi>\(one.person)</bdi></a>, \(one.caseNumber)
            """,
            "\(ClockWords.title(one.rule))", "\(one.dueOn)", reminder(one).html, act,
          ], isMarked: one.dueOn < day)
      },
      empty: EmptyState(
        "Every assessment is booked",
        "From 60 days before an assessment is due, whoever has no appointment stands here."))
  }

  private func reminder(_ one: ToBook) -> Badge {
    switch one.dueOn - day {
    case ..<0: Badge("Overdue", .danger)
    case 0...30: Badge("Within 30 days", .warning)
    default: Badge("Within 60 days", .info)
    }
  }
}
