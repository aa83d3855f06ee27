import Domain
import Markup

/// Two versions of a plan side by side, each as it was signed (WI-CLK-09).
package struct PlanVersionsPage: Page {
  package struct Part: Codable, Sendable, Hashable {
    package let label: String
    package let left: String
    package let right: String
    package var isChanged: Bool { left != right }
  }

  package struct Goal: Codable, Sendable, Hashable {
    /// As it is called in the right version, or in the left one where only that has it.
    package let title: String
    /// `both`, `left` or `right`.
    package let isIn: String
    package let parts: [Part]
  }

  package let header: CaseHeader
  package let owner: String
  package let versions: [PlanVersionLine]
  package let left: Int
  package let right: Int
  package let goals: [Goal]

  package var title: String { "Versions \(left) and \(right)" }
  package var trail: [Crumb] {
    [
      header.crumb, FamilyPlansPage.crumb(header),
      Crumb(FamilyPlanWords.name(PlanOwner(owner).kind), FamilyPlanPage.path(header.id, owner)),
    ]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Version \(left) beside version \(right)</h1>
    \(header.line)
    \(SummaryList([.init("Version \(left)", signed(left)), .init("Version \(right)", signed(right))]))
    \(goals.isEmpty
      ? EmptyState("No goals", "Goals of the two versions stand here.").html : goals.markup(table))
    \(others)
    """
  }

  private func signed(_ number: Int) -> HTML {
    let day = versions.first { $0.number == number }?.signedOn
    return day.map { "Signed by both on \(DayText($0))" } ?? "Not signed by both yet"
  }

  private func table(_ goal: Goal) -> HTML {
    let only: HTML =
      goal.isIn == "both"
      ? .none
      : Badge("Only in version \(goal.isIn == "left" ? left : right)", .info).html
    return """
      <h2><bdi>\(goal.title)</bdi> \(only)</h2>
      \(DataTable(
        caption: "\(goal.title): both versions", isCaptionHidden: true,
        columns: [
          .init("Part", isRowHeader: true), .init("Version \(left)"), .init("Version \(right)"),
        ],
        rows: goal.parts.map { part in
          let mark: HTML =
            part.isChanged && goal.isIn == "both" ? " \(Badge("Changed", .warning))" : .none
          return .init(
            ["\(part.label)\(mark)", "<bdi>\(part.left)</bdi>", "<bdi>\(part.right)</bdi>"])
        }, empty: EmptyState("Nothing", "What the goal says stands here.")))

      """
  }

  private var others: HTML {
    let path = FamilyPlanPage.path(header.id, owner)
    let links = versions.filter { $0.number != right && $0.number != left }.markup { version in
      let place: Path = "\(path)/versions/\(version.number)/\(right)"
      return "<li><a href=\"\(place)\">Version \(version.number) beside version \(right)</a></li>\n"
    }
    return links.isEmpty ? .none : "<ul class=\"links\">\n\(links)</ul>\n"
  }
}
