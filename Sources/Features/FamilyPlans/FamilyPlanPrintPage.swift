import Domain
import Markup

/// The plan on paper, with room for both signatures; what is signed there is recorded afterwards
/// (WI-PLN-06).
package struct FamilyPlanPrintPage: Page {
  package struct Goal: Codable, Sendable, Hashable {
    package let title: String
    package let words: String
    package let person: String
    package let by: String
    package let measure: String
    package let resources: String
    package let clientRole: String
    package let workerRole: String
    package let supports: String
    package let steps: [String]
  }

  package let header: CaseHeader
  package let owner: String
  package let person: String
  package let versionNumber: Int
  package let day: String
  package let goals: [Goal]
  /// Each barrier with what addresses it, or why it waits.
  package let barriers: [String]
  /// Baseline and changes of level, in sentences; empty where none is known (WI-ASM-03).
  package let english: [String]

  package var title: String { FamilyPlanWords.name(PlanOwner(owner).kind) }
  package var trail: [Crumb] {
    [
      header.crumb, FamilyPlansPage.crumb(header),
      Crumb(title, FamilyPlanPage.path(header.id, owner)),
    ]
  }

  package func html(_ chrome: Chrome) -> HTML {
    let whose = person.isEmpty ? header.name : person
    let barred: HTML =
      barriers.isEmpty
      ? .none
      : "<h2>What stands in the way, and what we do about it</h2>\n<ul>\n\(barriers.markup { "<li><bdi>\($0)</bdi></li>\n" })</ul>\n"
    return """
      <h1>\(title)</h1>
      <p>This is the plan of <bdi>\(whose)</bdi>, version \(versionNumber). Printed on \(day).</p>
      <p>You can change this plan. Tell us when you want something else.</p>
      <h2>Goals</h2>
      \(goals.isEmpty ? "<p>There are no goals yet. We make them together.</p>" : goals.markup(goal))
      \(barred)\(levels)<h2>Signatures</h2>
      <p>I helped to make this plan, and I agree to it.</p>
      <p>Name, signature or mark, day: ______________________________________________</p>
      <p>Witness of a mark: ______________________________________________</p>
      <p>Interpreter: ______________________________________________</p>
      <p>Case manager or job developer, day: ______________________________________________</p>
      """
  }

  private var levels: HTML {
    guard !english.isEmpty else { return .none }
    return """
      <h2>English</h2>
      <ul>
      \(english.markup { "<li><bdi>\($0)</bdi></li>\n" })</ul>

      """
  }

  private func goal(_ goal: Goal) -> HTML {
    let lines = [
      ("It is done when", goal.measure), ("You do this", goal.clientRole),
      ("We do this", goal.workerRole), ("This helps", goal.supports),
      ("Needed for it", goal.resources),
    ].filter { !$0.1.isEmpty }.markup { "<p>\($0.0): <bdi>\($0.1)</bdi></p>\n" }
    let whose: HTML = goal.person.isEmpty ? .none : " (<bdi>\(goal.person)</bdi>)"
    let words: HTML =
      goal.words.isEmpty ? .none : "<p>You said: <q><bdi>\(goal.words)</bdi></q></p>\n"
    let by: HTML = goal.by.isEmpty ? .none : "<p>We work on this until \(goal.by).</p>\n"
    let steps: HTML =
      goal.steps.isEmpty
      ? .none : "<ul>\n\(goal.steps.markup { "<li><bdi>\($0)</bdi></li>\n" })</ul>\n"
    return """
      <section class="stack">
      <h3><bdi>\(goal.title)</bdi>\(whose)</h3>
      \(words)\(by)\(lines)\(steps)
      </section>

      """
  }
}
