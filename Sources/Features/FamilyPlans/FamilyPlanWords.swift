import Domain
import Policies

/// Wording of these plans for people.
enum FamilyPlanWords {
  static let classes: [Choice] = [
    Choice("case-management", "Self-sufficiency"), Choice("employment", "Employment"),
    Choice("other", "Other"),
  ]
  static let contributions: [Choice] = WisconsinRefugee.contributionKinds.map {
    Choice($0.code, $0.words)
  }
  static let manners: [Choice] = [
    Choice("electronic", "On this screen, today"), Choice("paper", "On the printed plan"),
    Choice("mark", "With a mark on the printed plan", hint: "Someone else is the witness"),
  ]
  static let origins: [Choice] = [
    Choice("w2-edp", "EDP of W-2"), Choice("fset", "FSET plan"),
    Choice("agency", "An agency's plan, as thorough as ours"),
  ]
  private static let parts = [
    "target_on": "target day", "resources": "resources and services needed",
    "case_manager_role": "what the case manager does",
    "supporting_activities": "what supports it",
  ]

  static func label(_ value: String, in choices: [Choice]) -> String {
    choices.first { $0.value == value }?.label ?? value
  }

  /// How much a contribution counts for a claim (WI-QPR-04).
  static func weight(_ kind: String, isSignificant: Bool) -> Badge {
    if isSignificant { return Badge("Significant", .success) }
    let canBe = WisconsinRefugee.contributionKinds.first { $0.code == kind }?.canBeSignificant
    return Badge(canBe == false ? "Information only" : "Not significant by itself", .neutral)
  }

  static func part(_ name: String) -> String {
    name == "client_role" ? "what the \(Words.client) does" : parts[name] ?? name
  }

  static func name(_ kind: FamilyPlans.Kind) -> String {
    switch kind {
    case .family: "Family self-sufficiency plan"
    case .adult: "Employability plan"
    }
  }

  static func gap(_ gap: FamilyPlans.Gap) -> String {
    "\(gap.goal): \(gap.parts.map(part).joined(separator: ", "))"
  }
}

extension FamilyPlanRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .caseClosed: ("The case is closed.", "Open it again before its plans change.")
    case .notInProgram:
      (
        "Nobody of the family is in one of Wisconsin's programs.",
        "Enroll them first; the plans follow from the program."
      )
    case .noPlan: ("There is no such plan yet.", "Begin it first.")
    case .alreadyBegun: ("This plan is begun.", "Open it, and add its goals.")
    case .alreadyAdopted:
      ("This version was adopted already.", "Have it signed, or enter the goals it has.")
    case .notAdopted:
      (
        "A goal of our own plan is set on the day it is entered.",
        "Leave the day empty, or adopt the plan that set it earlier."
      )
    case .notAnAdult:
      ("Only an adult has an employability plan.", "A child's goals stand in the family's plan.")
    case .notTheirs:
      (
        "A job developer writes employability plans only.",
        "Ask the family's case manager to change or sign the family's plan."
      )
    case .goal(let refusal): PlanRefusal.goal(refusal).words
    case .goalEnded(let state):
      ("This goal is \(PlanWords.state(state).lowercased()).", "Add a new goal instead.")
    case .reasonNeeded: ("A reason is missing.", "Say why, in a few words.")
    case .resultNeeded:
      (
        "What was reached is not said.",
        "Steps and classes alone do not achieve a goal: say how its stated result was reached."
      )
    default: signingWords
    }
  }

  private var signingWords: (sentence: String, next: String) {
    switch self {
    case .inFuture(let day): ("\(day) is in the future.", "Enter today or a day before.")
    case .before(let day): ("That day is before it began, \(day).", "Enter a later day.")
    case .unknownPerson: ("That person is not of this family.", "Choose one of its members.")
    case .unknownSigner:
      (
        "Whoever signs is not of this plan.",
        "Choose an adult whose plan it is, or its case manager or job developer."
      )
    case .unknownKind(let kind):
      ("\(kind) is no kind of contribution.", "Choose one of the list.")
    case .neverSignificant:
      (
        "Information that was given is never a significant contribution.",
        "Leave the box empty, or choose what else was done."
      )
    case .goalNeeded:
      (
        "The plan has no self-sufficiency or employment goal that is worked on.",
        "Add one before it is signed."
      )
    case .partsMissing(let gaps):
      (
        "Goals lack parts that are needed before a signature. "
          + gaps.map(FamilyPlanWords.gap).joined(separator: "; ") + ".",
        "Open each goal and fill them."
      )
    case .barriersOpen(let names):
      (
        "Barriers are neither addressed nor deferred: \(names.joined(separator: ", ")).",
        "Name the goal or service that addresses each, or defer it with a reason."
      )
    case .alreadySigned(let day):
      ("This side signed on \(day).", "Another signature is needed only after a change.")
    case .witnessNeeded: ("A mark needs a witness.", "Enter who saw it being made.")
    case .signsForThemselves:
      (
        "On the screen everyone signs for themselves, today.",
        "Record a signature on paper with its own day."
      )
    default: ("This cannot be done.", "Look at the plan again.")
    }
  }
}
