import Domain

package enum PublicationFields {
  static let kind = Field(
    "kind", "What it is",
    .choice(PublicationKind.allCases.map { Choice($0.rawValue, $0.words) }))
  static let title = Field("title", "Title")
  static let body = Field(
    "body", "What staff must know", .text(rows: 8), hint: "Write it for those it is for", most: 8000
  )
  static let meetsOn = Field(
    "meets_on", "Day of the meeting", .day, required: false, hint: "For a meeting only")
  static let agencies = Field(
    "agencies", "For staff of", .several([]), required: false, hint: "None chosen: every agency")
  static let roles = Field(
    "roles", "In the roles", .several(Role.ofStaff.map { Choice($0.rawValue, $0.words) }),
    required: false, hint: "None chosen: every role")
  static let edition = Field("edition", "Version", .hidden)
  package static let publishing = [kind, title, body, meetsOn, agencies, roles]
  package static let renewing = [title, body, meetsOn]
}

extension PublicationKind {
  var words: String {
    switch self {
    case .meeting: "Coordination meeting"
    case .process: "Change of process"
    case .agreement: "Change of a data-sharing agreement"
    case .complaints: "Change of the complaint policy"
    }
  }
}

extension PublicationRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .otherAgency:
      (
        "Your agency publishes to its own staff only.",
        "Choose your agency, or ask the state's office to publish it."
      )
    case .meetingDayMissing:
      ("The day of the meeting is not said.", "Enter the day of the meeting.")
    case .newerVersion(let version):
      ("Version \(version) was published meanwhile.", "Read it again, then acknowledge.")
    case .acknowledged: ("You acknowledged this version already.", "There is nothing more to do.")
    case .notPublisher:
      ("Another agency published this.", "Ask them to publish a new version.")
    }
  }
}
