import Domain
import Markup

/// A goal of a family's or an adult's plan as pages show it.
package struct FamilyGoalLine: Codable, Sendable, Hashable {
  package let goal: GoalLine
  /// `case-management`, `employment` or `other`.
  package let goalClass: String
  package let resources: String
  package let result: String
  /// Names of the parts that it lacks before a signature.
  package let missing: [String]
  package let contributions: [StoredContribution]
  package let steps: [ActionItemLine]

  var classWords: String { FamilyPlanWords.label(goalClass, in: FamilyPlanWords.classes) }
  var isRunning: Bool { goal.state == "open" || goal.state == "deferred" }

  /// What the goal says, for pages and prints.
  var rows: [SummaryList.Row] {
    let ended: HTML = goal.endedOn.map { " on \(DayText($0))" } ?? .none
    let why: HTML = goal.reason.isEmpty ? .none : ": <bdi>\(goal.reason)</bdi>"
    let texts = [
      ("Stated result", goal.measure), ("What was reached", result),
      ("Resources and services needed", resources),
      ("What the case manager does", goal.caseManagerRole),
      ("What supports it", goal.supportingActivities),
      ("What the \(Words.client) does", goal.clientRole),
    ]
    return [
      .init("State", "\(goal.badge)\(ended)\(why)"), .init("Kind", "\(classWords)"),
      .init("Whose", "<bdi>\(goal.person.isEmpty ? "The family" : goal.person)</bdi>"),
      .init(
        "In the \(Words.client)'s own words",
        goal.clientWords.isEmpty ? .none : "<q><bdi>\(goal.clientWords)</bdi></q>"),
      .init("Target day", goal.targetOn.map { "\(DayText($0))" } ?? .none),
      .init("Added on", "\(DayText(goal.addedOn))"),
    ] + texts.map { .init($0.0, $0.1.isEmpty ? .none : "<bdi>\($0.1)</bdi>") }
  }
}
