import Domain
import Markup

/// Where an English assessor begins: the people who were referred to them (UT-ASM-22).
package struct EnglishListPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package var person: EnglishPerson
    package let level: EnglishLevel?
    package let hasDraft: Bool
  }

  package var lines: [Line]

  package var title: String { "People to assess" }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>People to assess</h1>
    <p>You see whom a case manager has referred to you: their name and language, how to reach \
    them, and the appointment.</p>
    \(DataTable(
      caption: "People referred to you", isCaptionHidden: true,
      columns: [
        .init("Who", isRowHeader: true), .init("Language"), .init("Appointment"), .init("State"),
      ],
      rows: lines.map(row),
      empty: EmptyState(
        "Nobody is referred to you now",
        "A case manager names you when a \(Words.client) needs an English assessment."),
      isList: true))
    """
  }

  private func row(_ line: Line) -> DataTable.Row {
    let person = line.person
    return .init([
      "<a href=\"\("/english/\(person.referralID)" as Path)\"><bdi>\(person.name)</bdi></a>",
      "\(LanguageName.of(person.language))",
      person.meeting.value.map(\.when)
        ?? "<span class=\"muted\">\(person.meeting.why ?? "")</span>",
      state(line).html,
    ])
  }

  private func state(_ line: Line) -> Badge {
    if line.hasDraft { return Badge("Begun", .info) }
    if let level = line.level { return Badge("Level \(level.words)", .success) }
    return Badge("To be assessed", .warning)
  }
}
