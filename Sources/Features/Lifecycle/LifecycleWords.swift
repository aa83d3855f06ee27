import Domain

extension ClosingRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .unmet(let conditions):
      (
        "The case cannot be closed yet: " + conditions.map(\.words).joined(separator: "; ") + ".",
        "Settle these, or ask your supervisor to close it with a reason."
      )
    case .unknownKind: ("That is no way of closing a case.", "Choose one of those offered.")
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
    case .handover: "nothing says that what goes on is handed over"
    case .disagreement: "therapist and case manager disagree"
    case .problemNotes(let count): "\(count) problem notes are open"
    case .complaints(let count): "\(count) complaints are open"
    case .overdue(let rules):
      "overdue: " + rules.map(ClockWords.title).joined(separator: ", ")
    case .supervisorApproval: "a supervisor's reason is missing"
    }
  }
}

extension ExtensionRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .anchorMissing:
      ("There is no day of arrival to count from.", "Record the arrival first.")
    case .pastCeiling(let latest):
      ("Service ends on \(latest) at the latest.", "Choose that day or one before it.")
    case .withinNormal(let end):
      ("Service runs to \(end) anyway.", "Choose a day after it, or leave it as it is.")
    case .agreementMissing(let roles):
      (
        "Not agreed yet by: " + roles.map(ClockWords.owner).joined(separator: ", ") + ".",
        "Enter the day on which each of them agreed, today or before."
      )
    case .reasonNeeded: ("An extension needs a reason.", "Write it in one line.")
    case .noteMissing:
      (
        "Service is not extended without a note that says why.",
        "Write the note here; both are saved together."
      )
    }
  }
}
