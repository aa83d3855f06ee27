import Domain

package enum FollowUpFields {
  static let on = Field("on", "Day", .day)
  static let with = Field(
    "with", "With whom", .choice(NoteWords.partners.map { Choice($0.value, $0.label) }))
  static let name = Field(
    "name", "Name, and of which provider or employer", required: false,
    hint: "Who it was: a member of the family, or someone of the provider", most: 200)
  static func person(_ choices: [Choice]) -> Field {
    Field("person", "About whom", .list(choices), required: false, hint: "Empty: the whole family")
  }
  static let mode = Field(
    "mode", "How", .list(NoteWords.modes.map { Choice($0.value, $0.label) }))
  static let result = Field("result", "Result", .text(rows: 3), most: 4000)
  static func goals(_ choices: [Choice]) -> Field {
    Field("goals", "Goals that it covers", .several(choices))
  }
  static let nextOn = Field("next_on", "Next follow-up", .day)
  package static let all = [
    on, with, name, person([]), mode, result, goals([]), nextOn,
  ]

  static func representative(_ choices: [Choice]) -> Field {
    Field(
      "representative", "Who called", .list(choices), required: false,
      hint: "Empty: someone who is not among those known to act for them")
  }
  static let caller = Field(
    "caller", "Name of the caller", required: false, hint: "Where it is someone new", most: 200)
  static let relationship = Field(
    "relationship", "Relationship of the caller", .list(FollowUpWords.relationships),
    required: false, hint: "Where it is someone new")
  static let said = Field("said", "What was said", .text(rows: 4), most: 4000)
  package static let call = [
    on, representative([]), caller, relationship, behalf([]), mode, said,
  ]
  static func behalf(_ choices: [Choice]) -> Field {
    Field("person", "On whose behalf", .list(choices), required: false, hint: "Empty: the family's")
  }

  static let ownName = Field("name", "Name", most: 200)
  static let ownRelationship = Field(
    "relationship", "Relationship", .list(FollowUpWords.relationships))
  static let phone = Field("phone", "Telephone", .telephone, required: false, most: 40)
  static func release(_ choices: [Choice]) -> Field {
    Field(
      "release", "Release of information that covers them", .list(choices), required: false,
      hint: "Empty: none. Then listen and write it down, and tell them nothing.")
  }
  static let endedOn = Field(
    "ended_on", "Last day on which they act", .day, required: false,
    hint: "Empty while they do")
  package static let representing = [
    ownName, ownRelationship, behalf([]), phone, release([]), endedOn,
  ]
}

enum FollowUpWords {
  static let relationships = [
    Choice("relative", "Relative"), Choice("friend", "Friend or neighbour"),
    Choice("sponsor", "Sponsor or volunteer"), Choice("community", "Community or faith leader"),
    Choice("provider", "Provider of a service"), Choice("employer", "Employer"),
    Choice("lawyer", "Lawyer or accredited representative"), Choice("other", "Someone else"),
  ]

  static func relationship(_ value: String) -> String {
    relationships.first { $0.value == value }?.label ?? value
  }

  /// With whom a call counts as a contact.
  static func partner(_ relationship: String) -> String {
    switch relationship {
    case "relative": "family"
    case "provider", "employer": relationship
    default: "other"
    }
  }

  static func with(_ value: String) -> String {
    NoteWords.partners.first { $0.value == value }?.label ?? value
  }
}

extension FollowUpRefusal: Worded {
  package var words: (sentence: String, next: String) {
    switch self {
    case .inFuture(let day, let today):
      ("\(day) is after today, \(today).", "Record it once it has taken place.")
    case .goalsMissing:
      ("No goal is named.", "Choose each goal that was spoken about.")
    case .goalUnknown:
      (
        "That goal is not a signed, open goal of this case.",
        "Choose among those offered; a goal counts once both sides signed its plan."
      )
    case .nextNotAfter(let day):
      ("The next follow-up must come after \(day).", "Choose a later day.")
    case .representativeUnknown:
      ("Nobody of that name acts for this family.", "Choose again, or write the caller's name.")
    }
  }
}
