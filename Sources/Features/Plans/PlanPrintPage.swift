import Domain
import Markup

/// The plan as the family takes it home: short sentences, days spelt out, and who helps with which
/// step (UT-PPL-05).
package struct PlanPrintPage: Page {
  package struct Step: Codable, Sendable, Hashable {
    package let text: String
    package let helper: String
    package let by: String
    package let isDone: Bool
  }

  package struct Goal: Codable, Sendable, Hashable {
    package let title: String
    /// In the client's own words; empty where they were not kept.
    package let words: String
    /// Whose it is; empty for the family's.
    package let person: String
    package let by: String
    package let strengths: [String]
    package let clientRole: String
    package let measure: String
    package let isAchieved: Bool
    package let steps: [Step]
  }

  /// Someone who helps, and the steps they help with.
  package struct Helper: Codable, Sendable, Hashable {
    package let name: String
    package let role: String
    package let agency: String
    package let steps: [String]
  }

  package let header: CaseHeader
  package let day: String
  /// The assessments that it rests on, each in words; empty where there is none to tell.
  package let restsOn: [String]
  package let goals: [Goal]
  package let otherSteps: [Step]
  package let helpers: [Helper]
  /// When the team explained who does what; empty where it is not on record.
  package let rolesExplained: String

  package var title: String { "Our plan" }
  package var trail: [Crumb] { [header.crumb, Crumb("Plan", "/cases/\(header.id)/plan")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Our plan</h1>
    <p>This is the plan of <bdi>\(header.name)</bdi>. It is from \(day).</p>
    \(restsOn.markup { "<p>It rests on the <bdi>\($0)</bdi>.</p>\n" })<p>You can change this plan. Tell us when you want something else.</p>
    <h2>What you want</h2>
    \(goals.isEmpty ? "<p>There are no goals yet. We make them together.</p>" : goals.markup(goal))
    \(otherSteps.isEmpty ? .none : "<h2>Other steps</h2>\n\(list(otherSteps))")
    <h2>Who helps you</h2>
    \(DataTable(
      caption: "Who helps you", isCaptionHidden: true,
      columns: [.init("Name", isRowHeader: true), .init("Work"), .init("Helps you with")],
      rows: helpers.map { helper in
        let work = helper.agency.isEmpty ? helper.role : "\(helper.role), \(helper.agency)"
        let steps: HTML =
          helper.steps.isEmpty
          ? "Questions about this plan"
          : "<ul>\(helper.steps.markup { "<li><bdi>\($0)</bdi></li>" })</ul>"
        return .init(["<bdi>\(helper.name)</bdi>", "\(work)", steps])
      }, empty: EmptyState("Nobody yet", "We tell you who helps you.")))
    \(rolesExplained.isEmpty
      ? .none : "<p>On \(rolesExplained) we told you who does what.</p>")
    <p>I know who helps me with each step.</p>
    <p>Name and day: ______________________________</p>
    """
  }

  private func goal(_ goal: Goal) -> HTML {
    let whose: HTML = goal.person.isEmpty ? .none : " (<bdi>\(goal.person)</bdi>)"
    let words: HTML =
      goal.words.isEmpty ? .none : "<p>You said: <q><bdi>\(goal.words)</bdi></q></p>\n"
    let by: HTML =
      goal.isAchieved
      ? "<p>You did it.</p>\n"
      : goal.by.isEmpty ? .none : "<p>We work on this until \(goal.by).</p>\n"
    let strengths: HTML =
      goal.strengths.isEmpty
      ? .none
      : "<p>This helps you: <bdi>\(goal.strengths.joined(separator: ". "))</bdi></p>\n"
    let role: HTML =
      goal.clientRole.isEmpty ? .none : "<p>You do this: <bdi>\(goal.clientRole)</bdi></p>\n"
    let measure: HTML =
      goal.measure.isEmpty
      ? .none : "<p>It is done when: <bdi>\(goal.measure)</bdi></p>\n"
    return """
      <section class="stack">
      <h3><bdi>\(goal.title)</bdi>\(whose)</h3>
      \(words)\(by)\(strengths)\(role)\(measure)\(goal.steps.isEmpty ? .none : list(goal.steps))
      </section>

      """
  }

  private func list(_ steps: [Step]) -> HTML {
    let lines = steps.markup { step -> HTML in
      let by: HTML = step.by.isEmpty ? .none : " By \(step.by)."
      let done: HTML = step.isDone ? " This is done." : by
      return """
        <li><bdi>\(step.text)</bdi>. <bdi>\(step.helper)</bdi>\
        \(step.helper == "You" ? " do this." : " helps you.")\(done)</li>

        """
    }
    return "<ol>\n\(lines)</ol>\n"
  }
}
