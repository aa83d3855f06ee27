import Domain

package enum RestrictedNoteFields {
  static let sensitivity = Field(
    "sensitivity", "What makes it sensitive",
    .choice(Sensitivity.allCases.map { Choice($0.rawValue, $0.words) }))
  static let person = Field("person", "About whom", .list([]), required: false)
  static let eventOn = Field("event_on", "Day it happened", .day)
  static let text = Field(
    "text", "The note", .text(rows: 8),
    hint: "What was seen, said and done; facts, not guesses. It cannot be changed once saved.",
    most: 20_000)
  static let readers = Field(
    "readers", "Who of the team may read it as well", .several([]), required: false,
    hint: "You, the therapist and the supervisors can read it in any case")
  package static let all = [sensitivity, person, eventOn, text, readers]
}

extension Sensitivity {
  var words: String {
    switch self {
    case .violence: "Violence, abuse or neglect"
    case .health: "Health"
    case .mentalHealth: "Mental health"
    case .legal: "Law and immigration"
    case .complaint: "A complaint"
    case .supervision: "Supervision"
    }
  }
}

extension RestrictedNoteRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .eventInFuture:
      ("A note is about what has happened; that day lies in the future.", "Choose today or before.")
    case .personNotOfCase:
      ("That person is not of this household.", "Choose one of its members.")
    case .readerNotOfTeam:
      (
        "Whoever is named to read it is a case manager or employment counselor of the team.",
        "Choose among those offered."
      )
    }
  }
}
