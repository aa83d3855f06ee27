import Domain

enum JobWords {
  static let transits = TransitAccess.allCases.map { Choice($0.rawValue, $0.words) }
  static let helps = JobHelp.allCases.map { Choice($0.rawValue, $0.words) }
  static let modes = [
    Choice("visit", "Visit at work"), Choice("phone", "Phone"), Choice("email", "Email"),
    Choice("video", "Video"),
  ]
  static let sendings = [
    Choice("mail", "Mail"), Choice("fax", "Fax"), Choice("email", "Email"),
    Choice("phone", "Phone"), Choice("hand", "By hand"),
  ]
  static let effects = AssistanceEffect.allCases.map { Choice($0.rawValue, $0.words) }

  static func label(_ value: String, in choices: [Choice]) -> String {
    choices.first { $0.value == value }?.label ?? value
  }

  static func dollars(_ cents: Int) -> String { "$" + centsText(cents) }

  /// "40", "37.50".
  static func hours(_ hundredths: Int) -> String {
    hundredths % 100 == 0 ? "\(hundredths / 100)" : centsText(hundredths)
  }
}

extension TransitAccess {
  var words: String {
    switch self {
    case .publicTransit: "Public transit"
    case .ownCar: "Own car"
    case .carpool: "Rides with others"
    case .employerTransport: "The employer's transport"
    case .onFoot: "On foot or by bicycle"
    case .none: "No way found yet"
    }
  }
}

extension JobHelp {
  var words: String {
    switch self {
    case .resume: "Resume"
    case .applications: "Applications"
    case .interpretation: "Interpretation"
    case .translation: "Translation"
    case .worksiteLiteracy: "Worksite literacy"
    }
  }
}

extension JobImprovement {
  var words: String {
    switch self {
    case .pay: "pay"
    case .hours: "hours"
    case .title: "title"
    case .benefit: "benefit"
    }
  }
}

extension AssistanceEffect {
  package var words: String {
    switch self {
    case .termination: "Grant termination"
    case .reduction: "Grant reduction"
    case .diversion: "Grant diversion"
    case .none: "No effect on cash"
    }
  }
}

extension SuggestedEffect.Rule {
  /// The rule in words, as the page says why it suggests an effect.
  package var words: String {
    switch self {
    case .endedByEarnings: "The cash ended after the job came, and earnings are the reason given."
    case .lowered: "The cash goes on with a lower amount after the job came."
    case .neverTaken: "The cash was decided, and neither it nor any other was ever taken."
    case .nothing:
      "No cash was ended by earnings, lowered or left untaken after the job, as far as is recorded."
    }
  }
}

extension JobRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .inFuture(let day, let today):
      (
        "\(day.words) is after today, \(today.words).",
        "Enter a day when it has come; a start is recorded once work began."
      )
    case .startBeforeSecured(let day):
      ("The job was secured only on \(day.words).", "Enter that day or a later one as the start.")
    case .endBeforeStart(let day):
      ("The job began only on \(day.words).", "Enter that day or a later one as the end.")
    case .endedAlready(let day):
      ("The job ended on \(day.words).", "Correct the job first, if it did not end then.")
    case .noImprovement:
      (
        "Nothing is better than before: neither pay, hours, title nor health insurance.",
        "Enter what got better; a mistake in the job itself is corrected there."
      )
    case .beforeJob(let day):
      ("The job came only on \(day.words).", "Enter that day or a later one.")
    case .upgradeOfUpgrade:
      ("This is an upgrade itself.", "Record the next upgrade with the job that it improves.")
    case .contactTwice(let day):
      ("A contact on \(day.words) is recorded already.", "One contact a day counts.")
    case .contactAfterEnd(let day):
      ("The job ended on \(day.words).", "Contacts with the employer end with the job.")
    case .notOnAssistance:
      (
        "No report is owed: no assistance was open on the day the job came, or no program.",
        "Record the assistance first, if they received any."
      )
    case .reportedAlready(let day):
      ("It was reported on \(day.words).", "One report is enough for each job and each upgrade.")
    case .effectUnexplained:
      (
        "This differs from what the records suggest, and why is not said.",
        "Write how you know."
      )
    }
  }
}
