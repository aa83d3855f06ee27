import Domain
import Markup

/// The orientation sessions of an agency, the latest first (WI-SVC-02).
package struct OrientationsPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let id: String
    package let row: OrientationRow
  }

  package let lines: [Line]
  /// Where the list goes on; nil at its end.
  package let next: String?

  package var title: String { "Orientation sessions" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Orientation sessions</h1>
    \(chrome.may(.serviceRecord)
      ? Actions(ButtonLink("Record a session", "/orientations/new", .primary).html).html : .none)
    \(DataTable(
      caption: "Orientation sessions", isCaptionHidden: true,
      columns: [
        .init("Day", isRowHeader: true), .init("For whom"), .init("What it was about"),
        .init("Given by"),
      ],
      rows: lines.map { line in
        .init([
          "<a href=\"/orientations/\(line.id)\">\(line.row.on)</a>",
          line.row.isGroup ? "A group" : "One person",
          "\(OrientationWords.topics(line.row.topics))", line.row.giver,
        ])
      },
      empty: EmptyState(
        "No session yet",
        "Each session, of one person or a group, stands here with what it was about."),
      isList: true))
    \(Pager(next: next.map { ("/orientations" as Path).query("before", $0) }))
    """
  }
}

extension OrientationRow {
  var giver: HTML { isArranged ? "Arranged: <bdi>\(provider)</bdi>" : "Our agency" }
}

/// One session, and those of its people whom the reader reaches.
package struct OrientationPage: Page {
  package struct Attendee: Codable, Sendable, Hashable {
    package let caseID: String
    package let personID: String
    package var name: String
    package let came: Bool
    package let noteID: String
  }

  package let id: String
  package let row: OrientationRow
  package var attendees: [Attendee]

  package var title: String { "Orientation of \(row.on.words)" }
  package var trail: [Crumb] { [Crumb("Orientation sessions", "/orientations")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>\(title)</h1>
    \(SummaryList([
      .init("For whom", row.isGroup ? "A group" : "One person"),
      .init("What it was about", "\(OrientationWords.topics(row.topics))"),
      .init("Given by", row.giver),
    ]))
    \(DataTable(
      caption: "Attendance of people you work with",
      columns: [.init("Who", isRowHeader: true), .init("Came"), .init("Entry in their file")],
      rows: attendees.map { one in
        .init([
          "<a href=\"/cases/\(one.caseID)\"><bdi>\(one.name)</bdi></a>",
          one.came ? Badge("Came", .success).html : Badge("Did not come", .warning).html,
          "<a href=\"/cases/\(one.caseID)/notes/\(one.noteID)\">Note</a>",
        ])
      },
      empty: EmptyState("Nobody you work with", "Others who took part are not named to you.")))
    """
  }
}

/// The form of a session.
package struct NewOrientationPage: Page {
  package struct Option: Codable, Sendable, Hashable {
    package let caseID: String
    package let personID: String
    package var label: String
  }

  package var people: [Option]
  package let form: FormState

  package var title: String { "Record an orientation session" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [Crumb("Orientation sessions", "/orientations")] }

  package func html(_ chrome: Chrome) -> HTML {
    let choices = people.map { Choice("\($0.caseID)|\($0.personID)", $0.label) }
    let fields = [
      OrientationFields.on, OrientationFields.form, OrientationFields.given,
      OrientationFields.provider, OrientationFields.topics, OrientationFields.came(choices),
      OrientationFields.absent(choices),
    ]
    return """
      <h1>\(title)</h1>
      <p>Each who is chosen gets an entry in their own file. It names nobody else.</p>
      \(form.summary)
      \(people.isEmpty
        ? EmptyState(
          "Nobody to choose", "Adults of Wisconsin's programs whom you work with stand here.").html
        : chrome.form(
          to: "/orientations",
          "\(form.fields(fields))\(Actions(Button("Save the session").html))").html)
      """
  }
}
