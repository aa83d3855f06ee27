import Domain

package enum CounselorFields {
  static let stages: [Choice] = [
    Choice("dws-intake", "Intake at the employment office"),
    Choice("first-plan", "First employment-plan appointment"), Choice("later", "A later one"),
  ]
  static let stage = Field("stage", "Which appointment", .choice(stages))
  static let came = Field(
    "came", "Did the case manager come or help?",
    .choice([Choice("yes", "Accompanied"), Choice("no", "Not accompanied")]))
  static let absence = Field(
    "absence_reason", "If not, why", required: false,
    hint: "Needed at the intake and the first plan appointment.", most: 1000)
  package static let attendance = [stage, came, absence]

  static let at = Field("at", "When you wrote or called", .moment)
  static let mode = Field(
    "mode", "How", .choice([Choice("email", "E-mail"), Choice("phone", "Phone call")]))
  static let summary = Field("summary", "What was said", .text(rows: 3), most: 4000)
  package static let followUp = [at, mode, summary]
}

extension CounselorRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .notCounselor:
      ("This is no appointment with the employment counselor.", "Look at its kind.")
    case .cancelled: ("This appointment was cancelled.", "Nothing is owed for it.")
    case .notYetHeld(let day): ("The appointment is on \(day).", "Record it on that day or later.")
    case .reasonNeeded:
      ("At this appointment the case manager is expected.", "Say why nobody came along.")
    case .alreadyFollowedUp: ("It was followed up already.", "Nothing more is owed for it.")
    case .beforeStart: ("That is before the appointment began.", "Correct day and time.")
    case .inFuture: ("That moment is still to come.", "Correct day and time.")
    }
  }
}
