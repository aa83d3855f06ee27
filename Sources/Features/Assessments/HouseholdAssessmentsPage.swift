import Domain
import Markup

/// The latest results of every adult of a household, side by side (UT-ASM-12).
package struct HouseholdAssessmentsPage: Page {
  package struct Adult: Codable, Sendable, Hashable {
    package let personID: String
    package let person: String
    /// The latest result that counts; nil where there is none yet.
    package let assessmentID: String?
    package let kind: String?
    package let finalisedOn: Day?
    /// Discussions of an answer of 1 that are still to hold.
    package let openDiscussions: Int
    package let due: AssessmentsPage.Due?
  }

  package struct Result: Codable, Sendable, Hashable {
    package let personID: String
    package let average: String
    package let rating: String
    /// The answers of 1 in this area, by question.
    package let flagged: [String]
  }

  package struct Area: Codable, Sendable, Hashable {
    package let code: String
    package let name: String
    /// One for each adult who has a result, in the order of the adults.
    package let results: [Result]
  }

  package let header: CaseHeader
  package let adults: [Adult]
  package let areas: [Area]

  package var title: String { "Assessments of the household" }
  package var trail: [Crumb] { [header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Assessments of the household</h1>
    \(header.line)
    <p>Each adult has results of their own. An area succeeds from 3.25 on; there is no figure for \
    the household as a whole.</p>
    \(people)
    \(areas.isEmpty ? .none : comparison.html)
    """
  }

  private var people: DataTable {
    DataTable(
      caption: "Adults",
      columns: [
        .init("Adult", isRowHeader: true), .init("Latest result"), .init("Discussions to hold"),
        .init("Next due"),
      ],
      rows: adults.map(row),
      empty: EmptyState(
        "No adult yet", "Everyone of 18 and older appears here, with or without a result."),
      isList: true)
  }

  private func row(_ adult: Adult) -> DataTable.Row {
    let list = "/cases/\(header.id)/people/\(adult.personID)/assessments" as Path
    let latest: HTML =
      if let id = adult.assessmentID, let day = adult.finalisedOn {
        """
        <a href="\(AssessmentPaths.result(header.id, id))">\
        \(AssessmentWords.kind(adult.kind ?? "")), \(DayText(day))</a>
        """
      } else { "Not assessed yet" }
    let due: HTML =
      adult.due.map { due -> HTML in
        let badge: HTML = due.isOverdue ? " \(ClockBadge(.overdue))" : .none
        return "\(AssessmentWords.dueRule(due.rule)), \(DayText(due.dueOn))\(badge)"
      } ?? "Nothing"
    return DataTable.Row(
      [
        "<a href=\"\(list)\"><bdi>\(adult.person)</bdi></a>", latest,
        adult.openDiscussions == 0 ? "None" : "\(adult.openDiscussions)", due,
      ], isMarked: adult.due?.isOverdue == true)
  }

  private var assessed: [Adult] { adults.filter { $0.assessmentID != nil } }

  private var comparison: DataTable {
    DataTable(
      caption: "Area by area",
      columns: [.init("Area", isRowHeader: true)] + assessed.map { .init($0.person) },
      rows: areas.map { area in
        DataTable.Row(
          ["\(area.name)"]
            + assessed.map { adult in
              area.results.first { $0.personID == adult.personID }.map(cell) ?? "Not asked"
            }, isMarked: area.results.contains { $0.rating == "below" })
      }, empty: EmptyState("No results yet", "They stand here once an assessment is final."))
  }

  private func cell(_ result: Result) -> HTML {
    let badge: Badge =
      switch result.rating {
      case "succeeding": Badge("Succeeding", .success)
      case "below": Badge("Below 3.25", .warning)
      case "exempt": Badge("Not applicable", .neutral)
      default: Badge("Not rated", .neutral)
      }
    let ones: HTML =
      result.flagged.isEmpty
      ? .none : " <span class=\"muted\">1 in \(result.flagged.joined(separator: ", "))</span>"
    let average: HTML = result.average.isEmpty ? .none : "<strong>\(result.average)</strong> "
    return "\(average)\(badge)\(ones)"
  }
}
