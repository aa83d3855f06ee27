import Domain
import Markup

/// Someone or something that a form offers.
package struct PlanOption: Codable, Sendable, Hashable {
  package let id: String
  package let label: String

  var choice: Choice { Choice(id, label) }
}

/// A goal: everything the plan says of it, its steps, and what can be done with it. Without `goal`
/// it is the form for a new one.
package struct GoalPage: Page {
  package let header: CaseHeader
  package let goal: GoalLine?
  package let items: [ActionItemLine]
  package let people: [PlanOption]
  package let form: FormState

  package var title: String { goal?.title ?? "Add a goal" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb, Crumb("Plan", "/cases/\(header.id)/plan")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1><bdi>\(title)</bdi></h1>
    \(header.line)
    \(form.summary)
    \(goal.map { shown($0, chrome) } ?? entry(chrome, to: "/cases/\(header.id)/plan/goals", nil))
    """
  }

  private func shown(_ goal: GoalLine, _ chrome: Chrome) -> HTML {
    let path: Path = "/cases/\(header.id)/plan/goals/\(goal.id)"
    let isRunning = goal.state == "open" || goal.state == "deferred"
    let acts: HTML =
      chrome.may(.planEdit) && isRunning
      ? """
      <details class="stack">
      <summary>Change the goal</summary>
      \(entry(chrome, to: path, goal.version))
      </details>
      \(Card(
        "End, defer or take up again",
        chrome.form(
          to: "\(path)/end", version: goal.version,
          """
          \(form.fields(GoalFields.ending))
          \(Actions(Button("Save", .secondary).html))
          """
        ).html))
      """ : .none
    return """
      \(SummaryList(facts(goal)))
      \(steps)
      \(acts)
      """
  }

  private func facts(_ goal: GoalLine) -> [SummaryList.Row] {
    let ended: HTML = goal.endedOn.map { " since \(DayText($0))" } ?? .none
    let why: HTML = goal.reason.isEmpty ? .none : ": <bdi>\(goal.reason)</bdi>"
    let texts = [
      ("Need it meets", goal.need), ("Strength of the \(Words.client)", goal.strength),
      ("Strength around the \(Words.client)", goal.environmentStrength),
      ("What will be different", goal.expectedChange), ("How we shall know", goal.measure),
      ("What the \(Words.client) does", goal.clientRole),
      ("What the case manager does", goal.caseManagerRole),
      ("What supports it", goal.supportingActivities),
    ]
    let stated =
      goal.statedBy == "client" ? "The \(Words.client)" : goal.statedBy == "staff" ? "Staff" : ""
    return [
      .init("State", "\(goal.badge)\(ended)\(why)"),
      .init(
        "In the \(Words.client)'s own words",
        goal.clientWords.isEmpty ? .none : "<q><bdi>\(goal.clientWords)</bdi></q>"),
      .init("Stated by", "\(stated)"), .init("Written by", "<bdi>\(goal.author)</bdi>"),
      .init("Whose", "<bdi>\(goal.person.isEmpty ? "The family" : goal.person)</bdi>"),
      .init("Area", "\(PlanWords.area(goal.area))"),
      .init(
        "Target day",
        goal.targetOn.map { "\(DayText($0)) \(goal.termWords.lowercased())" } ?? .none),
    ] + texts.map { .init($0.0, $0.1.isEmpty ? .none : "<bdi>\($0.1)</bdi>") }
      + [.init("The \(Words.client) can now do it alone", "\(PlanWords.selfHelp(goal.selfHelp))")]
  }

  private var steps: HTML {
    Card(
      "Steps",
      DataTable(
        caption: "Steps towards this goal", isCaptionHidden: true,
        columns: [
          .init("Step", isRowHeader: true), .init("Who helps"), .init("By"), .init("State"),
        ],
        rows: items.map { item in
          let path: Path = "/cases/\(header.id)/plan/items/\(item.id)"
          return .init([
            "<a href=\"\(path)\"><bdi>\(item.description)</bdi></a>", "<bdi>\(item.helper)</bdi>",
            item.dueOn.map { "\(DayText($0))" } ?? "No day", item.badge.html,
          ])
        },
        empty: EmptyState("No steps yet", "Steps that serve this goal stand here.")
      ).html
    ).html
  }

  private func entry(_ chrome: Chrome, to path: Path, _ version: Int?) -> HTML {
    chrome.form(
      to: path, version: version,
      """
      \(form.fields(GoalFields.all(people.map(\.choice))))
      \(Actions(Button(version == nil ? "Add the goal" : "Save the change").html))
      """
    ).html
  }
}

/// A step of the plan with its progress; without `item` it is the form for a new one.
package struct ActionItemPage: Page {
  package let header: CaseHeader
  package let item: ActionItemLine?
  package let goals: [PlanOption]
  package let helpers: [PlanOption]
  package let form: FormState

  package var title: String { item?.description ?? "Add a step" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb, Crumb("Plan", "/cases/\(header.id)/plan")] }

  package func html(_ chrome: Chrome) -> HTML {
    """
    <h1><bdi>\(title)</bdi></h1>
    \(header.line)
    \(form.summary)
    \(item.map { shown($0, chrome) } ?? entry(chrome, to: "/cases/\(header.id)/plan/items", nil))
    """
  }

  private func shown(_ item: ActionItemLine, _ chrome: Chrome) -> HTML {
    let path: Path = "/cases/\(header.id)/plan/items/\(item.id)"
    let why: HTML = item.droppedReason.isEmpty ? .none : ": <bdi>\(item.droppedReason)</bdi>"
    let facts = SummaryList([
      .init("State", "\(item.badge)\(why)"), .init("Area", "\(PlanWords.area(item.area))"),
      .init("Goal", item.goal.isEmpty ? .none : "<bdi>\(item.goal)</bdi>"),
      .init("Who helps", "<bdi>\(item.helper)</bdi>"),
      .init("Target day", item.dueOn.map { "\(DayText($0))" } ?? .none),
    ])
    let isRunning = item.status == "open" || item.status == "in-progress"
    let change: HTML =
      chrome.may(.planEdit) && isRunning
      ? """
      <details class="stack">
      <summary>Change the step</summary>
      \(entry(chrome, to: path, item.version))
      </details>
      """ : .none
    return "\(facts)\(progress(item, path, chrome))\(change)"
  }

  private func progress(_ item: ActionItemLine, _ path: Path, _ chrome: Chrome) -> HTML {
    let form: HTML =
      chrome.may(.planEdit)
      ? chrome.form(
        to: "\(path)/progress",
        """
        \(self.form.fields([ActionItemFields.progressOn, ActionItemFields.progress]))
        \(Actions(Button("Add progress", .secondary).html))
        """
      ).html : .none
    return Card(
      "Progress",
      """
      \(Timeline(
        item.progress.reversed().map { progress in
          .init(
            when: progress.on.description, title: "Progress", who: progress.by,
            body: "<bdi>\(progress.remark)</bdi>")
        }, empty: EmptyState("No progress yet", "What is done towards this step stands here.")))
      \(form)
      """
    ).html
  }

  private func entry(_ chrome: Chrome, to path: Path, _ version: Int?) -> HTML {
    let fields = ActionItemFields.all(goals.map(\.choice), helpers.map(\.choice))
    let state = version == nil ? [] : [ActionItemFields.status, ActionItemFields.reason]
    return chrome.form(
      to: path, version: version,
      """
      \(form.fields(fields + state))
      \(Actions(Button(version == nil ? "Add the step" : "Save the change").html))
      """
    ).html
  }
}
