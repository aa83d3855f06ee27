import Domain

/// The fields of an employment plan (UT-PLN-02, UT-PLN-04).
package enum EmploymentPlanFields {
  static let title = Field("title", "Goal, in a few words", most: 200)
  static let clientWords = Field(
    "client_words", "The goal in the \(Words.client)'s own words", .text(rows: 2), required: false,
    most: 2000)
  static let goalClass = Field(
    "class", "Kind of goal",
    .choice([
      Choice("employment", "Employment"), Choice("case-management", "Self-sufficiency"),
      Choice("other", "Other"),
    ]))
  static let targetOn = Field(
    "target_on", "Target day", .day,
    hint: "Up to a year away it is a short-term goal; for example 2026-09-30")
  package static let goal = [title, clientWords, goalClass, targetOn]

  static let barrierKind = Field("kind", "Kind of barrier", .list(EmploymentPlanWords.barriers))
  static let barrierStatus = Field(
    "status", "State", .choice(EmploymentPlanWords.barrierStates))
  static func basis(_ choices: [Choice]) -> Field {
    Field("assessment", "Assessment it rests on", .list(choices))
  }
  static let barrier = Field("description", "What stands in the way", most: 1000)
  package static let barriers = [barrierKind, barrier]

  static let noGoalReason = Field(
    "no_goal_reason", "Why the plan has no employment or self-sufficiency goal", required: false,
    hint: "For example exempt, retired or disabled. Leave it empty where there is such a goal.",
    most: 1000)

  static let party = Field("party", "Who agrees", .choice(EmploymentPlanWords.parties))
  static let agreedOn = Field("on", "Day of the agreement", .day)
  package static let agreement = [party, agreedOn]

  static let activity = Field("description", "Activity", most: 1000)
  static func activityGoal(_ choices: [Choice]) -> Field {
    Field("goal", "Goal it serves", .list(choices), required: false)
  }
  static let purpose = Field("purpose", "Purpose", .several(EmploymentPlanWords.purposes))
  static func responsible(_ choices: [Choice]) -> Field {
    Field("responsible", "Who is responsible", .list(choices))
  }
  static let bestInterest = Field(
    "best_interest", "Why it is in the \(Words.client)'s best interest", .text(rows: 2), most: 2000)
  static let fit = Field(
    "fit", "How it fits what the \(Words.client) is able to do towards the goal", .text(rows: 2),
    most: 2000)
  static let dueOn = Field("due_on", "Until", .day, required: false)
  static let status = Field(
    "status", "State", .choice(EmploymentPlanWords.activityStates), required: false)
  package static func activity(goals: [Choice] = [], team: [Choice] = []) -> [Field] {
    [activity, activityGoal(goals), purpose, responsible(team), bestInterest, fit, dueOn]
  }
}

/// Wording of employment plans for people.
enum EmploymentPlanWords {
  static let purposes: [Choice] = [
    Choice("job-preparation", "Job preparation"), Choice("work", "Work"),
    Choice("marriage-family", "Marriage and family"),
  ]
  static let barriers: [Choice] = [
    Choice("language", "Language"), Choice("child-care", "Child care"),
    Choice("transport", "Transport"), Choice("health", "Health"),
    Choice("education", "Education or papers"), Choice("housing", "Housing"),
    Choice("other", "Other"),
  ]
  static let barrierStates: [Choice] = [
    Choice("open", "Open"), Choice("planned", "Being reduced"), Choice("deferred", "Deferred"),
    Choice("resolved", "No longer in the way"),
  ]
  static let parties: [Choice] = [
    Choice("case-manager", "Case manager (CM)"),
    Choice("employment-counselor", "Employment counselor (EC)"),
    Choice("client", "The \(Words.client)"),
  ]
  static let activityStates: [Choice] = [
    Choice("open", "Open"), Choice("done", "Done"), Choice("dropped", "Dropped"),
  ]

  /// A plan's state as people say it.
  static func state(_ state: String) -> String {
    state == "awaiting client" ? "awaiting \(Words.client)" : state
  }

  static func label(_ value: String, in choices: [Choice]) -> String {
    choices.first { $0.value == value }?.label ?? value
  }
}

extension EmploymentPlanRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .noPlan: ("There is no employment plan yet.", "Begin it on its page.")
    case .alreadyBegun: ("This person has an employment plan.", "Open it and change it.")
    case .goalOrReasonNeeded:
      (
        "The plan has no employment or self-sufficiency goal.",
        "Add one, or say why there is none: exempt, retired, disabled."
      )
    case .notTheirs(let party):
      (
        "You cannot agree for \(EmploymentPlanRefusal.name(party)).",
        "Case manager and employment counselor each record their own agreement."
      )
    case .alreadyAgreed(let party, let day):
      (
        "The agreement of \(EmploymentPlanRefusal.name(party)) stands since \(day).",
        "Nothing more is needed."
      )
    case .inFuture(let day, let today):
      ("\(day) is after today, \(today).", "Enter the day on which they agreed.")
    case .goal(.targetBeforeStart(let day)):
      ("The target day \(day) is before today.", "Enter a later day.")
    case .goal: ("The goal needs a name and a target day.", "Enter both.")
    case .unknownResponsible:
      ("That person is not on the care team.", "Choose the \(Words.client) or someone of the team.")
    case .unknownGoal: ("That goal is not in this plan.", "Choose a goal of this plan, or none.")
    case .unknownAssessment:
      ("That is no final assessment of this person.", "Choose one of those offered.")
    case .ending(let refusal): refusal.words
    case .caseClosed: ("The case is closed.", "Ask the case's supervisor to re-open it.")
    }
  }

  private static func name(_ party: EmploymentPlanAgreement.Party) -> String {
    switch party {
    case .caseManager: "the case manager"
    case .counselor: "the employment counselor"
    case .client: "the \(Words.client)"
    }
  }
}
