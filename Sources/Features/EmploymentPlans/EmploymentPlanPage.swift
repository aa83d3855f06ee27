import Domain
import Markup

/// An activity as pages show it.
package struct ActivityLine: Codable, Sendable, Hashable {
  package let id: String
  package let description: String
  package let goal: String
  package let purposes: [String]
  package let responsible: String
  package let bestInterest: String
  package let fit: String
  package let dueOn: Day?
  package let status: String
}

/// One person's employment plan: barriers, goals, activities, and who has agreed (UT-PLN-02).
package struct EmploymentPlanPage: Page {
  package struct Agreed: Codable, Sendable, Hashable {
    package let party: String
    package let on: Day?
  }

  package let header: CaseHeader
  package let personID: String
  package let person: String
  /// Nil for someone who does not look for work.
  package let looksSince: Day?
  package let planID: String?
  package let establishedOn: Day?
  /// `active`, or `awaiting CM`, `awaiting EC`, `awaiting client`; empty before it is begun.
  package let state: String
  package let effectiveOn: Day?
  package let agreements: [Agreed]
  /// Neither a goal of employment or self-sufficiency nor a reason for its absence (UT-PLN-12).
  package let needsReason: Bool
  package let noGoalReason: String
  /// The assessment it rests on; nil where none is named or the reader may not know of it.
  package let basis: PlanBasis?
  /// The person's final assessments, the latest first; empty where the reader may not know of them.
  package let assessments: [PlanBasis]
  package let goals: [GoalLine]
  package let barriers: [StoredEmploymentPlan.Barrier]
  package let activities: [ActivityLine]
  package let form: FormState

  static func path(_ caseID: String, _ personID: String) -> Path {
    "/cases/\(caseID)/people/\(personID)/employment-plan"
  }

  package var title: String { "Employment plan" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Plan", "\(header.path)/plan")]
  }

  private var path: Path { EmploymentPlanPage.path(header.id, personID) }

  package func html(_ chrome: Chrome) -> HTML {
    guard planID != nil else { return unbegun(chrome) }
    return """
      <h1>Employment plan</h1>
      <p><bdi>\(person)</bdi></p>
      \(header.line)
      \(form.summary)
      \(standing)
      \(jobSearch)
      \(basisCard(chrome))
      \(goalsCard(chrome))
      \(activitiesCard(chrome))
      \(barriersCard(chrome))
      \(agreementsCard(chrome))
      """
  }

  private var jobSearch: HTML {
    let link: HTML =
      "<a href=\"\(JobSearchPage.path(header.id, personID))\">Looking for work</a>"
    return looksSince.map { "<p>Looks for work since \($0) · \(link)</p>" }
      ?? "<p>Does not look for work · \(link)</p>"
  }

  private func unbegun(_ chrome: Chrome) -> HTML {
    let begin: HTML =
      chrome.may(.employmentPlanEdit)
      ? chrome.form(to: path, keepsDraft: false, Actions(Button("Begin the plan").html).html).html
      : .none
    return """
      <h1>Employment plan</h1>
      <p><bdi>\(person)</bdi></p>
      \(header.line)
      \(form.summary)
      \(jobSearch)
      \(EmptyState(
        "No employment plan yet",
        "Employment counselor and case manager make it with the \(Words.client); it takes effect once all three agree."
      ))
      \(begin)
      """
  }

  private var standing: HTML {
    if let effectiveOn {
      return Notice(.success, "In effect since \(effectiveOn.words): all three have agreed.").html
    }
    let missing = agreements.filter { $0.on == nil }.map {
      EmploymentPlanWords.label($0.party, in: EmploymentPlanWords.parties)
    }
    return Notice(
      .warning, "Not in effect: \(EmploymentPlanWords.state(state))",
      next: "the agreement of \(missing.joined(separator: ", ")) is still to be recorded below."
    ).html
  }

  /// The findings that the plan answers (UT-ASM-18), and a newer one where there is one.
  private func basisCard(_ chrome: Chrome) -> HTML {
    guard let latest = assessments.first else { return .none }
    let named: HTML =
      basis.map { "<p>\($0.link(header.id))</p>\n" }
      ?? "<p class=\"muted\">No assessment is named yet.</p>\n"
    let newer: HTML =
      latest.assessmentID == basis?.assessmentID
      ? .none
      : Notice(
        .warning, "An assessment is newer: \(latest.words)",
        next: "look whether the plan still fits, then name it below."
      ).html
    let field = EmploymentPlanFields.basis(
      assessments.map { Choice($0.assessmentID, $0.words) })
    let change = opening(
      "Name another assessment", to: "\(path)/basis", [field], button: "Save", chrome)
    return Card("What the plan rests on", "\(named)\(newer)\(change)").html
  }

  private func goalsCard(_ chrome: Chrome) -> HTML {
    let warning: HTML =
      needsReason
      ? Notice(
        .warning, "The plan has no employment or self-sufficiency goal",
        next: "add one, or say why there is none; nobody can agree to it before."
      ).html : .none
    let reason: HTML =
      noGoalReason.isEmpty
      ? .none : "<p>No employment or self-sufficiency goal: <bdi>\(noGoalReason)</bdi></p>\n"
    let table = DataTable(
      caption: "Goals", isCaptionHidden: true,
      columns: [
        .init("Goal", isRowHeader: true), .init("Kind"), .init("By"), .init("State"),
      ],
      rows: goals.map { goal in
        let words: HTML =
          goal.clientWords.isEmpty ? .none : "<br><q><bdi>\(goal.clientWords)</bdi></q>"
        return .init([
          "<a href=\"\(path)/goals/\(goal.id)\"><bdi>\(goal.title)</bdi></a>\(words)",
          "\(goal.termWords)",
          goal.targetOn.map { "\(DayText($0))" } ?? "No day", goal.badge.html,
        ])
      },
      empty: EmptyState("No goals yet", "Add a short-term and a long-term goal."))
    return Card(
      "Goals", "\(warning)\(reason)\(table)\(addGoal(chrome))\(explain(chrome))"
    ).html
  }

  private func addGoal(_ chrome: Chrome) -> HTML {
    opening(
      "Add a goal", to: "\(path)/goals", EmploymentPlanFields.goal, button: "Add the goal", chrome)
  }

  private func explain(_ chrome: Chrome) -> HTML {
    guard needsReason || !noGoalReason.isEmpty else { return .none }
    return opening(
      "Say why there is none", to: "\(path)/missing-goal", [EmploymentPlanFields.noGoalReason],
      button: "Save the reason", chrome)
  }

  private func activitiesCard(_ chrome: Chrome) -> HTML {
    var add: HTML =
      chrome.may(.employmentPlanEdit)
      ? "<a href=\"\(path)/activities/new\">Add an activity</a>" : .none
    if let role = chrome.actor?.role, ReferralKind.participation.beginners.contains(role),
      header.reach.includes(.services), header.closedOn == nil
    {
      let refer = ("\(header.path)/referrals/new" as Path)
        .query("kind", ReferralKind.participation.rawValue).query("person", personID)
      add += " <a href=\"\(refer)\">Refer to an activity</a>"
    }
    return Card(
      "Participation activities", actions: add,
      DataTable(
        caption: "Participation activities", isCaptionHidden: true,
        columns: [
          .init("Activity", isRowHeader: true), .init("Purpose"), .init("Who"), .init("Until"),
          .init("Why"), .init("State"),
        ],
        rows: activities.map { activity in
          .init([
            "<a href=\"\(path)/activities/\(activity.id)\"><bdi>\(activity.description)</bdi></a>",
            "\(activity.purposes.map { EmploymentPlanWords.label($0, in: EmploymentPlanWords.purposes) }.joined(separator: ", "))",
            "<bdi>\(activity.responsible)</bdi>",
            activity.dueOn.map { "\(DayText($0))" } ?? "No day",
            "<bdi>\(activity.bestInterest)</bdi>",
            "\(EmploymentPlanWords.label(activity.status, in: EmploymentPlanWords.activityStates))",
          ])
        },
        empty: EmptyState(
          "No activities yet", "Each says who is responsible and why it serves the \(Words.client)."
        )
      ).html
    ).html
  }

  private func barriersCard(_ chrome: Chrome) -> HTML {
    let table = DataTable(
      caption: "Barriers to be reduced", isCaptionHidden: true,
      columns: [
        .init("Barrier", isRowHeader: true), .init("Kind"), .init("Since"), .init("State"),
      ],
      rows: barriers.map { barrier in
        .init([
          "<a href=\"\(path)/barriers/\(barrier.id)\"><bdi>\(barrier.description)</bdi></a>",
          "\(EmploymentPlanWords.label(barrier.kind, in: EmploymentPlanWords.barriers))",
          "\(barrier.on)", barrier.badge.html,
        ])
      },
      empty: EmptyState("No barriers yet", "Add what stands between the \(Words.client) and work."))
    let add = opening(
      "Add a barrier", to: "\(path)/barriers", EmploymentPlanFields.barriers,
      button: "Add the barrier", chrome)
    return Card("Barriers to be reduced", "\(table)\(add)").html
  }

  private func agreementsCard(_ chrome: Chrome) -> HTML {
    let table = DataTable(
      caption: "Agreement", isCaptionHidden: true,
      columns: [.init("Who", isRowHeader: true), .init("Agreed on")],
      rows: agreements.map { agreed in
        .init([
          "\(EmploymentPlanWords.label(agreed.party, in: EmploymentPlanWords.parties))",
          agreed.on.map { "\($0)" } ?? Badge("Awaited", .warning).html,
        ])
      },
      empty: EmptyState("Nobody is asked", "The three parties stand here."))
    guard chrome.may(.employmentPlanAgree), effectiveOn == nil else {
      return Card("Agreement", table.html).html
    }
    return Card(
      "Agreement",
      """
      \(table)
      <p>A new goal, one that ends without being achieved, or a change of an activity's goal, purpose, person or day, asks all three \
      again.</p>
      \(chrome.form(
        to: "\(path)/agreements",
        """
        \(form.fields(EmploymentPlanFields.agreement))
        \(Actions(Button("Record the agreement").html))
        """))
      """
    ).html
  }

  private func opening(
    _ summary: String, to target: Path, _ fields: [Field], button: String, _ chrome: Chrome
  ) -> HTML {
    guard chrome.may(.employmentPlanEdit) else { return .none }
    return """
      <details>
      <summary>\(summary)</summary>
      \(chrome.form(
        to: target,
        """
        \(form.fields(fields))
        \(Actions(Button(button, .secondary).html))
        """))
      </details>

      """
  }
}

