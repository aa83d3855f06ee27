import Domain

package enum ThreadFields {
  static let body = Field(
    "body", "What you want to raise or answer", .text(rows: 4),
    hint: "Only what your colleagues need to solve it.", most: 4000)
  static let purpose = Field(
    "purpose", "What you share it for",
    .choice(SharingPurpose.allCases.map { Choice($0.rawValue, $0.words) }))
  static func asked(_ choices: [Choice]) -> Field {
    Field(
      "asked", "Whom you ask", .several(choices), required: false, hint: "Nobody ticked: everyone")
  }
  static let attention = Field(
    "needs_attention", "This needs attention: tell both sides' supervisors", .yes,
    required: false)
  package static let all = [body, purpose, asked([]), attention]
}

extension SharingPurpose {
  var words: String {
    switch self {
    case .service: "To serve the family best"
    case .compliance: "A contract or a rule asks for it"
    }
  }
}

extension ThreadRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .notOfTeam:
      (
        "Only those who work for the family post here.",
        "Ask the case manager for a place in the care team, or speak with them."
      )
    case .unknownColleague:
      ("One of those you ask is no longer of the team.", "Choose among the team as it is now.")
    }
  }
}
