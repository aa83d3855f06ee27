import Domain
import Markup

/// A goal: what it says, the steps and contributions towards it, and where its result is recorded.
package struct FamilyGoalPage: Page {
  package let header: CaseHeader
  package let owner: String
  package let line: FamilyGoalLine
  /// By when the next goal is talked about; nil before this one is achieved (WI-PLN-11).
  package let nextGoalBy: Day?
  package let nextGoalMetOn: Day?
  package let changes: [PlanChange]
  package let helpers: [PlanOption]
  package let form: FormState

  static func path(_ caseID: String, _ owner: String, _ id: String) -> Path {
    "\(FamilyPlanPage.path(caseID, owner))/goals/\(id)"
  }

  package var title: String { line.goal.title }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    let kind = PlanOwner(owner).kind
    return [
      header.crumb, FamilyPlansPage.crumb(header),
      Crumb(FamilyPlanWords.name(kind), FamilyPlanPage.path(header.id, owner)),
    ]
  }

  private var path: Path { FamilyGoalPage.path(header.id, owner, line.goal.id) }

  private func mayWrite(_ chrome: Chrome) -> Bool {
    guard let role = chrome.actor?.role, chrome.may(.familyPlanEdit), header.closedOn == nil else {
      return false
    }
    return FamilyPlans.mayWrite(PlanOwner(owner).kind, role)
  }

  package func html(_ chrome: Chrome) -> HTML {
    let mayChange = mayWrite(chrome) && line.isRunning
    return """
      <h1><bdi>\(title)</bdi></h1>
      \(header.line)
      \(form.summary)
      \(late)\(next)
      \(SummaryList(line.rows))
      \(mayChange ? Actions(ButtonLink("Change the goal", "\(path)/change").html).html : .none)
      \(steps(chrome, mayChange: mayChange))
      \(contributions(chrome, mayChange: mayWrite(chrome)))
      \(mayChange ? ending(chrome) : .none)
      \(PlanChange.card(changes))
      """
  }

  /// A result that was reached before the plan had the goal is kept, and never reported (WI-QPR-01).
  private var late: HTML {
    guard line.goal.state == "achieved", let on = line.goal.endedOn, on < line.goal.addedOn
    else { return .none }
    return Notice(
      .warning,
      "Written into the plan on \(line.goal.addedOn.words), after it was reached on \(on.words)",
      details: "<p>It stays in the file and is not reported as an outcome.</p>\n"
    ).html
  }

  private var next: HTML {
    guard let by = nextGoalBy else { return .none }
    if let met = nextGoalMetOn {
      return Notice(.success, "The next goal was talked about on \(met.words).").html
    }
    return Notice(
      .info, "Achieved: meet to decide whether another goal is needed, by \(by.words)",
      next: "The contact with the \(Words.client) or the family settles it."
    ).html
  }

  private func steps(_ chrome: Chrome, mayChange: Bool) -> HTML {
    let table = DataTable(
      caption: "Steps towards this goal", isCaptionHidden: true,
      columns: [.init("Step", isRowHeader: true), .init("Who"), .init("By"), .init("State")],
      rows: line.steps.map { step in
        .init([
          "<a href=\"\(path)/steps/\(step.id)\"><bdi>\(step.description)</bdi></a>",
          "<bdi>\(step.helper)</bdi>", step.dueOn.map { "\(DayText($0))" } ?? "No day",
          step.badge.html,
        ])
      },
      empty: EmptyState("No steps yet", "What each side does first, next and last stands here."))
    let add: HTML =
      mayChange
      ? """
      <details>
      <summary>Add a step</summary>
      \(chrome.form(
        to: "\(path)/steps",
        """
        \(form.fields(FamilyPlanFields.steps(helpers.map(\.choice))))
        \(Actions(Button("Add the step", .secondary).html))
        """))
      </details>

      """ : .none
    return Card("Action steps", "\(table)\(add)").html
  }

  private func contributions(_ chrome: Chrome, mayChange: Bool) -> HTML {
    let table = DataTable(
      caption: "What we did towards it", isCaptionHidden: true,
      columns: [
        .init("Day", isRowHeader: true), .init("What"), .init("Weight"), .init("Recorded by"),
      ],
      rows: line.contributions.map { one in
        .init([
          "\(DayText(one.on))",
          "\(FamilyPlanWords.label(one.kind, in: FamilyPlanWords.contributions))",
          FamilyPlanWords.weight(one.kind, isSignificant: one.isSignificant).html,
          "<bdi>\(one.by)</bdi>",
        ])
      },
      empty: EmptyState(
        "Nothing recorded yet",
        "An outcome is reported only where something significant was done before it."))
    let add: HTML =
      mayChange
      ? """
      <details>
      <summary>Record a contribution</summary>
      \(chrome.form(
        to: "\(path)/contributions",
        """
        \(form.fields(FamilyPlanFields.contributing))
        \(Actions(Button("Record it", .secondary).html))
        """))
      </details>

      """ : .none
    return Card("What we did towards it", "\(table)\(add)").html
  }

  private func ending(_ chrome: Chrome) -> HTML {
    Card(
      "Reached, or taken out",
      chrome.form(
        to: "\(path)/end", version: line.goal.version,
        """
        <p>Steps that are done and classes that were attended do not achieve a goal. It is achieved \
        on the day its stated result is true.</p>
        \(form.fields(FamilyPlanFields.ending))
        \(Actions(Button("Save", .secondary).html))
        """
      ).html
    ).html
  }
}

