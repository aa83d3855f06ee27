import Domain
import Markup

/// A person's assessments: what was found, what is begun, what is due.
package struct AssessmentsPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    package let id: String
    package let instrument: String
    package let kind: String
    package let finalisedOn: Day
    package let by: String
    /// Areas that stand in the way of graduation, by name; empty for other instruments.
    package let below: [String]
    package let openDiscussions: Int
    /// The version that replaced it.
    package let supersededBy: String?
    package let isCorrection: Bool
  }

  /// An assessment that someone has begun.
  package struct Begun: Codable, Sendable, Hashable {
    package let kind: String?
    package let by: String
    package let savedOn: String
    package let isMine: Bool
  }

  /// What an English assessor found.
  package struct English: Codable, Sendable, Hashable {
    package let id: String
    package let level: EnglishLevel
    package let assessedOn: Day
  }

  /// An assessment that a clock asks for.
  package struct Due: Codable, Sendable, Hashable {
    package let rule: String
    package let dueOn: Day
    package let isOverdue: Bool

    /// The kind that settles it.
    var kind: String {
      let named = rule.dropFirst("assessment.".count)
      return named.hasSuffix("m") ? named.dropLast() + "-month" : String(named)
    }
  }

  package let header: CaseHeader
  package let personID: String
  package let person: String
  package let lines: [Line]
  package let begun: [Begun]
  package let due: Due?
  /// The latest level of English that an assessor found (UT-ASM-22).
  package let english: English?
  /// Why none can be started now, and what to do.
  package let blocked: Words.Refused?
  package let form: FormState

  package var title: String { "Assessments of \(person)" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Assessments of <bdi>\(person)</bdi></h1>
    \(header.line)
    \(form.summary)
    \(nextDue)
    \(begun.isEmpty ? .none : beginnings(chrome))
    \(start(chrome))
    \(table)
    \(englishCard)
    """
  }

  private var nextDue: HTML {
    guard let due else { return .none }
    let state: ClockBadge = due.isOverdue ? .init(.overdue) : .init(.upcoming)
    return """
      <p>Next due: <strong>\(AssessmentWords.dueRule(due.rule))</strong> by \(DayText(due.dueOn)) \
      \(state) <a href="\("/cases/\(header.id)/clocks" as Path)">Why this day?</a></p>

      """
  }

  private func beginnings(_ chrome: Chrome) -> HTML {
    begun.markup { begun -> HTML in
      guard begun.isMine else {
        return Notice(
          .info, "\(begun.by) has begun an assessment, last saved on \(begun.savedOn)",
          details: "<p>It is seen once it is finalised.</p>"
        ).html
      }
      return Card(
        "Your unfinished assessment",
        """
        <p>\(AssessmentWords.kind(begun.kind ?? "")), last saved on \(Prose(begun.savedOn)). Only you see \
        it until it is finalised.</p>
        \(Actions(
          ButtonLink(
            "Go on", AssessmentPaths.draft(header.id, personID), .primary).html))
        \(chrome.form(
          to: AssessmentPaths.step(header.id, personID, "end"), keepsDraft: false,
          Button("Throw it away", .quiet).html))
        """
      ).html
    }
  }

  private func start(_ chrome: Chrome) -> HTML {
    guard chrome.may(.assessmentRecord), !begun.contains(where: \.isMine) else { return .none }
    if let blocked {
      let links: HTML = """
        <a href="\("/cases/\(header.id)/explanations" as Path)">Explanations</a> · \
        <a href="\("/cases/\(header.id)/completeness" as Path)">What is missing</a> · \
        <a href="\("/cases/\(header.id)/appointments" as Path)">Appointments</a>
        """
      return Notice(
        .warning, "An assessment cannot start now. \(blocked.sentence)",
        next: "\(blocked.next) \(links)"
      ).html
    }
    return Actions(
      ButtonLink(
        "Start an assessment", "/cases/\(header.id)/people/\(personID)/assessments/new", .primary
      ).html
    ).html
  }

  private var englishCard: Card {
    if let why = header.reach.withheld[.services] {
      return Card("English", Notice(.info, why.sentence).html)
    }
    let all: Path = "/cases/\(header.id)/people/\(personID)/english"
    let found: HTML =
      if let english {
        """
        <p>Level <a href="\("/cases/\(header.id)/english/\(english.id)" as Path)">\
        \(english.level.words)</a>, assessed on \(english.assessedOn).</p>

        """
      } else {
        "<p>No English assessor has recorded a level yet.</p>\n"
      }
    return Card("English", actions: "<a href=\"\(all)\">Assessor and results</a>", found)
  }

  private var table: DataTable {
    DataTable(
      caption: "Finalised assessments",
      columns: [
        .init("Finalised", isRowHeader: true), .init("Kind"), .init("Not succeeding"),
        .init("Discussions to hold"), .init("By"), .init("State"),
      ],
      rows: lines.map(row),
      empty: EmptyState(
        "No assessments yet",
        "The therapist starts one once the record is complete; it stands here when it is final."),
      isList: true)
  }

  private func row(_ line: Line) -> DataTable.Row {
    let path = AssessmentPaths.result(header.id, line.id)
    let below: HTML =
      line.instrument != "rccm"
      ? "Not scored"
      : line.below.isEmpty ? "None" : "\(line.below.joined(separator: ", "))"
    let state: Badge =
      line.supersededBy != nil
      ? Badge("Replaced by a correction", .warning)
      : line.isCorrection ? Badge("Correction", .info) : Badge("Final", .success)
    return DataTable.Row(
      [
        "<a href=\"\(path)\">\(DayText(line.finalisedOn))</a>",
        "\(AssessmentWords.kind(line.kind))", below,
        line.openDiscussions == 0 ? "None" : "\(line.openDiscussions)",
        line.by.isEmpty ? "Not recorded" : "<bdi>\(line.by)</bdi>", state.html,
      ], isMarked: line.supersededBy == nil && !line.below.isEmpty)
  }
}
