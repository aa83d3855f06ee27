import Domain

extension EngagementStep {
  var words: String {
    switch self {
    case .initialMeeting: "Initial meeting"
    case .eligibility: "Eligibility determined"
    case .enrollment: "Enrolled"
    }
  }

  /// What the step consists of.
  var hint: String {
    switch self {
    case .initialMeeting: "Services and staff introduced, roles explained"
    case .eligibility: "The \(Words.client) evaluated against every program"
    case .enrollment: "Each program offered, and the \(Words.client)'s answer"
    }
  }
}

extension EngagementRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .inFuture: ("That day lies in the future.", "Enter the day on which it happened.")
    case .notInOrder(let missing):
      ("The steps come in order: \(missing.words) is not recorded yet.", "Record it first.")
    case .beforePrevious(let day):
      (
        "The step before it was on \(day).",
        "Enter a day on or after \(day)."
      )
    case .alreadyRecorded: ("This step is recorded already.", "Look at the list.")
    }
  }
}

/// Why something of a start is refused.
package enum EligibilityRefusal: Refusal, Worded {
  case inFuture
  case notOfHousehold
  case unknownDocument
  case alreadyCollected
  case verificationMissing
  case outcomeBeforeApplication(Day)

  package var code: String {
    switch self {
    case .inFuture: "start.in-future"
    case .notOfHousehold: "start.not-of-household"
    case .unknownDocument: "start.unknown-document"
    case .alreadyCollected: "start.already-collected"
    case .verificationMissing: "intake.verification-missing"
    case .outcomeBeforeApplication: "start.outcome-before-application"
    }
  }

  package var words: (sentence: String, next: String) {
    switch self {
    case .inFuture: ("That day lies in the future.", "Enter the day on which it happened.")
    case .notOfHousehold:
      ("That person is not of this household.", "Choose one of its members.")
    case .unknownDocument:
      ("That document is not on the checklist.", "Choose one of those listed.")
    case .alreadyCollected: ("That document is collected already.", "Look at the checklist.")
    case .verificationMissing:
      (
        "TANF is confirmed only with the day and the reference of its TEVS entry.",
        "Enter both, then confirm."
      )
    case .outcomeBeforeApplication(let day):
      ("It was applied for on \(day).", "Enter a day on or after \(day).")
    }
  }
}
