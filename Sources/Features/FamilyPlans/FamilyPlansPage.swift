import Domain
import Markup

/// A family's plans: one for all of them, one for each adult, and what belongs to them.
package struct FamilyPlansPage: Page {
  package struct Line: Codable, Sendable, Hashable {
    /// `family`, or the adult's id.
    package let owner: String
    /// Empty for the family's plan.
    package let person: String
    package let versions: Int
    /// Of the last version that both signed.
    package let signedOn: Day?
    /// The current version still awaits a signature.
    package let isAwaiting: Bool
    package let goals: Int
    package let achieved: Int
  }

  package let header: CaseHeader
  package let isInProgram: Bool
  package let plans: [Line]

  static func path(_ caseID: String) -> Path { "/cases/\(caseID)/family-plans" }

  static func crumb(_ header: CaseHeader) -> Crumb {
    Crumb("Family's plans", path(header.id))
  }

  package var title: String { "The family's plans" }
  package var trail: [Crumb] { [header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    let none: HTML =
      isInProgram
      ? .none
      : Notice(
        .info, "Nobody of the family is in one of Wisconsin's programs",
        next: "These plans follow from the program."
      ).html
    return """
      <h1>The family's plans</h1>
      \(header.line)
      \(none)
      \(table)
      \(Card("What belongs to the plans", links(chrome)))
      """
  }

  private var table: DataTable {
    DataTable(
      caption: "Plans", isCaptionHidden: true,
      columns: [
        .init("Plan", isRowHeader: true), .init("Signed by both"), .init("Goals", .end),
        .init("Achieved", .end), .init("Versions", .end),
      ],
      rows: plans.map { line in
        let name = FamilyPlanWords.name(PlanOwner(line.owner).kind)
        let person: HTML = line.person.isEmpty ? .none : ", <bdi>\(line.person)</bdi>"
        let signed: HTML = line.signedOn.map { "\(DayText($0))" } ?? .none
        let state: HTML =
          line.versions == 0
          ? Badge("Not begun", .warning).html
          : line.isAwaiting ? "\(signed) \(Badge("Signature awaited", .warning))" : signed
        return .init([
          "<a href=\"\(FamilyPlanPage.path(header.id, line.owner))\">\(name)\(person)</a>", state,
          "\(line.goals)", "\(line.achieved)", "\(line.versions)",
        ])
      },
      empty: EmptyState("No plan", "Each family has one, and each adult."))
  }

  /// Each part that belongs to the plans, where the reader may open it.
  private func links(_ chrome: Chrome) -> HTML {
    let home = header.path
    let parts: [(words: String, path: Path)] = [
      ("Family assessment", FamilyAssessmentPage.path(header.id)),
      ("Barriers, and what addresses each", FamilyBarriersPage.path(header.id)),
      ("Follow-ups of the goals", "\(home)/follow-ups"),
      ("Looking for work: plans and weeks", "\(home)/job-search-plans"),
      ("The way to citizenship", "\(home)/citizenship"),
      ("What is owed next, and why", "\(home)/clocks"),
    ]
    let lines = parts.filter { chrome.mayOpen($0.path, header.reach) }.markup {
      "<li><a href=\"\($0.path)\">\($0.words)</a></li>\n"
    }
    return "<ul class=\"links\">\n\(lines)</ul>\n"
  }
}
