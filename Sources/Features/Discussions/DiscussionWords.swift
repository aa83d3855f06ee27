import Domain

/// Wording of discussions for people.
enum DiscussionWords {
  static let outcomes: [Choice] = [
    Choice("other-means", "Resolved another way"),
    Choice("partner", "Will be, or was, met by a partner"),
    Choice("no-longer-applicable", "The vulnerability no longer applies"),
  ]

  static func outcome(_ value: String, _ partner: String) -> String {
    if value == "partner", !partner.isEmpty { return "Met by \(partner)" }
    return outcomes.first { $0.value == value }?.label ?? value
  }
}

extension DiscussionRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .alreadyClosed:
      ("This discussion was held and closed.", "Read its outcome; add a note for anything new.")
    case .future(let day):
      ("\(day) lies in the future.", "Enter the day on which you spoke, today or before.")
    case .beforeAssessment(let day):
      (
        "The assessment was finalised on \(day), after this day.",
        "Enter a day on or after the assessment."
      )
    case .unknownOutcome:
      ("That is no outcome of a discussion.", "Choose one of the three.")
    case .partnerNeeded:
      ("The partner who meets the need is not named.", "Name the partner.")
    case .participantsNeeded:
      ("It is not said who took part.", "Name those who took part.")
    case .noteNeeded:
      ("The note is empty.", "Say in a few words what was found.")
    case .superseded:
      (
        "A correction has replaced this assessment.",
        "Open the current version; its discussions are the ones to hold."
      )
    }
  }
}