/// The form of one activity.
package struct ActivityPage: Page {
  package let header: CaseHeader
  package let personID: String
  package let activityID: String?
  package let version: Int
  package let goals: [PlanOption]
  package let team: [PlanOption]
  package let changes: [PlanChange]
  package let form: FormState

  package var title: String { activityID == nil ? "Add an activity" : "Participation activity" }
  package var hasErrors: Bool { form.hasErrors }
  package var trail: [Crumb] {
    [header.crumb, Crumb("Employment plan", EmploymentPlanPage.path(header.id, personID))]
  }

  package func html(_ chrome: Chrome) -> HTML {
    let all = "\(EmploymentPlanPage.path(header.id, personID))/activities" as Path
    let fields = EmploymentPlanFields.activity(
      goals: goals.map { Choice($0.id, $0.label) }, team: team.map { Choice($0.id, $0.label) })
    let state = activityID == nil ? [] : [EmploymentPlanFields.status]
    let save: HTML =
      chrome.may(.employmentPlanEdit)
      ? chrome.form(
        to: activityID.map { "\(all)/\($0)" } ?? all, version: activityID.map { _ in version },
        """
        \(form.fields(fields + state))
        \(Actions(Button("Save the activity").html))
        """
      ).html
      : SummaryList((fields + state).map { .init($0.label, "<bdi>\(form.value($0.name))</bdi>") })
        .html
    return """
      <h1>\(title)</h1>
      \(header.line)
      \(form.summary)
      \(save)
      \(activityID == nil ? .none : PlanChange.card(changes).html)
      """
  }
}
