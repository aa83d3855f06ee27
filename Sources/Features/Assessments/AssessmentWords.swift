import Domain

/// Wording of assessments for people.
enum AssessmentWords {
  static let kinds: [Choice] = [
    Choice("initial", "Initial"), Choice("6-month", "6-month"), Choice("12-month", "12-month"),
    Choice("18-month", "18-month"), Choice("24-month", "24-month"), Choice("final", "Final"),
    Choice("re-request", "Re-request"), Choice("ad-hoc", "Ad hoc"),
  ]

  static func kind(_ value: String) -> String {
    kinds.first { $0.value == value }?.label ?? value.replacing("-", with: " ")
  }

  static let modes: [Choice] = [
    Choice("in-person", "In person"), Choice("video", "Video"), Choice("phone", "Phone"),
  ]

  static func mode(_ value: String) -> String {
    modes.first { $0.value == value }?.label ?? value
  }

  static func rating(_ rating: String) -> String {
    switch AreaRating(rawValue: rating) {
    case .succeeding: "Succeeding"
    case .below: "Below the line"
    case .exempt: "Exempt"
    case .notRated, nil: "Not rated"
    }
  }

  static func band(_ band: LevelBand?) -> String {
    switch band {
    case .vulnerable: "Vulnerable"
    case .striving: "Striving"
    case .thriving: "Thriving"
    case nil: ""
    }
  }

  static func answer(_ value: String, _ reason: String) -> String {
    switch value {
    case "1": "1 – Vulnerable"
    case "3": "3 – Striving"
    case "5": "5 – Thriving"
    default:
      reason == "not-applicable"
        ? "N/A – not applicable to this person" : "N/A – not enough information"
    }
  }
}

extension StartRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .notAdult:
      (
        "An assessment is for an adult, and this person is not 18 yet or has no date of birth.",
        "Complete the date of birth, or wait for the 18th birthday."
      )
    case .caseClosed:
      ("The case is closed.", "Ask the case's supervisor to re-open it.")
    case .future:
      ("The session lies in the future.", "Enter the day on which you met, today or before.")
    case .recordIncomplete(let missing):
      (
        "The record must be complete before the assessment. Missing: "
          + missing.joined(separator: "; ") + ".",
        "Ask the case manager to fill these, or a supervisor to override with a reason on the "
          + "appointment."
      )
    case .limitsNotExplained:
      (
        "No notice of the limits of confidentiality is on file.",
        "Explain them to the \(Words.client) and record it among the case's explanations, then start."
      )
    case .limitsExplainedLater(let day):
      (
        "The limits of confidentiality were explained on \(day), after this session.",
        "Correct the day of the session, or start with a session on or after \(day)."
      )
    case .draftExists:
      (
        "You have an unfinished assessment of this person.",
        "Go on with it, or throw it away first."
      )
    }
  }
}

extension AssessmentRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .answers(let faults):
      (
        faults.map(\.words).joined(separator: " "),
        "Answer each question with 1, 3, 5 or N/A and its reason, then finalise."
      )
    case .future(let day, let today):
      ("\(day) is after today, \(today).", "Correct the day.")
    case .licenceExpired(let day):
      (
        "Your licence on record expired on \(day).",
        "Have your supervisor record its renewal; what you entered is kept. Or another licensed "
          + "therapist finalises it."
      )
    case .participationNotConfirmed:
      (
        "It is not said whether the \(Words.client) took part.",
        "Say so under strengths, needs and support."
      )
    case .absenceNeedsReason:
      ("The \(Words.client) did not take part, and no reason is given.", "Give the reason.")
    case .strengthOrReasonNeeded:
      ("No strength is recorded.", "Record at least one strength, or say why there is none.")
    case .correctionNeedsReason:
      ("A correction needs a reason.", "Say what was wrong with the former version.")
    case .nothingToCorrect:
      (
        "The version to be corrected is no longer the current one.",
        "Open the person's assessments and correct the current version."
      )
    case .alreadyFinal:
      (
        "A finalised assessment never changes.",
        "Correct it by a new version with a reason; the original is kept."
      )
    }
  }
}

extension AnswerFault {
  var words: String {
    switch self {
    case .blank(let question): "\(question) has no answer."
    case .notAScore(let question, let value):
      "\(question) is answered with \(value), which is not 1, 3, 5 or N/A."
    case .reasonMissing(let question): "\(question) is N/A without a reason."
    case .reasonWithoutNA(let question): "\(question) has a score and a reason for N/A."
    case .unknownQuestion(let question): "\(question) is no question of this instrument."
    case .answeredTwice(let question): "\(question) is answered twice."
    }
  }
}

extension CorrectionRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .superseded:
      (
        "This version was corrected before; it is kept as it was.",
        "Open the person's assessments and correct the current version."
      )
    case .otherInstrument:
      (
        "Only assessments of the RCCM instrument are recorded here.",
        "Correct it where it was recorded, and import it again."
      )
    case .draftExists:
      (
        "You have an unfinished assessment of this person.",
        "Finish it or throw it away, then correct this one."
      )
    }
  }
}

extension AssessmentWords {
  /// A clock's rule as the assessment it asks for.
  static func dueRule(_ rule: String) -> String {
    switch rule {
    case "assessment.initial": "Initial assessment"
    case "assessment.6m": "6-month assessment"
    case "assessment.12m": "12-month assessment"
    case "assessment.18m": "18-month assessment"
    case "assessment.24m": "24-month assessment"
    case "assessment.final": "Final assessment"
    default: rule
    }
  }
}
