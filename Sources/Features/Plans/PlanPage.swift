import Domain
import Markup

/// A goal as pages show it.
package struct GoalLine: Codable, Sendable, Hashable {
  package let id: String
  package let version: Int
  package let title: String
  /// In the client's own words.
  package let clientWords: String
  /// `client`, `staff` or empty.
  package let statedBy: String
  package let person: String
  package let area: String
  /// `short` or `long`; empty without a target day.
  package let term: String
  package let addedOn: Day
  package let targetOn: Day?
  package let isPastTarget: Bool
  /// `open`, `deferred`, `achieved` or `dropped`.
  package let state: String
  package let endedOn: Day?
  package let reason: String
  package let selfHelp: String
  package let author: String
  package let need: String
  package let strength: String
  package let environmentStrength: String
  package let expectedChange: String
  package let measure: String
  package let clientRole: String
  package let caseManagerRole: String
  package let supportingActivities: String

  var badge: Badge {
    switch GoalState(rawValue: state) {
    case .achieved: Badge("Achieved", .success)
    case .deferred: Badge("Deferred", .warning)
    case .dropped: Badge("No longer in the plan", .neutral, shape: .cross)
    case .open, nil: isPastTarget ? Badge("Past its day", .warning) : Badge("Open", .info)
    }
  }

  var termWords: String {
    term == "short" ? "Short-term" : term == "long" ? "Long-term" : ""
  }
}

/// A step as pages show it.
package struct ActionItemLine: Codable, Sendable, Hashable {
  package let id: String
  package let version: Int
  package let description: String
  package let area: String
  package let goal: String
  package let helper: String
  package let dueOn: Day?
  package let isPastDue: Bool
  package let status: String
  package let droppedReason: String
  package let progress: [StoredActionItem.Progress]

  var badge: Badge {
    switch status {
    case "done": Badge("Done", .success)
    case "dropped": Badge("Dropped", .neutral, shape: .cross)
    case "in-progress":
      isPastDue ? Badge("In progress, past its day", .warning) : Badge("In progress", .info)
    default: isPastDue ? Badge("Past its day", .warning) : Badge("Open", .info)
    }
  }
}

