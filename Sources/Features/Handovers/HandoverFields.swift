import Domain

package enum HandoverFields {
  static let person = Field(
    "person", "For whom", .list([]), required: false, hint: "Leave empty for the household.")
  static let on = Field("on", "Day of the handover", .day)
  static let communityTeam = Field(
    "community_team", "Community team", .text(rows: 2),
    hint: "Who goes on helping, and with what; or why nobody does.", most: 2000)
  static let trainingCenter = Field(
    "training_center", "Refugee Education & Training Center", .text(rows: 2),
    hint: "Which courses or help; or why none.", most: 2000)
  static let others = Field(
    "others", "Other providers", .text(rows: 2), required: false, most: 2000)
  static let therapist = Field("therapist", "Therapist who agreed", .list([]))
  static let caseManager = Field("case_manager", "Case manager who agreed", .list([]))
  static let interviewedOn = Field(
    "interviewed_on", "Day of the closing talk", .day, required: false)
  static let clientView = Field(
    "client_view", "How they see it themselves", .text(rows: 3), required: false, most: 4000)
  package static let all = [
    person, on, communityTeam, trainingCenter, others, therapist, caseManager, interviewedOn,
    clientView,
  ]
}

extension HandoverRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .inFuture(let day, let today):
      ("\(day) is after today, \(today).", "Choose today or before.")
    case .notOfTeam(let role):
      (
        "No \(role.words.lowercasedFirst) of the care team is named.",
        "Choose one of the team; give the place to someone first where it is empty."
      )
    case .notOfHousehold:
      ("That person is not of this household.", "Choose one of its members.")
    }
  }
}
