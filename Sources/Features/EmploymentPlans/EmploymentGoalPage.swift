import Domain
import Markup

/// A goal of an employment plan: how it stands, what became of it before, and where it ends.
package struct EmploymentGoalPage: Page {
  package let header: CaseHeader
  package let personID: String
  package let person: String
  package let goal: GoalLine
  package let changes: [PlanChange]
  package let form: FormState

  package var title: String { goal.title }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Employment plan", EmploymentPlanPage.path(header.id, personID))]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1><bdi>\(goal.title)</bdi></h1>
    \(header.line)
    \(form.summary)
    \(SummaryList(facts))
    \(ending(chrome))
    \(PlanChange.card(changes))
    """
  }

  private var facts: [SummaryList.Row] {
    let ended: HTML = goal.endedOn.map { " since \($0)" } ?? .none
    let why: HTML = goal.reason.isEmpty ? .none : ": <bdi>\(goal.reason)</bdi>"
    return [
      .init("State", "\(goal.badge)\(ended)\(why)"), .init("Whose", "<bdi>\(person)</bdi>"),
      .init(
        "In the \(Words.client)'s own words",
        goal.clientWords.isEmpty ? .none : "<q><bdi>\(goal.clientWords)</bdi></q>"),
      .init(
        "Target day",
        goal.targetOn.map { "\($0) \(goal.termWords.lowercased())" } ?? .none),
      .init("The \(Words.client) can now do it alone", "\(PlanWords.selfHelp(goal.selfHelp))"),
    ]
  }

  private func ending(_ chrome: Chrome) -> HTML {
    let isRunning = goal.state == "open" || goal.state == "deferred"
    guard chrome.may(.employmentPlanEdit), isRunning, header.closedOn == nil else { return .none }
    return Card(
      "End, defer or take up again",
      chrome.form(
        to: "\(EmploymentPlanPage.path(header.id, personID))/goals/\(goal.id)/end",
        version: goal.version,
        """
        <p>All three are asked again, unless the goal is achieved.</p>
        \(form.fields(GoalFields.ending))
        \(Actions(Button("Save", .secondary).html))
        """
      ).html
    ).html
  }
}

/// A barrier of an employment plan, where it is changed, and what was known of it before.
package struct BarrierPage: Page {
  package let header: CaseHeader
  package let personID: String
  package let person: String
  package let barrier: StoredEmploymentPlan.Barrier
  package let version: Int
  package let changes: [PlanChange]
  package let form: FormState

  package var title: String { "Barrier to be reduced" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Employment plan", EmploymentPlanPage.path(header.id, personID))]
  }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1>Barrier to be reduced</h1>
    \(header.line)
    \(form.summary)
    \(SummaryList([
      .init("What stands in the way", "<bdi>\(barrier.description)</bdi>"),
      .init("Whose", "<bdi>\(person)</bdi>"),
      .init(
        "Kind",
        "\(EmploymentPlanWords.label(barrier.kind, in: EmploymentPlanWords.barriers))"),
      .init("State", barrier.badge.html), .init("Since", "\(barrier.on)"),
    ]))
    \(change(chrome))
    \(PlanChange.card(changes))
    """
  }

  private func change(_ chrome: Chrome) -> HTML {
    guard chrome.may(.employmentPlanEdit), header.closedOn == nil else { return .none }
    return Card(
      "Change or end it",
      chrome.form(
        to: "\(EmploymentPlanPage.path(header.id, personID))/barriers/\(barrier.id)",
        version: version,
        """
        \(form.fields(EmploymentPlanFields.barriers + [EmploymentPlanFields.barrierStatus]))
        \(Actions(Button("Save the barrier", .secondary).html))
        """
      ).html
    ).html
  }
}

extension PlanChange {
  static func card(_ changes: [PlanChange]) -> Card {
    Card(
      "History",
      Timeline(
        changes.map {
          .init(when: $0.on.words, title: "<bdi>\($0.words)</bdi>", who: $0.by)
        }, empty: EmptyState("No history", "Each change stands here.")
      ).html)
  }
}

extension StoredEmploymentPlan.Barrier {
  var badge: Badge {
    let word = EmploymentPlanWords.label(status, in: EmploymentPlanWords.barrierStates)
    switch status {
    case "resolved": return Badge(word, .success)
    case "deferred": return Badge(word, .warning)
    default: return Badge(word, .info)
    }
  }
}