/// The form of a goal: a new one, or a change to one.
package struct FamilyGoalFormPage: Page {
  package let header: CaseHeader
  package let owner: String
  package let goalID: String?
  package let goalTitle: String
  package let version: Int
  /// Both have signed the plan as it stands.
  package let isSigned: Bool
  /// Goals may have been set before they are entered here.
  package let isAdopted: Bool
  package let people: [PlanOption]
  package let form: FormState

  package var title: String { goalID == nil ? "Add a goal" : "Change a goal" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    let plan = FamilyPlanPage.path(header.id, owner)
    let goal = goalID.map { [Crumb(goalTitle, FamilyGoalPage.path(header.id, owner, $0))] } ?? []
    return [
      header.crumb, FamilyPlansPage.crumb(header),
      Crumb(FamilyPlanWords.name(PlanOwner(owner).kind), plan),
    ] + goal
  }

  package func html(_ chrome: Chrome) -> HTML {
    let goals: Path = "\(FamilyPlanPage.path(header.id, owner))/goals"
    let fields = FamilyPlanFields.goal(people.map(\.choice)).filter { field in
      (goalID == nil || field.name != "seed") && (!people.isEmpty || field.name != "person")
    }
    let more =
      goalID == nil
      ? (isAdopted ? [FamilyPlanFields.addedOn] : []) : [FamilyPlanFields.substance]
    let rule: HTML =
      isSigned
      ? Notice(
        .info, "Both have signed this plan", details: "<p>\(FamilyPlanPage.rule)</p>\n"
      ).html
      : .none
    return """
      <h1>\(title)</h1>
      \(header.line)
      \(form.summary)
      \(rule)
      \(chrome.form(
        to: goalID.map { "\(goals)/\($0)" } ?? goals, version: goalID.map { _ in version },
        """
        \(form.fields(fields + more))
        \(Actions(Button(goalID == nil ? "Add the goal" : "Save the change").html))
        """))
      """
  }
}

/// A step towards a goal, where its state is recorded.
package struct FamilyStepPage: Page {
  package let header: CaseHeader
  package let owner: String
  package let goalID: String
  package let goalTitle: String
  package let step: ActionItemLine
  package let form: FormState

  package var title: String { step.description }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb(goalTitle, FamilyGoalPage.path(header.id, owner, goalID))]
  }

  package func html(_ chrome: Chrome) -> HTML {
    let isRunning = step.status == "open" || step.status == "in-progress"
    let act: HTML =
      chrome.may(.familyPlanEdit) && isRunning
      ? chrome.form(
        to: "\(FamilyGoalPage.path(header.id, owner, goalID))/steps/\(step.id)",
        """
        \(form.fields([FamilyPlanFields.stepStatus, FamilyPlanFields.stepReason]))
        \(Actions(Button("Save").html))
        """
      ).html : .none
    return """
      <h1><bdi>\(title)</bdi></h1>
      \(header.line)
      \(form.summary)
      \(SummaryList([
        .init("State", "\(step.badge)"), .init("Goal", "<bdi>\(goalTitle)</bdi>"),
        .init("Who", "<bdi>\(step.helper)</bdi>"),
        .init("By", step.dueOn.map { "\(DayText($0))" } ?? .none),
        .init("Why dropped", "<bdi>\(step.droppedReason)</bdi>"),
      ]))
      \(act)
      """
  }
}

/// Where a signature is given, or recorded from paper (WI-PLN-06).
package struct FamilySignaturePage: Page {
  package let header: CaseHeader
  package let owner: String
  package let versionNumber: Int
  package let signers: [PlanOption]
  /// The goals that are signed.
  package let goals: [String]
  /// What goals lack before a signature, each in words.
  package let gaps: [String]
  package let openBarriers: [String]
  package let form: FormState

  package var title: String { "Sign the plan" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [
      header.crumb, FamilyPlansPage.crumb(header),
      Crumb(
        FamilyPlanWords.name(PlanOwner(owner).kind), FamilyPlanPage.path(header.id, owner)),
    ]
  }

  package func html(_ chrome: Chrome) -> HTML {
    let missing = gaps + openBarriers.map { "\($0): neither addressed nor deferred" }
    let notReady: HTML =
      missing.isEmpty
      ? .none
      : Notice(
        .warning, "Not ready to be signed",
        details: "<ul>\n\(missing.markup { "<li><bdi>\($0)</bdi></li>\n" })</ul>\n"
      ).html
    return """
      <h1>Sign version \(versionNumber)</h1>
      \(header.line)
      \(form.summary)
      \(notReady)
      <h2>What is signed</h2>
      <ul>
      \(goals.markup { "<li><bdi>\($0)</bdi></li>\n" })</ul>
      \(chrome.form(
        to: "\(FamilyPlanPage.path(header.id, owner))/signature",
        """
        \(form.fields(FamilyPlanFields.signing(signers.map(\.choice))))
        \(Actions(Button("Record the signature").html))
        """))
      """
  }
}
