import Domain

/// Wording of plans for people.
enum PlanWords {
  /// How long a goal may take.
  static let spans: [(months: Int, words: String)] = [
    (1, "1 month"), (2, "2 months"), (3, "3 months"), (6, "6 months"), (12, "1 year"),
    (24, "2 years"), (36, "3 years"), (60, "5 years"),
  ]

  static let areas: [Choice] = [
    Choice("EMP", "Employment"), Choice("HOU", "Housing"),
    Choice("EDU", "Education and Training"), Choice("HEA", "Health"),
    Choice("COM", "Community and Family Support"),
    Choice("LAN", "Language and Cultural Knowledge"), Choice("LIF", "Life Skills"),
  ]

  static func area(_ code: String) -> String {
    areas.first { $0.value == code }?.label ?? code
  }

  static let statuses: [Choice] = [
    Choice("open", "Open"), Choice("in-progress", "In progress"), Choice("done", "Done"),
    Choice("dropped", "Dropped"),
  ]

  static func status(_ value: String) -> String {
    statuses.first { $0.value == value }?.label ?? value
  }

  static let selfHelp: [Choice] = [
    Choice("yes", "Yes, alone"), Choice("with-help", "With some help"), Choice("no", "Not yet"),
  ]

  static func selfHelp(_ value: String) -> String {
    selfHelp.first { $0.value == value }?.label ?? ""
  }

  static func state(_ state: String) -> String {
    switch GoalState(rawValue: state) {
    case .open: "Open"
    case .deferred: "Deferred"
    case .achieved: "Achieved"
    case .dropped, nil: "No longer in the plan"
    }
  }

  static func focus(_ reason: String) -> String {
    switch reason {
    case "below": "Below the line"
    case "flagged": "Answer of 1"
    case "asked-again": "Asked for help again"
    default: "Below the line, and an answer of 1"
    }
  }

  /// `March 9, 2026`: a day as a client reads it.
  static func spelt(_ day: Day) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(months[day.month - 1]) \(day.dayOfMonth), \(day.year)"
  }
}

extension PlanRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .noPlan:
      (
        "There is no plan yet.",
        "Begin it on the plan's page, or finalise the family's first assessment."
      )
    case .alreadyBegun:
      ("The family has a plan.", "Open it, and change its goals and steps.")
    case .goal(let refusal): refusal.planWords
    case .clientStated:
      (
        "The \(Words.client) stated this goal, so staff cannot take it out.",
        "Defer it with a reason, or record that the \(Words.client) declines it."
      )
    case .goalEnded(let state):
      ("This goal is \(PlanWords.state(state).lowercased()).", "Add a new goal instead.")
    case .notDeferred:
      ("Only a deferred goal can be taken up again.", "Look at the goal's state.")
    case .reasonNeeded:
      ("A reason is missing.", "Say why, in a few words.")
    case .selfHelpNeeded:
      (
        "It is not said whether the \(Words.client) can now do this alone.",
        "Choose one of the three answers."
      )
    case .inFuture(let day):
      ("\(day) is in the future, or before the goal was added.", "Correct the day.")
    case .unknownHelper:
      (
        "The helper is not on the care team.",
        "Choose the \(Words.client) or someone of the team, or name another helper."
      )
    case .unknownGoal:
      ("That goal is not in this plan.", "Choose a goal of this plan, or none.")
    }
  }
}

extension GoalRefusal {
  fileprivate var planWords: (sentence: String, next: String) {
    switch self {
    case .openEnded:
      ("A goal needs a target day.", "Enter the day by which it should be reached.")
    case .targetBeforeStart(let day):
      ("The target day \(day) is before the goal begins.", "Enter a later day.")
    case .titleMissing: ("The goal has no name.", "Enter a short name.")
    case .reasonNeeded: ("A dropped step needs a reason.", "Say why it was dropped.")
    case .unknownStatus(let status): ("\(status) is no state of a step.", "Choose one of the four.")
    case .finished(let status):
      (
        "This step is \(PlanWords.status(status).lowercased()) and changes no more.",
        "Add a new step instead."
      )
    case .inFuture(let day, let today):
      ("\(day) is after today, \(today).", "Correct the day.")
    case .partsMissing(let parts):
      ("Parts are missing: \(parts.joined(separator: ", ")).", "Fill them first.")
    }
  }
}