/// The household's coordinated plan: what it starts from, goals, steps, and what is said of it.
package struct PlanPage: Page {
  package struct Focus: Codable, Sendable, Hashable {
    package let person: String
    package let area: String
    /// `below`, `flagged` or `below flagged`.
    package let reason: String
    package let assessmentID: String
  }

  package struct Remark: Codable, Sendable, Hashable {
    package let kind: String
    package let on: Day
    package let body: String
    package let by: String
  }

  package struct Review: Codable, Sendable, Hashable {
    package let on: Day
    package let changes: String
    package let reasons: String
    package let by: String
  }

  package struct English: Codable, Sendable, Hashable {
    package let personID: String
    package let levels: [EnglishClassPage.Level]
  }

  package let header: CaseHeader
  package let planID: String?
  package let establishedOn: Day?
  package let isReviewDue: Bool
  /// The assessments it rests on; empty where the reader may not know of them.
  package let basis: [PlanBasis]
  package let focus: [Focus]
  package let goals: [GoalLine]
  package let items: [ActionItemLine]
  package let remarks: [Remark]
  package let reviews: [Review]
  package let form: FormState
  /// Levels of English, of those for whom one is known (WI-ASM-03); nil where there is none.
  package var english: [English]?

  package var title: String { "Plan" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] { [header.crumb] }

  private var path: Path { "/cases/\(header.id)/plan" }

  package func html(_ chrome: Chrome) -> HTML {
    guard planID != nil else { return unbegun(chrome) }
    return """
      <h1>Plan</h1>
      \(header.line)
      \(form.summary)
      \(due(chrome))
      \(Actions(ButtonLink("Print it for the family", "\(path)/print").html))
      \(further(chrome))
      \(focusCard)
      \(goalsCard(chrome))
      \(itemsCard(chrome))
      \(remarksCard(chrome))
      \(reviewsCard(chrome))
      """
  }

  private func unbegun(_ chrome: Chrome) -> HTML {
    let begin: HTML =
      chrome.may(.planEdit)
      ? chrome.form(to: path, keepsDraft: false, Actions(Button("Begin the plan").html).html).html
      : .none
    return """
      <h1>Plan</h1>
      \(header.line)
      \(form.summary)
      \(EmptyState(
        "No plan yet",
        "The plan begins with an assessment: it starts from the areas that need work. Where one is on record already, begin the plan from it."
      ))
      \(begin)
      \(further(chrome))
      """
  }

  private func due(_ chrome: Chrome) -> HTML {
    guard isReviewDue else { return .none }
    return Notice(
      .warning, "Plan review due: an assessment is newer than the last review",
      next: chrome.may(.planEdit)
        ? "look at the focus areas, change the goals and steps, then record the review below."
        : "the case manager or the therapist reviews it with the \(Words.client)."
    ).html
  }

  private var focusCard: HTML {
    let rests: HTML =
      basis.isEmpty
      ? .none
      : """
      <p>The plan rests on:</p>
      <ul>
      \(basis.markup { "<li>\($0.link(header.id))</li>\n" })</ul>

      """
    let table = DataTable(
      caption: "Focus areas", isCaptionHidden: true,
      columns: [.init("Area", isRowHeader: true), .init("Person"), .init("Why")],
      rows: focus.map { focus in
        let result = AssessmentPaths.result(header.id, focus.assessmentID)
        return .init([
          "\(PlanWords.area(focus.area))", "<a href=\"\(result)\"><bdi>\(focus.person)</bdi></a>",
          "\(PlanWords.focus(focus.reason))",
        ])
      },
      empty: EmptyState(
        "No focus areas", "Areas below the line, or with an answer of 1, come from assessments."))
    return Card("What the plan starts from", "\(rests)\(table)").html
  }

  private func goalsCard(_ chrome: Chrome) -> HTML {
    let add: HTML =
      chrome.may(.planEdit) ? "<a href=\"\(path)/goals/new\">Add a goal</a>" : .none
    return Card(
      "Goals", actions: add,
      DataTable(
        caption: "Goals, in the \(Words.client)'s order", isCaptionHidden: true,
        columns: [
          .init("Goal", isRowHeader: true), .init("Whose"), .init("Area"), .init("By"),
          .init("State"), .init("Order", isLabelHidden: true),
        ],
        rows: goals.map { goal in
          let words: HTML =
            goal.clientWords.isEmpty ? .none : "<br><q><bdi>\(goal.clientWords)</bdi></q>"
          let target: HTML = goal.targetOn.map { "\(DayText($0))" } ?? "No day"
          return .init(
            [
              "<a href=\"\(path)/goals/\(goal.id)\"><bdi>\(goal.title)</bdi></a>\(words)",
              "<bdi>\(goal.person.isEmpty ? "The family" : goal.person)</bdi>",
              "\(PlanWords.area(goal.area))", "\(target) \(goal.termWords)", goal.badge.html,
              order(goal, chrome),
            ], isMarked: goal.isPastTarget)
        },
        empty: EmptyState("No goals yet", "Add what the \(Words.client) wants, in their own words.")
      ).html
    ).html
  }

  private func order(_ goal: GoalLine, _ chrome: Chrome) -> HTML {
    guard chrome.may(.planEdit), goals.count > 1 else { return .none }
    return chrome.form(
      to: "\(path)/goals/\(goal.id)/place", keepsDraft: false,
      """
      \(Button("Up", .quiet, name: "direction", value: "up"))\
      \(Button("Down", .quiet, name: "direction", value: "down"))
      """
    ).html
  }

  private func itemsCard(_ chrome: Chrome) -> HTML {
    let add: HTML =
      chrome.may(.planEdit) ? "<a href=\"\(path)/items/new\">Add a step</a>" : .none
    return Card(
      "Action items", actions: add,
      DataTable(
        caption: "Action items", isCaptionHidden: true,
        columns: [
          .init("Step", isRowHeader: true), .init("Area"), .init("Who helps"), .init("By"),
          .init("State"),
        ],
        rows: items.map { item in
          .init(
            [
              "<a href=\"\(path)/items/\(item.id)\"><bdi>\(item.description)</bdi></a>",
              "\(PlanWords.area(item.area))", "<bdi>\(item.helper)</bdi>",
              item.dueOn.map { "\(DayText($0))" } ?? "No day", item.badge.html,
            ], isMarked: item.isPastDue)
        },
        empty: EmptyState("No steps yet", "Add who does what by when, for each goal.")
      ).html
    ).html
  }

  private func remarksCard(_ chrome: Chrome) -> HTML {
    let form: HTML =
      chrome.may(.planComment)
      ? """
      <details>
      <summary>Comment or propose</summary>
      \(chrome.form(
        to: "\(path)/remarks",
        """
        \(self.form.fields(PlanFields.remark))
        \(Actions(Button("Add", .secondary).html))
        """))
      </details>
      """ : .none
    return Card(
      "Comments and proposals",
      """
      \(Timeline(
        remarks.map { remark in
          .init(
            when: remark.on.description,
            title: "\(remark.kind == "proposal" ? "Proposal" : "Comment")", who: remark.by,
            body: "<bdi>\(remark.body)</bdi>")
        },
        empty: EmptyState(
          "Nothing said yet", "The employment counselor and the team comment and propose here.")))
      \(form)
      """
    ).html
  }

  private func reviewsCard(_ chrome: Chrome) -> HTML {
    let form: HTML =
      chrome.may(.planEdit)
      ? """
      <details>
      <summary>Record a review</summary>
      \(chrome.form(
        to: "\(path)/reviews",
        """
        \(self.form.fields(PlanFields.review))
        \(Actions(Button("Record the review", .secondary).html))
        """))
      </details>
      """ : .none
    return Card(
      "Reviews",
      """
      \(Timeline(
        reviews.map { review in
          .init(
            when: review.on.description, title: "Review", who: review.by,
            body: "<bdi>\(review.changes)</bdi><br><bdi>\(review.reasons)</bdi>")
        },
        empty: EmptyState("No review yet", "Each review after an assessment stands here.")))
      \(form)
      """
    ).html
  }
}
