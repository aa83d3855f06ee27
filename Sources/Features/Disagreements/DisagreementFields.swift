import Domain

package enum DisagreementFields {
  static let subject = Field("subject", "What it is about", .choice(DisagreementWords.subjects))
  static let about = Field("about", "In a few words", most: 400)
  static let parties = Field("parties", "Between whom", .several(DisagreementWords.parties))
  static let positions = Field(
    "positions", "The position of each", .text(rows: 4),
    hint: "Who wants what, and why. The \(Words.client) is not present when it is discussed.",
    most: 4000)
  static let discussedOn = Field("on", "Day on which you discussed it", .day)
  package static let all = [subject, about, parties, positions, discussedOn]

  static let remark = Field("remark", "What came of it", .text(rows: 2), most: 2000)
  package static let discussion = [discussedOn, remark]

  static let result = Field("result", "What was decided", .text(rows: 3), most: 4000)
}

enum DisagreementWords {
  static let subjects: [Choice] = [
    Choice("employment-plan", "The employment plan"),
    Choice("participation-activity", "A participation activity"),
    Choice("case-closure", "Closing the case"),
  ]
  static let parties: [Choice] = Disagreements.parties.map {
    Choice($0, Role(rawValue: $0)?.words ?? $0)
  }

  static func subject(_ value: String) -> String {
    subjects.first { $0.value == value }?.label ?? value
  }

  static func role(_ value: String) -> String { Role(rawValue: value)?.words ?? value }
}

extension DisagreementRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .partiesNeeded:
      ("A disagreement is between two or three of the team.", "Choose at least two.")
    case .clientPresent:
      (
        "A \(Words.client) is not present when the team disagrees.",
        "Discuss it without the \(Words.client), then record it."
      )
    case .inFuture(let day, let today):
      ("\(day) is after today, \(today).", "Enter the day of the discussion.")
    case .settled(let day):
      ("It was settled on \(day).", "Record a new disagreement if there is one.")
    case .alreadyEscalated(let day):
      ("It was passed on to the supervisors on \(day).", "They record what they decide.")
    case .notAsked:
      (
        "It is not yours to settle now.",
        "The parties settle it; once it is passed on, the supervisors and the point of contact do."
      )
    case .resultNeeded: ("It is not said what was decided.", "Say it in a sentence.")
    }
  }
}
