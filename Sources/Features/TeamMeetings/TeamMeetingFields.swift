import Domain

package enum TeamMeetingFields {
  static let purpose = Field("purpose", "What it is about", most: 400)
  static let startsAt = Field("starts_at", "Day and time", .moment)
  static let place = Field("place", "Place", most: 200)
  static func invited(_ choices: [Choice]) -> Field {
    Field("invited", "Whom you invite", .several(choices), required: false)
  }
  static let others = Field(
    "others", "Others who are needed", .text(rows: 2), required: false,
    hint: "One a line: name, and who they are", most: 1000)
  static let client = Field("client", "The \(Words.client) is invited", .yes, required: false)
  static let assessment = Field("assessment", "Assessment", .hidden, required: false)
  package static let all = [purpose, startsAt, place, invited([]), others, client, assessment]

  static func came(_ choices: [Choice]) -> Field {
    Field("came", "Who came", .several(choices), required: false)
  }
  static let clientCame = Field("client_came", "The \(Words.client) came", .yes, required: false)
  static let decisions = Field("decisions", "What was decided", .text(rows: 4), most: 4000)
  package static let minutes = [came([]), clientCame, decisions]
}

extension TeamMeetingRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .nobodyInvited:
      ("Nobody is invited.", "Choose at least one of the team, or name someone.")
    case .unknownInvitee:
      ("One of those invited is no longer of the team.", "Choose among the team as it is now.")
    case .caseClosed: ("The case is closed.", "Ask the case's supervisor to re-open it.")
    case .inPast(let day, let today):
      ("\(day) is before today, \(today).", "Choose today or a later day.")
    case .cancelled: ("This meeting was cancelled.", "Call a new one.")
    case .notYetHeld(let day):
      ("The meeting is on \(day).", "Record it on that day or later.")
    case .decisionsNeeded:
      ("It is not said what was decided.", "Say it in a sentence, even if it is that nothing was.")
    }
  }
}
