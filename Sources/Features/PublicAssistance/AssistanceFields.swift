import Domain
import Policies

package enum AssistanceFields {
  private static let types = [
    "RCA", "W-2", "FoodShare", "TANF", "SSI", "Medicaid", "MatchGrant", "other",
  ].map { Choice($0, BenefitWords.of($0)) }
  private static let fundings = WisconsinRefugee.fundings.map { Choice($0, $0) }

  static let type = Field("type", "What they receive", .list(types))
  static let fset = Field(
    "fset", "With employment and training (FSET)", .yes, required: false,
    hint: "Food assistance only.")
  static let agency = Field("agency", "Agency", required: false, most: 200)
  static let worker = Field(
    "worker", "Worker there", required: false, hint: "Needed for W-2 and FSET.", most: 200)
  static let plan = Field(
    "plan", "Plan they have there", .text(rows: 2), required: false,
    hint: "Needed for W-2 and FSET, so that no work is done twice. “None” is an answer.",
    most: 1000)
  static let funding = Field("funding", "Paid by", .list(fundings), required: false)
  static let decidedOn = Field("decided_on", "Decided on", .day, required: false)
  static let startedOn = Field("started_on", "From", .day)
  static let amount = Field(
    "amount", "Amount a month, in dollars", required: false, hint: "For example 653 or 653.50.",
    most: 12)
  package static let receiving = [
    type, fset, agency, worker, plan, funding, decidedOn, startedOn, amount,
  ]

  static let endedOn = Field("ended_on", "Last day", .day)
  static let why = Field(
    "why", "Why it ended",
    .choice([
      Choice("grant-termination", "Grant termination"), Choice("reduction", "Reduction"),
      Choice("diversion", "Diversion"), Choice("other", "Another reason"),
    ]))
  static let words = Field("words", "In words", required: false, most: 400)
  static let version = Field("version", "Version", .hidden)
  package static let ending = [endedOn, why, words, version]

  static let newAmount = Field("amount", "New amount a month, in dollars", most: 12)
  package static let changing = [newAmount, version]

  static let rule = Field("rule", "Suggestion", .hidden)
  static let reason = Field("reason", "Why it is not for them", .text(rows: 2), most: 1000)
  package static let dismissing = [rule, reason]

  static let program = Field(
    "program", "Program", .list(PersonWords.programs.map { Choice($0.value, $0.label) }))
  static let payer = Field("funding", "Paid by", .list(fundings))
  package static let enrolling = [program, startedOn, payer]

  package static let leaving = [endedOn, version]
}

/// One thing that can be recorded about a person's assistance, each with a form of its own.
package enum AssistanceAct: String, Sendable, Hashable, Codable, CaseIterable {
  case receipt, end, amount, dismissal, enrollment, leaving

  var title: String {
    switch self {
    case .receipt: "Record public assistance"
    case .end: "Public assistance ended"
    case .amount: "The amount changed"
    case .dismissal: "Not for them"
    case .enrollment: "Enroll in a program"
    case .leaving: "Left a program"
    }
  }

  var fields: [Field] {
    switch self {
    case .receipt: AssistanceFields.receiving
    case .end: AssistanceFields.ending
    case .amount: AssistanceFields.changing
    case .dismissal: AssistanceFields.dismissing
    case .enrollment: AssistanceFields.enrolling
    case .leaving: AssistanceFields.leaving
    }
  }
}

extension PublicAssistanceRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .caseClosed: ("The case is closed.", "Open it again before this is recorded.")
    case .notOfHousehold:
      ("They do not belong to this household.", "Open the page of a member.")
    case .inFuture(let day, let today):
      ("\(day) is after today, \(today).", "Choose today or before.")
    case .endsBeforeStart(let day): ("It began on \(day).", "Choose that day or later.")
    case .endedBefore(let day):
      ("It ended on \(day) already.", "Record a new one where it began again.")
    case .servedElsewhere:
      (
        "W-2 or FSET serves them, and agency, worker or plan there is missing.",
        "Ask the agency, and enter all three; where they have no plan there, enter “None”."
      )
    case .openAlready(let type):
      (
        "They receive \(BenefitWords.of(type)) already.",
        "End the one that is recorded first, or change its amount."
      )
    case .wordsMissing: ("Another reason needs words.", "Say why it ended.")
    case .notSuggested:
      ("This is not suggested, or was set aside before.", "Look at the page again.")
    }
  }
}
