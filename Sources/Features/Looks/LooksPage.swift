import Domain
import Markup

/// Who looked at what is on record about one person: by agency, role and reason, over all agencies.
/// It names nobody, so that it can be read out to the person, or printed as a letter.
package struct LooksPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let agency: String
    package let role: String
    /// `team`, `emergency`, `need`, `operation` or `supervision`.
    package let basis: String
    /// What was stated; empty where nothing had to be.
    package let reason: String
    package let first: Day
    package let last: Day
    package let days: Int
    package let seen: Int
    package let changed: Int
  }

  package let header: CaseHeader
  package let person: CaseHeader.Person
  package let from: Day
  package let to: Day
  package let lines: [Line]
  /// Tries that were refused, by people who could not see the case.
  package let refused: Int
  package let isLetter: Bool
  package let form: FormState

  package static let fields = [Field("from", "From", .day), Field("to", "To", .day)]

  package var title: String { isLetter ? "Who looked at your file" : "Who looked" }
  package var trail: [Crumb] {
    [header.crumb] + (isLetter ? [Crumb("Who looked", path)] : [])
  }

  private var path: Path { "/cases/\(header.id)/people/\(person.id)/looks" }

  package func html(_ chrome: Chrome) -> HTML { isLetter ? letter : office }

  private var office: HTML {
    """
    <h1>Who looked at what is on record about <bdi>\(person.name)</bdi></h1>
    <p>\(header.agency), case \(header.number). Every agency is counted. Nobody is named here: the \
    audit log of each agency names its own staff.</p>
    \(FilterBar(action: path, label: "Period", fields: form.fields(Self.fields)))
    \(table)
    \(refusedWords)
    <p><a href="\(letterPath)">Letter to read out or hand over</a></p>
    """
  }

  private var letterPath: Path {
    ("\(path)/letter" as Path).query("from", from.description).query("to", to.description)
  }

  private var table: DataTable {
    DataTable(
      caption: "Who looked from \(from) to \(to)",
      columns: [
        .init("Agency", isRowHeader: true), .init("Role"), .init("Why they could"),
        .init("First"), .init("Last"), .init("Days", .end), .init("Opened", .end),
        .init("Changed", .end),
      ],
      rows: lines.map { line in
        .init(
          [
            "\(line.agency)", "\(line.role)", why(line), "\(line.first)", "\(line.last)",
            "\(line.days)", "\(line.seen)", "\(line.changed)",
          ], isMarked: line.basis == "emergency")
      },
      empty: EmptyState("Nobody looked in this time", "Choose other days above."))
  }

  private func why(_ line: Line) -> HTML {
    let stated: HTML = line.reason.isEmpty ? .none : ": <bdi>\(line.reason)</bdi>"
    return "\(LookWords.basis(line.basis))\(stated)"
  }

  private var refusedWords: HTML {
    switch refused {
    case 0: "<p>Nobody tried and was refused in this time.</p>"
    case 1: "<p>One try was refused in this time.</p>"
    default: "<p>\(refused) tries were refused in this time.</p>"
    }
  }

  private var letter: HTML {
    """
    <h1>Who looked at your file</h1>
    <p>This letter is for <bdi>\(person.name)</bdi>. It is from <bdi>\(header.agency)</bdi>.</p>
    <p>We keep a record of each time somebody opens your file. This letter is about the time from \
    \(PlanWords.spelt(from)) to \(PlanWords.spelt(to)).</p>
    \(lines.isEmpty
      ? "<p>Nobody opened your file in this time.</p>"
      : "<ul>\n\(lines.markup { "<li>\(sentence($0))</li>\n" })</ul>")
    \(refused == 0
      ? .none : "<p>Other people tried to open your file. We did not let them.</p>")
    <p>You can ask us who they are and why they needed it. You can ask us to stop sharing with \
    another agency. You do not lose our help if you ask.</p>
    """
  }

  private func sentence(_ line: Line) -> HTML {
    let times = line.days == 1 ? "on 1 day" : "on \(line.days) days"
    let last =
      line.days == 1
      ? "on \(PlanWords.spelt(line.last))" : "\(times), the last on \(PlanWords.spelt(line.last))"
    let reason: HTML = line.reason.isEmpty ? .none : " They said: <q><bdi>\(line.reason)</bdi></q>"
    return """
      <bdi>\(line.agency)</bdi>, \(line.role): \(last). \(LookWords.plain(line.basis))\(reason)
      """
  }
}

/// Why someone could look, for the office and in plain words.
enum LookWords {
  static func basis(_ basis: String) -> String {
    switch basis {
    case "team": "care team"
    case "emergency": "emergency"
    case "need": "access for a stated need"
    case "review": "a review of files drawn by chance"
    case "referral": "a referral to them"
    case "operation": "operator of the server"
    default: "supervision, or the office that leads the case"
    }
  }

  static func plain(_ basis: String) -> String {
    switch basis {
    case "team": "They work with you."
    case "emergency": "There was an emergency."
    case "need": "They asked for it, and were let in for some days."
    case "review": "They check how we work. Your file was picked by chance."
    case "referral": "You were referred to them."
    case "operation": "They look after the computer."
    default: "They check the work of those who work with you."
    }
  }
}
