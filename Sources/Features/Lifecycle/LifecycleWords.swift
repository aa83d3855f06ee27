import Domain
import Policies

extension ClosingRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .unmet(let conditions):
      (
        "The case cannot be closed yet: " + conditions.map(\.words).joined(separator: "; ") + ".",
        "Settle these, or ask your supervisor to close it with a reason."
      )
    case .unknownKind: ("That is no way of closing a case.", "Choose one of those offered.")
    case .skipped(let refusal): refusal.words
    case .inFuture(let day, let today):
      ("A case is not closed on \(day), which is after today, \(today).", "Choose today or before.")
    }
  }
}

extension ClosingCondition {
  var words: String {
    switch self {
    case .stillServed(let people): "\(people.count) people are still served"
    case .finalAssessment(let people): "\(people.count) adults have no final assessment"
    case .recommendation(let people): "\(people.count) people lack the therapist's recommendation"
    case .graduation(let people): "\(people.count) adults are not eligible to graduate"
    case .note: "there is no closure note"
    case .ending:
      "it is not said whether they are self-sufficient or no longer eligible, with evidence and day"
    case .handover: "no record says to whom help is handed over"
    case .disagreement: "therapist and case manager disagree"
    case .problemNotes(let count):
      count == 1 ? "1 problem note is open" : "\(count) problem notes are open"
    case .complaints(let count):
      count == 1 ? "1 complaint is open" : "\(count) complaints are open"
    case .overdue(let rules): ClosingCondition.past(rules)
    case .supervisorApproval: "a supervisor's reason is missing"
    }
  }

  /// "overdue: Revision of the plan; missed: Contact with the employer, day 30".
  static func past(_ rules: [String]) -> String {
    func told(_ state: ClockBadge.State) -> String? {
      let names = rules.filter { ClockBadge.State(ClockStatus.overdue.rawValue, of: $0) == state }
        .map(ClockWords.title)
      return names.isEmpty
        ? nil : "\(state.word.lowercased()): " + names.joined(separator: ", ")
    }
    return [told(.overdue), told(.missed)].compactMap { $0 }.joined(separator: "; ")
  }
}

extension ExtensionRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .anchorMissing:
      ("There is no day of arrival to count from.", "Record the arrival first.")
    case .notServed:
      (
        "This person is in no program whose service can be extended.",
        "Look at the person's programs: service is extended while it runs."
      )
    case .programNotChosen(let programs):
      (
        "This person is served in several programs: "
          + programs.map(PersonWords.program).joined(separator: ", ") + ".",
        "Choose from “Graduation and closing” which of them is extended."
      )
    case .approverNeeded(let role):
      (
        "Only the \(role.words.lowercasedFirst) extends this service.",
        "Ask them to do it: their sign-in is the approval."
      )
    case .givenBefore(let until):
      (
        "Service was extended to \(until) before, and only one extension is given.",
        "Plan the end of service with the \(Words.client)."
      )
    case .pastCeiling(let latest):
      ("Service ends on \(latest) at the latest.", "Choose that day or one before it.")
    case .withinNormal(let end):
      ("Service runs to \(end) anyway.", "Choose a day after it, or leave it as it is.")
    case .agreementMissing(let roles):
      (
        "Not agreed yet by: " + roles.map(ClockWords.owner).joined(separator: ", ") + ".",
        "Enter the day on which each of them agreed, today or before."
      )
    case .skipped(let refusal): refusal.words
    case .reasonNeeded: ("An extension needs a reason.", "Write it in one line.")
    case .noteMissing:
      (
        "Service is not extended without a note that says why.",
        "Write the note here; both are saved together."
      )
    }
  }
}

extension GraduationRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .notAssessed:
      ("There is no finalised assessment yet.", "Book the assessment first.")
    case .below(let areas):
      (
        "These areas are below 3.25 or not rated: "
          + areas.map(LifecycleWords.area).joined(separator: ", ") + ".",
        "Work on them in the plan, and assess again."
      )
    case .holding(let earliest):
      (
        "The areas have not held for a quarter yet: earliest \(earliest).",
        "Book an assessment on that day or later that confirms them."
      )
    case .discussionsOpen(let questions):
      (
        "Answers of 1 still to be discussed: " + questions.joined(separator: ", ") + ".",
        "Ask the therapist to record the outcome of each discussion."
      )
    case .notRecommended:
      (
        "The therapist has not recommended to end service.",
        "Ask the therapist to record a recommendation."
      )
    case .inFuture(let day, let today):
      ("Nobody graduates on \(day), which is after today, \(today).", "Choose today or before.")
    case .skipped(let refusal): refusal.words
    case .notServed:
      ("This person is not served on that day.", "Look at the person's programmes first.")
    }
  }
}

extension TransitionRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .notAllowed(let from, let to):
      let next = LifecycleState.allCases.filter(from.next.contains).map(LifecycleWords.state)
      return (
        "“\(LifecycleWords.state(from))” is not followed by “\(LifecycleWords.state(to))”.",
        "From here it goes on to: \(next.joined(separator: ", "))."
      )
    }
  }
}

extension RecommendationRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .assessmentMissing:
      (
        "A recommendation rests on a finalised assessment of this person.",
        "Choose one; without one, start the assessment first."
      )
    case .inFuture(let day, let today):
      ("\(day) is after today, \(today).", "Choose today or before.")
    case .skipped(let refusal): refusal.words
    case .beforeAssessment(let day):
      ("The assessment was finalised only on \(day).", "Choose that day or later.")
    }
  }
}

enum LifecycleWords {
  static func state(_ state: String) -> String {
    switch LifecycleState(rawValue: state) {
    case .referred, .intake: "not in the programme yet"
    case .open: "served"
    case .extended: "served in an extension"
    case .graduating: "graduating, all areas hold"
    case .graduated: "graduated"
    case .closing: "closing: the end of service is recommended"
    case .closed: "service has ended"
    case .reRequested: "asks for help again"
    case .reOpened: "served again"
    case nil: state
    }
  }

  /// The name of an area of the instrument; its code where it is an agency's own.
  static func area(_ code: String) -> String {
    UtahRCCM.instrument.area(code)?.name ?? code
  }

  static func state(_ state: LifecycleState) -> String {
    switch state {
    case .referred: "Referred"
    case .intake: "Intake"
    case .open: "Open"
    case .extended: "Extension"
    case .graduating: "Graduating"
    case .graduated: "Graduated"
    case .closing: "Closing"
    case .closed: "Closed"
    case .reRequested: "Re-requested"
    case .reOpened: "Re-opened"
    }
  }

  static func badge(_ state: LifecycleState) -> Badge {
    let tone: Tone =
      switch state {
      case .referred, .intake, .closed: .neutral
      case .open, .extended, .reOpened: .info
      case .graduating, .graduated: .success
      case .closing, .reRequested: .warning
      }
    return Badge(self.state(state), tone)
  }

  static func closing(_ kind: String) -> String {
    switch kind {
    case "graduated": "The case closes: graduated"
    case "completed": "The case closes: service has run its course"
    default: "The case closes administratively"
    }
  }
}
