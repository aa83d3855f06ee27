import Domain
import Markup

/// Whom the members of a case are connected with, and where a connection is recorded.
package struct ConnectionsPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let person: String
    package let kind: String
    package let on: Day
  }

  package let header: CaseHeader
  package let lines: [Line]
  package let form: FormState

  package var title: String { "Connections" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Connections</h1>
    \(header.line)
    \(form.summary)
    \(DataTable(
      caption: "Connections with planners and programmes", isCaptionHidden: true,
      columns: [.init("Who", isRowHeader: true), .init("With whom"), .init("Since")],
      rows: lines.map { line in
        .init([
          "<bdi>\(line.person)</bdi>",
          "\(ConnectionFields.kinds.first { $0.value == line.kind }?.label ?? line.kind)",
          "\(line.on)",
        ])
      },
      empty: EmptyState(
        "Nobody is connected yet",
        "Each adult is connected with a career planner within six months of arrival.")))
    \(assessors)
    \(record(chrome))
    """
  }

  /// An English assessor is named on the person's own page, which lets them see what they need.
  private var assessors: HTML {
    guard header.reach.includes(.assessment) else { return .none }
    let links = header.people.markup { person -> HTML in
      "<li><a href=\"\(header.path)/people/\(person.id)/english\"><bdi>\(person.name)</bdi></a></li>\n"
    }
    return Card(
      "Name an English assessor",
      "<p>For whom? The assessor is named there, with the appointment.</p>\n<ul>\n\(links)</ul>\n"
    ).html
  }

  private func record(_ chrome: Chrome) -> HTML {
    guard chrome.may(.connectionRecord) else { return .none }
    let people = header.people.map { Choice($0.id, $0.name) }
    return Card(
      "Record a connection",
      chrome.form(
        to: "\(header.path)/connections",
        """
        \(form.fields([
          ConnectionFields.person(people), ConnectionFields.kind, ConnectionFields.on,
        ]))
        \(Actions(Button("Record the connection").html))
        """
      ).html
    ).html
  }
}
