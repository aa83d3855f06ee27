import Domain
import Markup

/// How each person of a case came to stand where they do: every step, who took it, when and why
/// (UT-LIFE-01).
package struct HistoryPage: Page {
  package struct Person: Codable, Sendable, Hashable {
    package let id: String
    package let name: String
    package let state: LifecycleState
  }

  package struct Step: Codable, Sendable, Hashable {
    package let personID: String
    package let person: String
    package let from: LifecycleState
    package let to: LifecycleState
    package let on: Day
    package let recordedAt: Instant
    package let by: String
    package let reason: String
    /// Kind of the record that proves it; empty where the reason says all.
    package let evidence: String
    package let evidencePath: String?
  }

  package let header: CaseHeader
  package let people: [Person]
  /// The latest first.
  package let steps: [Step]

  /// Where the record that proves a step is shown; nil for a kind that has no page.
  static func path(of kind: String, _ id: String, _ header: CaseHeader) -> String? {
    let path: Path? =
      switch kind {
      case "assessment": "\(header.path)/assessments/\(id)"
      case "note": "\(header.path)/notes/\(id)"
      case "recommendation": "\(header.path)/standing"
      case "explanations": "\(header.path)/explanations"
      default: nil
      }
    return path?.text
  }

  package var title: String { "History of the case" }
  package var trail: [Crumb] { [header.crumb] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>History of the case</h1>
    \(header.line)
    \(Card("Where each of them stands", actions: acts(chrome), standing.html))
    \(Card("How it came about", timeline(chrome).html))
    """
  }

  private func acts(_ chrome: Chrome) -> HTML {
    let path: Path = "\(header.path)/standing"
    guard chrome.mayOpen(path, header.reach) else { return .none }
    return """
      <a href="\(path)">Graduation and closing</a>
      <a href="\("\(header.path)/re-requests" as Path)">Asked for help again</a>
      """
  }

  private var standing: DataTable {
    DataTable(
      caption: "Where each of them stands", isCaptionHidden: true,
      columns: [.init("Who", isRowHeader: true), .init("State")],
      rows: people.map { person in
        .init(["<bdi>\(person.name)</bdi>", LifecycleWords.badge(person.state).html])
      },
      empty: EmptyState("Nobody yet", "People stand here once intake has named them."))
  }

  private func timeline(_ chrome: Chrome) -> Timeline {
    Timeline(
      steps.map { step in
        .init(
          when: "\(step.on)",
          title:
            "<bdi>\(step.person)</bdi>: \(LifecycleWords.state(step.from)) → <strong>\(LifecycleWords.state(step.to))</strong>",
          who: step.by, body: body(step, chrome))
      },
      empty: EmptyState(
        "No step is on record yet",
        "Intake, extension, graduation and closing each leave a line here, with who and why."))
  }

  private func body(_ step: Step, _ chrome: Chrome) -> HTML {
    let reason: HTML = "<bdi>\(step.reason)</bdi>"
    guard let path = step.evidencePath.flatMap({ Path(requested: $0) }),
      chrome.mayOpen(path, header.reach)
    else { return reason }
    return "\(reason) · <a href=\"\(path)\">\(step.evidence.capitalisedFirst)</a>"
  }
}
